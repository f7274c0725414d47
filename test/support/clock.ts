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

/** Tells an open page that somebody looks at it again: the moment at which evidence is judged and renewed. */
export function lookAgain(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}
