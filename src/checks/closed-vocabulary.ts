import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { z } from 'zod';
import type { Complaint, Component } from '../authoring/component.ts';
import { vocabulary } from '../authoring/vocabulary.ts';
import type { Book, Document } from '../book/book.ts';
import { elementsOf, placeOf, placeOfAttribute, type ElementUse } from '../book/elements.ts';
import { suggestion } from '../model/explain-issue.ts';
import type { Flaw, Place } from '../model/flaw.ts';
import type { Rule } from './rule.ts';

type Issue = z.core.$ZodIssue;

/** Only known tags, with known attributes of the right kind, holding what they may hold. */
export const closedVocabulary: Rule = {
  id: 'closed-vocabulary',
  sentence: 'A chapter uses only the tags of the vocabulary, with the attributes and contents that each takes.',
  severity: 'error',
  hint: 'Write one of the tags that the editor’s handbook lists.',
  example: { body: 'A <Fakt id="b" /> c', finds: '7:3 There is no tag <Fakt>.' },
  check: (document, book) =>
    elementsOf(document.tree, document.source.path).flatMap((use) => checkElement(use, document, book)),
};

function flawAt(place: Place, message: string, hint: string): Flaw {
  return { rule: 'closed-vocabulary', severity: 'error', ...place, message, hint };
}

function checkElement(use: ElementUse, document: Document, book: Book | undefined): Flaw[] {
  const component = vocabulary.get(use.name) as Component<unknown> | undefined;
  if (!component) {
    const names = [...vocabulary.keys()];
    const known = `Known tags: ${names.map((name) => `<${name}>`).join(', ')}.`;
    const hint = suggestion(use.name, names) ?? (/^[a-z]/.test(use.name) ? `Chapters hold no HTML. ${known}` : known);
    return [flawAt(use.place, use.name ? `There is no tag <${use.name}>.` : 'A tag has no name: <>.', hint)];
  }
  const flaws: Flaw[] = [];
  const isEmpty = use.node.children.length === 0;
  if (component.holds === 'nothing' && !isEmpty)
    flaws.push(flawAt(use.place, `<${use.name}> holds no text.`, `Write it alone: <${use.name} … />.`));
  if (component.holds !== 'nothing' && !component.mayBeEmpty && isEmpty) {
    const what = component.only ? component.only.map((name) => `<${name}>`).join(', ') : 'its text';
    const hint = `Write ${what} between <${use.name}> and </${use.name}>.`;
    flaws.push(flawAt(use.place, `<${use.name}> is empty.`, hint));
  }
  flaws.push(...checkWriting(use, component, document));
  if (component.checkBody && !isEmpty) {
    const complaints = component.checkBody(bodyOf(use), book, use.attributes);
    flaws.push(...complaints.map((complaint) => complain(complaint, use, component, document)));
  }
  const parsed = component.attributes.safeParse(use.attributes, { reportInput: true });
  if (parsed.success) {
    const wrong = [(book && component.check?.(parsed.data, book)) ?? []].flat();
    return [...flaws, ...wrong.map((complaint) => complain(complaint, use, component, document))];
  }
  const seen = new Set(flaws.map(({ line, column }) => `${line}:${column}`));
  const issues = parsed.error.issues.flatMap((issue) => explainAttribute(issue, use, component, document));
  return [
    ...flaws,
    ...issues.filter(({ line, column }) => !seen.has(`${line}:${column}`) || column === use.place.column),
  ];
}

/** The contents as hast with the positions of the source; tags in it stay as they are written. */
function bodyOf({ node }: ElementUse): ElementContent[] {
  const root: Root = { type: 'root', children: node.children as Root['children'] };
  const body = toHast(root, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] });
  return 'children' in body ? (body.children as ElementContent[]) : [];
}

function complain(
  { message, hint, attribute, at }: Complaint,
  { node, place }: ElementUse,
  { help }: Component<unknown>,
  { source }: Document,
): Flaw {
  const inside = at?.position ? placeOf(at, source.path) : undefined;
  const there = attribute === undefined ? place : placeOfAttribute(node, attribute, source.path);
  return flawAt(inside ?? there, message, hint ?? help);
}

function attributeNames(component: Component<unknown>): string[] {
  return Object.keys((component.attributes as unknown as z.ZodObject).shape);
}

/** How the attributes are written: each once, with its value in quotes. */
function checkWriting({ name, node }: ElementUse, component: Component<unknown>, document: Document): Flaw[] {
  const flaws: Flaw[] = [];
  const seen = new Set<string>();
  const known = attributeNames(component);
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const place = placeOf(attribute.position ? attribute : node, document.source.path);
    if (seen.has(attribute.name))
      flaws.push(flawAt(place, `<${name}> has the attribute "${attribute.name}" twice.`, 'Keep one of the two.'));
    else if (known.includes(attribute.name) && (attribute.value === null || attribute.value === undefined)) {
      const value = takesTrue(component, attribute.name) ? 'true' : '…';
      const hint = `Write ${attribute.name}="${value}".`;
      flaws.push(flawAt(place, `"${attribute.name}" of <${name}> has no value.`, hint));
    }
    seen.add(attribute.name);
  }
  return flaws;
}

function takesTrue(component: Component<unknown>, name: string): boolean {
  const attribute = (component.attributes as unknown as z.ZodObject).shape[name] as z.ZodType | undefined;
  return attribute?.safeParse('…').success === false && attribute.safeParse('true').success;
}

/** What the schema says of one attribute, in an editor's words. Values in braces are flaws of another rule. */
function explainAttribute(issue: Issue, use: ElementUse, component: Component<unknown>, document: Document): Flaw[] {
  const { name, node } = use;
  const place = (attribute: string) => placeOfAttribute(node, attribute, document.source.path);
  const known = attributeNames(component);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const takes = known.length ? `It takes: ${known.join(', ')}.` : 'It takes none.';
      return flawAt(place(key), `<${name}> has no attribute "${key}".`, suggestion(key, known) ?? takes);
    });
  const attribute = String(issue.path[0] ?? '');
  if (issue.input === undefined) {
    const isCode = node.attributes.some((entry) => entry.type !== 'mdxJsxAttribute' || entry.name === attribute);
    const hint = `Add ${attribute}="…" to the tag.`;
    return isCode ? [] : [flawAt(use.place, `<${name}> needs the attribute "${attribute}".`, hint)];
  }
  const value = String(issue.input);
  if (!value.trim()) return [flawAt(place(attribute), `"${attribute}" of <${name}> is empty.`, 'Fill it in.')];
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const hint =
    options.length > 1
      ? `It can be ${options.join(', ')}.`
      : options.length
        ? `Write ${attribute}="${options[0]}", or remove it.`
        : issue.message;
  return [flawAt(place(attribute), `"${attribute}" of <${name}> can’t be "${value}".`, hint)];
}
