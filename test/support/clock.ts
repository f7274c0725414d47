const RealDate = globalThis.Date;

let ahead = 0;

class ShiftedDate extends RealDate {
  constructor(...parts: unknown[]) {
    if (parts.length > 0) super(...(parts as [string]));
    else super(ShiftedDate.now());
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
}

/** Moves the clock that scripts read; timers go on as they were. */
export function travel(seconds: number): void {
  ahead += seconds * 1000;
  globalThis.Date = ShiftedDate as DateConstructor;
}

/** Back to the present. */
export function comeHome(): void {
  ahead = 0;
  globalThis.Date = RealDate;
}

const intervals = new Map<number, () => void>();

/** From now on intervals stand still until {@link lookAgain}: for a whole test file, since elements may share one. */
export function holdIntervals(): void {
  let last = 0;
  globalThis.setInterval = ((callback: () => void) => {
    intervals.set(++last, callback);
    return last;
  }) as unknown as typeof setInterval;
  globalThis.clearInterval = (id) => void intervals.delete(id as number);
}

/** What happens when a visitor comes back to a page that stayed open: all that waits for a moment's passing looks at the clock. */
export function lookAgain(): void {
  for (const callback of [...intervals.values()]) callback();
  document.dispatchEvent(new Event('visibilitychange'));
}
