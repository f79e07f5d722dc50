import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { slug } from 'github-slugger';
import { z } from 'zod';
import { setLine } from '../markdown/typography.ts';
import { defineComponent, filledText, type Complaint } from './component.ts';
import { checkProvenance, provenanceAttributes, provenanceLine } from './credit-line.ts';
import { tagName } from './read-body.ts';

const EXAMPLE = `<Interview person="A labour attaché" role="Embassy of a country of origin" composed="true">

<Q>What do workers ask you first?</Q>

<A>

What a contract has to say. We explain:

(a) who pays the recruiter;
(b) what is kept from the wage.

</A>

<Q>And what do they ask later?</Q>

<A>How to change employers.</A>

</Interview>`;

export const interview = defineComponent({
  name: 'Interview',
  help: 'Questions and answers: a <Q> and an <A> in turn, with a <Portrait> before them if there is one; source="…" or composed="true" says where the words come from.',
  stands: 'as-block',
  holds: 'blocks',
  only: ['Q', 'A', 'Portrait'],
  attributes: z.strictObject({ person: filledText, role: filledText.optional(), ...provenanceAttributes }),
  example: EXAMPLE,
  check: (attributes) => checkProvenance('Interview', attributes),
  checkBody(children) {
    const complaints: Complaint[] = [];
    let open: ElementContent | undefined;
    for (const child of children) {
      const name = tagName(child);
      if (name === 'Q' && open) complaints.push(unanswered(open));
      if (name === 'A' && !open)
        complaints.push({ message: 'This <A> answers no <Q>.', hint: 'Write the question before it.', at: child });
      if (name === 'Q') open = child;
      if (name === 'A') open = undefined;
    }
    if (open) complaints.push(unanswered(open));
    return complaints;
  },
  render({ person, role, ...provenance }, children, { book, anchor }) {
    const id = anchor(`interview-${slug(person)}`);
    const exchanges: Element[] = [];
    const before: ElementContent[] = [];
    for (const child of children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'dt') exchanges.push(h('div', { class: 'interview-exchange' }, [child]));
      else if (child.tagName === 'dd') exchanges.at(-1)?.children.push(child);
      else before.push(child);
    }
    return h('section', { class: 'interview', ariaLabelledBy: id }, [
      h('p', { class: 'interview-label' }, book.wording.t('text.interview')),
      h('p', { class: 'interview-person', id }, setLine(person)),
      ...(role === undefined ? [] : [h('p', { class: 'interview-role' }, setLine(role))]),
      ...before,
      h('dl', { class: 'interview-exchanges' }, exchanges),
      provenanceLine(provenance, book.wording),
    ]);
  },
});

function unanswered(at: ElementContent): Complaint {
  return { message: 'This <Q> has no answer.', hint: 'Write an <A> after it.', at };
}

export const question = defineComponent({
  name: 'Q',
  help: 'A question of an <Interview>.',
  stands: 'as-block',
  holds: 'blocks',
  within: 'Interview',
  attributes: z.strictObject({}),
  example: EXAMPLE,
  // A paragraph in a term would be one in the label of a list item of the PDF, which holds none.
  render(_attributes, children) {
    const blocks = children.filter((child) => child.type !== 'text' || child.value.trim());
    const [only] = blocks;
    return h('dt', blocks.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : blocks);
  },
});

export const answer = defineComponent({
  name: 'A',
  help: 'The answer to the question before it in an <Interview>.',
  stands: 'as-block',
  holds: 'blocks',
  within: 'Interview',
  attributes: z.strictObject({}),
  example: EXAMPLE,
  render: (_attributes, children) => h('dd', children),
});
