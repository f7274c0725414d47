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

  /** @param filter values of which a document must have one; none: it need not */
  query(filter: readonly string[]): ColumnQuery {
    const ids = this.#ids;
    const starts = this.#starts;
    const all = this.#all;
    const counts = new Uint32Array(ids.length);
    const wanted = Uint8Array.from(ids, (id) => Number(filter.includes(id)));
    const startOf = (position: number) => starts[position] ?? all.length;
    return {
      passes(position) {
        if (!filter.length) return true;
        const end = startOf(position + 1);
        for (let at = startOf(position); at < end; at++) if (wanted[all[at]!]) return true;
        return false;
      },
      count(position) {
        const end = startOf(position + 1);
        for (let at = startOf(position); at < end; at++) counts[all[at]!]!++;
      },
      counted: () => ids.map((id, code) => [id, counts[code]!] as const).filter(([, count]) => count > 0),
    };
  }
}

/** One search's filter on a facet, and its counts. */
export interface ColumnQuery {
  passes(position: number): boolean;
  count(position: number): void;
  counted(): ReadonlyArray<readonly [id: string, count: number]>;
}
