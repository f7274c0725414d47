/** All documents' values of one facet, as numbers: each keystroke filters and counts them all. */
export class Column {
  readonly #ids: string[] = [];
  readonly #codes = new Map<string, number>();
  /** Position of a document → where its codes begin among those of all documents. */
  readonly #starts: number[] = [];
  readonly #all: number[] = [];

  /** Documents are added in the order of their positions; one without values may be left out. */
  add(position: number, values: readonly string[]): void {
    while (this.#starts.length <= position) this.#starts.push(this.#all.length);
    for (const value of new Set(values)) {
      let code = this.#codes.get(value);
      if (code === undefined) {
        this.#codes.set(value, (code = this.#ids.length));
        this.#ids.push(value);
      }
      this.#all.push(code);
    }
  }

  /** @returns whether a document has one of these values */
  passing(filter: readonly string[]): (position: number) => boolean {
    const starts = this.#starts;
    const all = this.#all;
    const wanted = Uint8Array.from(this.#ids, (id) => Number(filter.includes(id)));
    return (position) => {
      const end = starts[position + 1] ?? all.length;
      for (let at = starts[position] ?? all.length; at < end; at++) if (wanted[all[at]!]) return true;
      return false;
    };
  }

  /**
   * How many documents have each value, of those with one of two verdicts.
   *
   * @param verdicts position of a document → what is said of it
   */
  count(verdicts: Uint8Array, [one, other]: readonly [number, number]): Array<readonly [id: string, count: number]> {
    const starts = this.#starts;
    const all = this.#all;
    const counts = new Uint32Array(this.#ids.length);
    for (let position = 0; position < starts.length; position++) {
      const verdict = verdicts[position];
      if (verdict !== one && verdict !== other) continue;
      const end = starts[position + 1] ?? all.length;
      for (let at = starts[position]!; at < end; at++) counts[all[at]!]!++;
    }
    return this.#ids.map((id, code) => [id, counts[code]!] as const).filter(([, count]) => count > 0);
  }
}
