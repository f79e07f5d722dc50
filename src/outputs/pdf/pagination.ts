import type { Opener } from './page/openers.ts';

/** What is filled in before a print, and what it is based on. */
export interface Pagination {
  /** Page by id, from 1. */
  numbers: ReadonlyMap<string, number>;
  /** Ids of the elements that have an empty page before them. */
  blanks: ReadonlySet<string>;
}

/**
 * Where everything falls once each opener has its recto or verso: Chromium takes these breaks for ordinary page breaks, so an empty
 * page must go before every opener that falls on the wrong side, which moves all that follows by one.
 * @param printed page by id in the print at hand, for all openers and all `ids`
 * @param blanks the ids that have an empty page before them in that print
 * @param ids whose page numbers are asked for
 */
export function paginate(
  printed: ReadonlyMap<string, number>,
  blanks: ReadonlySet<string>,
  openers: Opener[],
  ids: string[],
): Pagination {
  const pageOf = (id: string): number => printed.get(id) ?? 0;
  const withoutBlanks = (page: number): number =>
    page - openers.filter(({ id }) => blanks.has(id) && pageOf(id) <= page).length;

  const added: { id: string; from: number }[] = [];
  for (const { id, parity } of openers) {
    const own = withoutBlanks(pageOf(id));
    const isOdd = (own + added.length) % 2 === 1;
    if (isOdd !== (parity === 'odd')) added.push({ id, from: own });
  }
  return {
    numbers: new Map(
      ids.map((id) => {
        const own = withoutBlanks(pageOf(id));
        return [id, own + added.filter(({ from }) => from <= own).length];
      }),
    ),
    blanks: new Set(added.map(({ id }) => id)),
  };
}

/** Whether two paginations say the same. */
export function equalPaginations(a: Pagination, b: Pagination): boolean {
  return (
    a.numbers.size === b.numbers.size &&
    a.blanks.size === b.blanks.size &&
    [...a.numbers].every(([id, page]) => b.numbers.get(id) === page) &&
    [...a.blanks].every((id) => b.blanks.has(id))
  );
}
