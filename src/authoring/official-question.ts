import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from './component.ts';

/** "question-5-3" for 5.3. */
export function questionAnchor(number: string): string {
  return `question-${number.replaceAll('.', '-').toLowerCase()}`;
}

export const officialQuestion = defineComponent({
  name: 'Question',
  help: 'The full wording of a question that a section answers, with its number; answer="yes" prints an answer of one word.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: z.strictObject({
    number: z
      .string()
      .regex(/^[A-Z]?\d+(\.\d+)*$/, 'Write the number as it is printed: 5.3 or Q7.')
      .optional(),
    answer: z.enum(['yes', 'no', 'partly']).optional(),
  }),
  example:
    '<Question number="5.3" answer="yes">\n\nHas your organization taken steps to include migrants in its plans for health in emergencies?\n\n</Question>',
  render({ number, answer }, children, { book, anchor }) {
    const { t } = book.wording;
    const id = number === undefined ? undefined : anchor(questionAnchor(number));
    return h('div', { class: 'question', id }, [
      h(
        'p',
        { class: 'question-label' },
        number === undefined ? t('text.question') : t('text.question.number', { number }),
      ),
      h('div', { class: 'question-words' }, children),
      ...(answer === undefined
        ? []
        : [h('p', { class: 'question-answer' }, [`${t('text.answer')} `, h('strong', t(`text.answer.${answer}`))])]),
    ]);
  },
});
