import { applyEdits } from '../finish/content-edit.ts';
import type { Edit } from '../finish/content-edit.ts';
import type { InkPlan } from './ink-plan.ts';
import type { Inks } from './inks.ts';
import type { ColourEvent, PaintUse } from './trace-colours.ts';

/** The inks that are set at a place of a content stream; `undefined` where something else is, or nothing yet. */
interface SetInks {
  fill: string | undefined;
  stroke: string | undefined;
}

/** Takes the operators that set screen colours out of a content stream and sets inks where something is painted with them. */
export function writeInks(bytes: Uint8Array, events: readonly ColourEvent[], plan: InkPlan): Uint8Array {
  const edits: Edit[] = [];
  const saved: SetInks[] = [];
  let set: SetInks = { fill: undefined, stroke: undefined };
  const setFor = (used: PaintUse | undefined, kind: 'fill' | 'stroke'): string => {
    if (!used?.colour) return '';
    const operator = inkOperator(plan.inksFor(used.colour, used.use), kind);
    if (set[kind] === operator) return '';
    set = { ...set, [kind]: operator };
    return `${operator}\n`;
  };
  for (const event of events) {
    if (event.kind === 'save') saved.push(set);
    else if (event.kind === 'restore') set = saved.pop() ?? set;
    else if (event.kind === 'other-colour') set = { ...set, [event.stroke ? 'stroke' : 'fill']: undefined };
    else if (event.kind === 'screen-colour')
      edits.push({ at: event.start, removed: event.end - event.start, text: '' });
    else {
      const text = setFor(event.fill, 'fill') + setFor(event.stroke, 'stroke');
      if (text) edits.push({ at: event.at, removed: 0, text });
    }
  }
  return applyEdits(
    bytes,
    edits.sort((a, b) => a.at - b.at),
  );
}

/** "0 0 0 1 k" */
export function inkOperator(inks: Inks, kind: 'fill' | 'stroke'): string {
  return `${inks.join(' ')} ${kind === 'fill' ? 'k' : 'K'}`;
}
