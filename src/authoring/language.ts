import { h } from 'hastscript';
import { z } from 'zod';
import { defineComponent } from './component.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isKnown(code: string): boolean {
  try {
    return names.of(code) !== undefined;
  } catch {
    return false;
  }
}

function isRightToLeft(code: string): boolean {
  return ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'].includes(new Intl.Locale(code).maximize().script ?? '');
}

export const language = defineComponent({
  name: 'Language',
  help: 'Words of another language, so that they are hyphenated and read aloud as such.',
  stands: 'in-text',
  holds: 'text',
  attributes: z.strictObject({
    code: z.string().refine(isKnown, 'Write the code of a language: fr, es, ar, zh-Hans.'),
  }),
  example:
    'The glossary is called <Language code="es">Glosario sobre migración</Language> in Spanish and <Language code="fr">Glossaire de la migration</Language> in French. The Arabic word for migration is <Language code="ar">الهجرة</Language>; in bold type it is **<Language code="ar">الهجرة</Language>**.',
  render: ({ code }, children) =>
    h('span', { class: 'other-language', lang: code, dir: isRightToLeft(code) ? 'rtl' : undefined }, children),
});
