import type { Component } from '../authoring/component.ts';
import { vocabulary } from '../authoring/vocabulary.ts';
import type { Book, Document } from '../book/book.ts';
import { elementsOf, placeOfAttribute, type ElementUse } from '../book/elements.ts';
import { explainIssue, suggestion } from '../model/explain-issue.ts';
import type { Flaw } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

/** Only known tags, with known attributes of the right kind, holding what they may hold. */
export const closedVocabulary: Rule = {
  id: 'closed-vocabulary',
  sentence: 'A chapter uses only the tags of the vocabulary, with the attributes and contents that each takes.',
  check: (document, book) =>
    elementsOf(document.tree, document.source.path).flatMap((use) => checkElement(use, document, book)),
};

function checkElement(use: ElementUse, document: Document, book: Book): Flaw[] {
  const component = vocabulary.get(use.name) as Component<unknown> | undefined;
  const flaw = (message: string, hint: string | undefined): Flaw => ({
    rule: 'closed-vocabulary',
    severity: 'error',
    ...use.place,
    message,
    hint,
  });
  if (!component) {
    const names = [...vocabulary.keys()];
    const hint = suggestion(use.name, names) ?? `Known tags: ${names.map((name) => `<${name}>`).join(', ')}.`;
    return [flaw(use.name ? `There is no tag <${use.name}>.` : 'A tag has no name: <>.', hint)];
  }
  const flaws: Flaw[] = [];
  const isEmpty = use.node.children.length === 0;
  if (component.holds === 'nothing' && !isEmpty)
    flaws.push(flaw(`<${use.name}> holds no text.`, `Write it alone: <${use.name} … />.`));
  if (component.holds !== 'nothing' && isEmpty)
    flaws.push(flaw(`<${use.name}> is empty.`, `Write its text between <${use.name}> and </${use.name}>.`));
  const parsed = component.attributes.safeParse(use.attributes, { reportInput: true });
  if (parsed.success) {
    const wrong = component.check?.(parsed.data, book);
    return wrong ? [...flaws, flaw(wrong.message, wrong.hint)] : flaws;
  }
  const located = {
    placeOf: (path: readonly (string | number)[]) =>
      path.length ? placeOfAttribute(use.node, String(path[0]), document.source.path) : use.place,
  };
  const issues = parsed.error.issues.flatMap((issue) => explainIssue(issue, located, 'closed-vocabulary'));
  return [...flaws, ...issues.map((issue) => ({ ...issue, message: `<${use.name}>: ${issue.message}` }))];
}
