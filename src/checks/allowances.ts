import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Document } from '../book/book.ts';
import { placeOf, placeOfAttribute, plainAttributes, type ElementNode } from '../book/elements.ts';
import { suggestion } from '../model/explain-issue.ts';
import type { Flaw } from '../model/flaw.ts';
import { flawOf, type RuleInfo } from './rule.ts';

/** An <Allow> says of one block why a rule does not hold there; without use it would only hide the next flaw. */
export const allowances: RuleInfo = {
  id: 'allowances',
  sentence: 'An <Allow> silences a rule in the block after it; one that silences nothing is a warning.',
  severity: 'error',
  hint: 'Remove it.',
  example: {
    body: '<Allow rule="notes" reason="It is elsewhere." />\n\nA mark.[^a]',
    finds: '7:8 The rule "notes" can’t be silenced.',
  },
};

interface Allowance {
  node: ElementNode;
  rule: string;
  /** The block that it is about. */
  block: Node | undefined;
}

/** The flaws of a chapter without those that it allows, and with what is wrong with its allowances. */
export function applyAllowances(document: Document, flaws: readonly Flaw[], rules: readonly RuleInfo[]): Flaw[] {
  const file = document.source.path;
  const found = allowancesOf(document.tree);
  const used = new Set<Allowance>();
  const left = flaws.filter((flaw) => {
    const silencing = found.filter((allowance) => allowance.rule === flaw.rule && holds(allowance.block, flaw));
    // Where a rule that mostly warns finds an error, the book can't be made.
    const mayBe = rules.some(
      ({ id, mayBeAllowed, severity }) =>
        id === flaw.rule && mayBeAllowed && (severity === 'error' || flaw.severity === 'warning'),
    );
    for (const allowance of silencing) used.add(allowance);
    return !mayBe || !silencing.length;
  });
  const own = found.flatMap((allowance): Flaw[] => {
    const { node, rule, block } = allowance;
    const known = rules.find(({ id }) => id === rule);
    if (!known?.mayBeAllowed) return rule ? [unfit(node, rule, known, rules, file)] : [];
    if (!block) return [flawOf(allowances, placeOf(node, file), 'No block follows this <Allow>.')];
    if (used.has(allowance)) return [];
    const message = `<Allow> silences nothing: the next block doesn’t break the rule "${rule}".`;
    return [{ ...flawOf(allowances, placeOf(node, file), message), severity: 'warning' }];
  });
  return [...left, ...own];
}

function unfit(
  node: ElementNode,
  rule: string,
  known: RuleInfo | undefined,
  rules: readonly RuleInfo[],
  file: string,
): Flaw {
  const place = placeOfAttribute(node, 'rule', file);
  if (known)
    return flawOf(
      allowances,
      place,
      `The rule "${rule}" can’t be silenced.`,
      'Mend what it finds, and remove this tag.',
    );
  const names = rules.filter(({ mayBeAllowed }) => mayBeAllowed).map(({ id }) => id);
  const hint = suggestion(rule, names) ?? `Rules that can be silenced: ${names.join(', ')}.`;
  return flawOf(allowances, place, `There is no rule "${rule}".`, hint);
}

function allowancesOf(tree: Root): Allowance[] {
  const found: Allowance[] = [];
  visit(tree, (node, index, parent) => {
    if (!isAllow(node)) return;
    const block = parent?.children.slice((index ?? 0) + 1).find((sibling) => !isAllow(sibling));
    found.push({ node, rule: plainAttributes(node)['rule'] ?? '', block });
  });
  return found;
}

function isAllow(node: Node): node is ElementNode {
  return node.type === 'mdxJsxFlowElement' && (node as ElementNode).name === 'Allow';
}

/** Whether a flaw lies in a block. */
function holds(block: Node | undefined, { line = 0, column = 1 }: Flaw): boolean {
  const { start, end } = block?.position ?? {};
  if (!start || !end) return false;
  const isAfterStart = line > start.line || (line === start.line && column >= start.column);
  return isAfterStart && (line < end.line || (line === end.line && column <= end.column));
}
