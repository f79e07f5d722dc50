import { z } from 'zod';
import { defineComponent, filledText } from './component.ts';

export const allow = defineComponent({
  name: 'Allow',
  help: 'Silences a rule of the checks for the block after it, with the reason; it prints nothing.',
  stands: 'as-block',
  holds: 'nothing',
  attributes: z.strictObject({ rule: filledText, reason: filledText }),
  example:
    '<Allow rule="per-cent" reason="The title of a campaign." />\n\nThe campaign was called “100% of children at school”.',
  render: () => [],
});
