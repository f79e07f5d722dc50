import { plainPaint, type Paint } from '../model/flaw-report.ts';
import { allRules } from './check-book.ts';

/** The list of all rules for people: what each asks, how grave it is and whether it may be silenced. */
export function describeRules(paint: Paint = plainPaint): string {
  const rules = [...allRules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const blocks = rules.map(({ id, severity, sentence, hint, mayBeAllowed, language }) => {
    const colour = severity === 'error' ? paint.error : paint.warning;
    const notes = [mayBeAllowed ? 'may be silenced with <Allow>' : '', language ? `only in ${language}` : ''];
    const note = notes.filter(Boolean).join('; ');
    const head = `${paint.strong(id)}  ${colour(severity)}${note ? `  ${paint.quiet(note)}` : ''}`;
    return `${head}\n  ${sentence}\n  ${paint.strong('→')} ${hint}\n`;
  });
  return `${blocks.join('\n')}\n${rules.length} rules. Errors stop the build; warnings are only shown.\n`;
}
