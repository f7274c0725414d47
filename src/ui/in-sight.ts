/** So far outside the window an element is seen already: about two screens, so that an answer is there before its visitor. */
const MARGIN = '2000px';

interface Waiting {
  readonly companions: object;
  readonly proceed: () => void;
}

const waiting = new Map<Element, Waiting>();
const seen = new WeakSet<Element>();

const observer =
  typeof IntersectionObserver === 'undefined'
    ? undefined
    : new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries)
            if (isIntersecting) release(waiting.get(target)?.companions);
        },
        { rootMargin: MARGIN },
      );

function release(companions: object | undefined): void {
  for (const other of [...waiting.values()]) if (other.companions === companions) other.proceed();
}

/**
 * Waits until somebody could see an element: the tab is not hidden, and the element is or was near the window.
 *
 * @param companions elements that wait with the same object go on together with the first of them: they are asked for in one request, which is then
 * made once and not each time a visitor scrolls on
 * @throws the signal's reason, when aborted
 */
export function inSight(element: Element, companions: object, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      waiting.delete(element);
      observer?.unobserve(element);
      document.removeEventListener('visibilitychange', look);
    };
    const proceed = () => {
      stop();
      seen.add(element);
      resolve();
    };
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      waiting.set(element, { companions, proceed });
      if (!observer || seen.has(element)) proceed();
      else observer.observe(element);
    };
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason as Error);
    });
    document.addEventListener('visibilitychange', look);
    look();
  });
}
