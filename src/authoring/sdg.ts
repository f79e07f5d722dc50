import { z } from 'zod';
import { sdgEntries } from '../model/sdg.ts';
import { defineComponent, filledText } from './component.ts';
import { sdgChip, sdgName, wrongSdgCodes } from './sdg-chips.ts';

export const sdg = defineComponent({
  name: 'SDG',
  help: 'Names a Sustainable Development Goal, target or indicator and links to it in the index of goals.',
  stands: 'in-text',
  holds: 'nothing',
  attributes: z.strictObject({ target: filledText }),
  example:
    'Safe migration is <SDG target="10.7" />, part of <SDG target="10" />. It is measured by <SDG target="10.7.2" />.',
  check({ target }, book) {
    const [wrong] = wrongSdgCodes([target.trim()], book.sdg);
    return wrong && { ...wrong, attribute: 'target' };
  },
  render({ target }, _children, context) {
    const entry = sdgEntries(context.book.sdg).get(target.trim());
    if (!entry) throw new Error(`No SDG "${target}"`);
    return sdgChip(entry, sdgName(entry, context), context);
  },
});
