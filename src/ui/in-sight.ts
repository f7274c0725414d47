/** So far outside the window, or a part of the page that scrolls by itself, an element is seen already: an answer should be there before its visitor. */
const MARGIN = '2000px';

interface Waiting {
  readonly companions: object;
  readonly proceed: () => void;
}

const waiting = new Set<Waiting>();
const seen = new WeakSet<Element>();

/**
 * Waits until somebody could see an element: the tab is not hidden, and the element is or was near the window. In a frame that is the frame's window, since
 * margins do not reach beyond it.
 *
 * @param companions elements that wait with the same object go on together with the first of them: they are asked for in one request, which is then
 * made once and not each time a visitor scrolls on
 * @param isNear the element takes no space yet, so that it is near wherever it is
 * @throws the signal's reason, when aborted
 */
export function inSight(element: Element, companions: object, signal: AbortSignal, isNear = false): Promise<void> {
  return new Promise((resolve, reject) => {
    let observer: IntersectionObserver | undefined;
    const stop = () => {
      waiting.delete(self);
      observer?.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
    const proceed = () => {
      stop();
      seen.add(element);
      resolve();
    };
    const self = { companions, proceed };
    const look = () => {
      if (document.visibilityState === 'hidden' || observer) return;
      waiting.add(self);
      if (isNear || seen.has(element)) proceed();
      else {
        observer = new IntersectionObserver(
          (entries) => {
            if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
            for (const other of [...waiting]) if (other.companions === companions) other.proceed();
          },
          { root: element.ownerDocument, rootMargin: MARGIN, scrollMargin: MARGIN },
        );
        observer.observe(element);
      }
    };
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason as Error);
    });
    document.addEventListener('visibilitychange', look);
    look();
  });
}
