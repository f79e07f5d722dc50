import { parseJsonSource } from '../model/json-source.ts';
import { dataPaths } from '../book/read-sources.ts';
import { flawOf, type ProjectRule } from './rule.ts';

/** A fact that no chapter prints is on the page of facts, without a word on what it means. */
export const factsUsed: ProjectRule = {
  id: 'facts-used',
  sentence: 'Every fact is printed in some chapter or chart, in one language at least.',
  severity: 'warning',
  hint: 'Print it with <Fact id="…" />, or remove it.',
  example: {
    file: 'data/2018/facts.json',
    from: '"facts": [',
    to: '"facts": [\n    { "id": "zest-2016", "statement": "Zests", "value": 6, "unit": "zests", "period": "2016", "source": "mi-2018" },',
    finds: '3:5 No chapter prints the fact "zest-2016".',
  },
  checkProject(editions) {
    const byFile = Map.groupBy(editions, ({ sources }) => dataPaths(sources.edition, sources.language).facts);
    return [...byFile].flatMap(([path, languages]) => {
      const used = new Set(
        languages.flatMap(({ book }) => [
          ...book.factUses.keys(),
          ...[...book.figures.values()].flatMap((figure) => figure.facts ?? []),
        ]),
      );
      const ids = [...(languages[0]?.book.facts.keys() ?? [])];
      const file = languages[0]?.sources.data.get(path);
      if (!file || ids.every((id) => used.has(id))) return [];
      const source = parseJsonSource(file).value;
      return ids.flatMap((id, index) => {
        if (used.has(id) || !source) return [];
        const hint = `Print it with <Fact id="${id}" />, or remove it.`;
        return [flawOf(factsUsed, source.placeOf(['facts', index]), `No chapter prints the fact "${id}".`, hint)];
      });
    });
  },
};
