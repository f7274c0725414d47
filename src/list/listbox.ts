/**
 * The keyboard of a listbox: https://www.w3.org/WAI/ARIA/apg/patterns/listbox/, recommended selection model. The focus is on the options themselves
 * (roving `tabindex`), which all screen readers follow.
 *
 * @module
 */

/** What a key or a click wants. */
export interface Wish {
  /** The option to go to. */
  readonly to: HTMLElement | null;
  /** Ids to select: `toggle` one, `range` all of several, `all` of them or, where all are selected, none. */
  readonly select: 'toggle' | 'range' | 'all' | null;
  /** The options that are meant. */
  readonly options: readonly HTMLElement[];
}

const PAGE = 10;
/** Milliseconds after which a letter begins a new word. */
const WORD = 1000;

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** Between two options, both included, whichever is first. */
function between(options: readonly HTMLElement[], from: HTMLElement, to: HTMLElement): HTMLElement[] {
  const [start, end] = [options.indexOf(from), options.indexOf(to)].sort((a, b) => a - b) as [number, number];
  return options.slice(start, end + 1);
}

/** The nearest option of the line above (-1) or below (1), where options stand side by side. */
function acrossLines(options: readonly HTMLElement[], from: HTMLElement, direction: number): HTMLElement | null {
  const { top, left } = from.getBoundingClientRect();
  let nearest: HTMLElement | null = null;
  let least = Infinity;
  for (const option of options) {
    const box = option.getBoundingClientRect();
    const below = (box.top - top) * direction;
    const distance = below * 10_000 + Math.abs(box.left - left);
    if (below < 1 || distance >= least) continue;
    least = distance;
    nearest = option;
  }
  return nearest;
}

/** Reads keys, and remembers the letters of the word that is being typed. */
export class ListboxKeys {
  #typed = '';
  #typedAt = -Infinity;

  /**
   * What a key wants; `null` where it is none of the listbox's.
   *
   * @param current the option that has the focus
   * @param anchor where a range begins
   * @param multiple several may be selected
   * @param grid options stand side by side
   */
  wish(
    event: KeyboardEvent,
    options: readonly HTMLElement[],
    current: HTMLElement,
    anchor: HTMLElement,
    multiple: boolean,
    grid: boolean,
  ): Wish | null {
    const { key, shiftKey, altKey, isComposing } = event;
    const control = event.ctrlKey || event.metaKey;
    if (altKey || isComposing) return null;
    const go = (
      to: HTMLElement | null | undefined,
      select: Wish['select'] = null,
      meant: readonly HTMLElement[] = [],
    ) => ({
      to: to ?? null,
      select,
      options: meant,
    });
    if (key === ' ' || key === 'Enter') {
      const range = multiple && shiftKey && key === ' ';
      return range ? go(current, 'range', between(options, anchor, current)) : go(current, 'toggle', [current]);
    }
    if (control && key.toLowerCase() === 'a') return multiple ? go(current, 'all', options) : null;
    const to = this.#target(key, options, current, grid);
    if (to !== undefined) {
      if (!multiple || !shiftKey || !to) return go(to);
      const far = key === 'Home' || key === 'End' || key.startsWith('Page');
      return far ? go(to, 'range', between(options, current, to)) : go(to, 'toggle', [to]);
    }
    if (control || !/^.$/u.test(key)) return null;
    return go(this.#named(event, options, current));
  }

  /** Where a key leads: `null` where there is nothing further, `undefined` where it leads nowhere. */
  #target(
    key: string,
    options: readonly HTMLElement[],
    current: HTMLElement,
    grid: boolean,
  ): HTMLElement | null | undefined {
    const index = options.indexOf(current);
    const at = (wanted: number) => options[Math.max(0, Math.min(wanted, options.length - 1))]!;
    const forward = getComputedStyle(current).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    switch (key) {
      case 'ArrowDown':
        return grid ? acrossLines(options, current, 1) : at(index + 1);
      case 'ArrowUp':
        return grid ? acrossLines(options, current, -1) : at(index - 1);
      case 'ArrowLeft':
      case 'ArrowRight':
        return grid ? at(index + (key === forward ? 1 : -1)) : undefined;
      case 'Home':
        return at(0);
      case 'End':
        return at(Infinity);
      case 'PageDown':
        return at(index + PAGE);
      case 'PageUp':
        return at(index - PAGE);
      default:
        return undefined;
    }
  }

  /** The next option whose name begins with what is being typed. */
  #named({ key, timeStamp }: KeyboardEvent, options: readonly HTMLElement[], current: HTMLElement): HTMLElement | null {
    this.#typed = timeStamp - this.#typedAt > WORD ? key : this.#typed + key;
    this.#typedAt = timeStamp;
    const word = folded(this.#typed);
    const start = options.indexOf(current) + (word.length > 1 ? 0 : 1);
    const inTurn = [...options.slice(start), ...options.slice(0, start)];
    return (
      inTurn.find((option) => folded(option.querySelector('[part=name]')?.textContent ?? '').startsWith(word)) ?? null
    );
  }
}
