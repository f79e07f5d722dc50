import type { Root } from 'hast';

/** Tells of each block of a body on which line of its source it begins: proofs and messages about pages name it. */
export function tellSourceLines(body: Root): void {
  for (const child of body.children)
    if (child.type === 'element' && child.position) child.properties['dataLine'] = child.position.start.line;
}
