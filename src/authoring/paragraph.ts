import { z } from 'zod';
import { defineComponent } from './component.ts';

export const paragraph = defineComponent({
  name: 'Paragraph',
  help: 'Names the numbered paragraph that it begins, so that <Ref to="part/chapter#name" /> gives its number; with until="…" to the last of several.',
  stands: 'in-text',
  holds: 'nothing',
  attributes: z.strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use lower-case letters, digits and hyphens, a letter first.'),
  }),
  frontMatter: 'numbering: paragraphs',
  example:
    '<Paragraph name="treatment-units" />Three treatment units were run in the year.\n\nThe work had two sides:\n\n- care for the sick;\n- training for those who care.\n\n## Across headings\n\nNumbers run on through headings, lists and chapters.',
  render: () => [],
});
