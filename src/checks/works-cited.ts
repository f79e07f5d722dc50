import { elementsOf } from '../book/elements.ts';
import { parseJsonSource } from '../model/json-source.ts';
import { dataPaths } from '../book/read-sources.ts';
import { flawOf, type ProjectRule, type ReadEdition } from './rule.ts';

/** A work that no chapter cites is listed nowhere: it was left behind, or a citation is missing. */
export const worksCited: ProjectRule = {
  id: 'works-cited',
  sentence: 'Every work of the bibliography is cited in some chapter, in one language at least.',
  severity: 'warning',
  hint: 'Cite it with <Cite id="…" />, or remove it.',
  example: {
    file: 'data/2018/bibliography.json',
    from: '"works": [',
    to: '"works": [\n    { "id": "zest-2016", "authors": ["Zest, Z."], "title": "Zests", "year": 2016 },',
    finds: '3:5 No chapter cites the work "zest-2016".',
  },
  checkProject(editions) {
    const byFile = Map.groupBy(editions, ({ sources }) => dataPaths(sources.edition, sources.language).bibliography);
    return [...byFile].flatMap(([path, languages]) => {
      const cited = new Set(languages.flatMap(citedIn));
      const file = languages[0]?.sources.data.get(path);
      const ids = [...(languages[0]?.book.works.keys() ?? [])];
      if (!file || ids.every((id) => cited.has(id))) return [];
      const source = parseJsonSource(file).value;
      return ids.flatMap((id, index) => {
        if (cited.has(id) || !source) return [];
        const hint = `Cite it with <Cite id="${id}" />, or remove it.`;
        return [flawOf(worksCited, source.placeOf(['works', index]), `No chapter cites the work "${id}".`, hint)];
      });
    });
  },
};

function citedIn({ book }: ReadEdition): string[] {
  return [...book.documents.values()].flatMap(({ tree, source }) =>
    elementsOf(tree, source.path).flatMap(({ name, attributes }) => (name === 'Cite' ? (attributes['id'] ?? []) : [])),
  );
}
