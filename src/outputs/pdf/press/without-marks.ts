import { applyEdits } from '../finish/content-edit.ts';
import { readOperators } from '../finish/content-tokens.ts';

const MARKS = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP']);

/** A content stream without its marked-content operators: a file without a structure tree has no use for them. */
export function withoutMarks(bytes: Uint8Array): Uint8Array {
  const edits = [...readOperators(bytes)]
    .filter(({ name }) => MARKS.has(name))
    .map(({ start, end }) => ({ at: start, removed: end - start, text: '' }));
  return applyEdits(bytes, edits);
}
