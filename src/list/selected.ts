import type { ReactiveController } from 'lit';
import type { ServiceProvider } from '../datacite/listing.js';
import type { Provider } from '../datacite/provider.js';
import { accountSourceFor } from '../sources/source-for.js';
import { inSight } from '../ui/in-sight.js';
import { whenGone } from '../ui/when-gone.js';
import type { Row } from './answers.js';
import type { Directory } from './directory.js';

/** `detail` of the event `datacite-select`. */
export interface Selected {
  /** Ids of the selected items, in the order in which they were selected. */
  readonly ids: readonly string[];
  /** Their records, as far as they are known: those not on the page are asked for, and entries of a listing need not have one. */
  readonly providers: readonly Provider[];
  /** The entries, of a listing. */
  readonly serviceProviders?: readonly ServiceProvider[];
}

type Known = Pick<Row, 'name' | 'provider' | 'serviceProvider'>;

/** Who is selected: of items on the page, or once there, their rows; of others the listing's entries or the accounts, asked for all at once. */
export class SelectedItems implements ReactiveController {
  readonly #directory: Directory;
  readonly #known = new Map<string, Known>();
  /** Asked for once: an id may stay for a name. */
  readonly #asked = new Set<string>();
  #leaving = new AbortController();
  #source = '';

  constructor(directory: Directory) {
    this.#directory = directory;
    directory.host.addController(this);
  }

  /** The name to show: the id until it is known. */
  nameOf(id: string): string {
    return this.#known.get(id)?.name ?? id;
  }

  get detail(): Selected {
    const { selected: ids, host } = this.#directory;
    const known = ids.flatMap((id) => this.#known.get(id) ?? []);
    const serviceProviders = known.flatMap(({ serviceProvider }) => serviceProvider ?? []);
    return {
      ids,
      providers: known.flatMap(({ provider }) => provider ?? []),
      ...(host.listing && { serviceProviders }),
    };
  }

  hostUpdate(): void {
    const { shown, selected, pages, host, entries } = this.#directory;
    const { apiBase = '', listing } = pages.question;
    const source = [apiBase, listing].join(' ');
    if (source !== this.#source) {
      this.#source = source;
      this.#known.clear();
      this.#forget();
    }
    for (const row of shown.rows) if (selected.includes(row.id)) this.#known.set(row.id, row);
    // While rows are on their way, they may be among them.
    if (!host.isConnected || !pages.settled) return;
    const unknown = selected.filter((id) => !this.#known.has(id) && !this.#asked.has(id));
    for (const id of listing ? unknown : []) {
      const entry = entries?.find(id);
      if (entry)
        this.#known.set(id, { name: entry.name ?? id, provider: entries!.accountOf(entry), serviceProvider: entry });
    }
    if (unknown.length && !listing) void this.#ask(unknown);
  }

  hostDisconnected(): void {
    whenGone(this.#directory.host, () => this.#forget());
  }

  #forget(): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#asked.clear();
  }

  async #ask(ids: readonly string[]): Promise<void> {
    const { signal } = this.#leaving;
    const { host, pages } = this.#directory;
    const source = accountSourceFor(pages.question);
    for (const id of ids) this.#asked.add(id);
    const name = async (value: string) => {
      const identifier = { type: 'id', value } as const;
      const { accounts } = source.recall(identifier) ?? (await source.ask(identifier, signal));
      const [provider] = accounts ?? [];
      if (provider && !signal.aborted)
        this.#known.set(value, { name: provider.displayName ?? value, provider, serviceProvider: null });
    };
    try {
      await inSight(host, source, signal);
      await Promise.all(ids.map(name));
      host.requestUpdate();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
