import { Task } from '@lit/task';
import type { ReactiveController } from 'lit';
import type { FacetName, FacetValue } from '../datacite/provider-page.js';
import type { ProviderQuery } from '../datacite/query.js';
import { sourceFor } from '../sources/source-for.js';
import { whenGone } from '../ui/when-gone.js';
import { answerTo } from './answer-to.js';
import type { Directory } from './directory.js';
import { narrowed, type Choices, type Scope } from './list-query.js';

type Values = readonly FacetValue[];
type Counted = ReadonlyMap<FacetName, Values | null>;

/**
 * The queries for the counts of facets that have picks. The API's counts follow all filters, a facet's own too, so that beside a
 * picked value no other could be added: its own counts come from a query without its picks, and without rows.
 */
function countQueries(
  scope: Scope,
  { words, picks }: Choices,
): Array<readonly [facet: FacetName, query: ProviderQuery]> {
  const picked = (Object.keys(picks) as FacetName[]).filter((facet) => picks[facet]?.length);
  return picked.map((facet) => [
    facet,
    { ...narrowed(scope, words, { ...picks, [facet]: [] }), sort: 'name', page: 1, pageSize: 0 },
  ]);
}

/** The values a facet offers: of the rows' own answer or, where the facet has picks, of a query without them. */
export class FacetCounts implements ReactiveController {
  readonly #directory: Directory;
  readonly #task: Task<readonly [string], Counted>;
  readonly #last = new Map<FacetName, Values>();

  constructor(directory: Directory) {
    this.#directory = directory;
    this.#task = new Task(directory.host, {
      args: () => [this.#question] as const,
      task: (_, { signal }) => this.#ask(signal),
    });
    directory.host.addController(this);
  }

  /** The values or, until they are there, those there were. */
  valuesOf(facet: FacetName): Values {
    const { local, question } = this.#directory.pages;
    // Without rows: of thousands there is no use here.
    const all = question.pages[0] && local?.page({ ...question.pages[0], page: 1, pageSize: 0 });
    if (all) return all.page?.facets.get(facet) ?? [];
    const counted = this.#directory.shown.latest?.page.facets.get(facet) ?? null;
    const own = this.#task.value;
    // A listing's counts leave a facet's own picks out of account.
    const picked = !question.listing && this.#directory.picksOf(facet).length > 0;
    const values = !picked ? counted : own?.has(facet) ? (own.get(facet) ?? counted) : null;
    if (values) this.#last.set(facet, values);
    return this.#last.get(facet) ?? [];
  }

  hostDisconnected(): void {
    whenGone(this.#directory.host, () => this.#directory.host.requestUpdate());
  }

  /** Whatever it changes with: nothing is asked for a host that has left the page. */
  get #question(): string {
    const { host, pages, scope, choices } = this.#directory;
    const { apiBase, mailto, cache } = pages.question;
    // All accounts or entries are here: they count themselves.
    return host.isConnected && !pages.local && !host.listing
      ? JSON.stringify([apiBase, mailto, cache, countQueries(scope, choices)])
      : '';
  }

  async #ask(signal: AbortSignal): Promise<Counted> {
    const { pages, scope, choices } = this.#directory;
    const source = sourceFor(pages.question);
    const queries = this.#question && this.#directory.answerable ? countQueries(scope, choices) : [];
    const answers = queries.map(async ([facet, query]) => {
      const { page } = await answerTo(source, query, pages.judgement, signal);
      return [facet, page?.facets.get(facet) ?? null] as const;
    });
    return new Map(await Promise.all(answers));
  }
}
