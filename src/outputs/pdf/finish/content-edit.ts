import type { ContentScan } from './content-scan.ts';

/** Why something is no part of the text: repeated on every page, or decoration (ISO 32000-1, table 330). */
export type ArtifactType = 'Pagination' | 'Layout';

/**
 * Rewrites a content stream so that what its scan found unmarked, and the sequences named, are artifacts.
 * @param artifacts MCIDs that shall belong to no structure element any more, with the reason
 * @param isTagged whether an external object brings marked content of its own, which an artifact must not enclose
 */
export function markArtifacts(
  bytes: Uint8Array,
  scan: ContentScan,
  artifacts: ReadonlyMap<number, ArtifactType>,
  isTagged: (object: string) => boolean,
): Uint8Array {
  const edits: Edit[] = [];
  for (const { mcid, start, end } of scan.sequences) {
    const type = artifacts.get(mcid);
    if (type) edits.push({ at: start, removed: end - start, text: openArtifact(type) });
  }
  for (const paint of scan.unmarked) {
    if (!paint.canBeWrapped || (paint.object !== '' && isTagged(paint.object))) continue;
    const type = paint.kind === 'text' ? 'Pagination' : 'Layout';
    edits.push({ at: paint.start, removed: 0, text: `${openArtifact(type)}\n` });
    edits.push({ at: paint.end, removed: 0, text: '\nEMC' });
  }
  return applyEdits(
    bytes,
    edits.sort((a, b) => a.at - b.at),
  );
}

const openArtifact = (type: ArtifactType): string => `/Artifact <</Type /${type}>> BDC`;

/** A change of a content stream. */
export interface Edit {
  at: number;
  /** How many bytes vanish there. */
  removed: number;
  /** What comes in their place. */
  text: string;
}

/** Makes changes that are in the order of their places and do not overlap. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  if (edits.length === 0) return bytes;
  const parts: Uint8Array[] = [];
  let position = 0;
  for (const { at, removed, text } of edits) {
    parts.push(bytes.subarray(position, at), Buffer.from(text, 'latin1'));
    position = at + removed;
  }
  parts.push(bytes.subarray(position));
  return Buffer.concat(parts);
}
