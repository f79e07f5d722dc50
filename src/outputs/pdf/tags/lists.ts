import type { Marked } from './marks.ts';
import { childElements, createElement, mapKids, walkElements } from './structure.ts';
import type { StructureElement, StructureKid } from './structure.ts';

/** Gives lists the form of ISO 32000-1, table 336: L > LI > Lbl, LBody; description lists and contents lists too. */
export function repairLists(elements: StructureElement[], marked: Marked): void {
  for (const element of walkElements(elements)) {
    if (marked.get(element)?.kind === 'terms') toDescriptionList(element, marked);
    if (element.type === 'L') toListItems(element);
  }
  for (const element of walkElements(elements)) {
    if (marked.get(element)?.kind === 'contents') toContentsList(element);
  }
  for (const element of walkElements(elements)) if (element.type === 'LI') wrapBody(element);
}

/** An item of a list of notes has another type than LI. */
function toListItems(list: StructureElement): void {
  for (const item of childElements(list)) if (item.type === 'NonStruct') item.type = 'LI';
}

/** dt and dd, in groups or not, become one item per term: the term as its label, the descriptions as its body. */
function toDescriptionList(list: StructureElement, marked: Marked): void {
  const items: StructureElement[] = [];
  let open: { item: StructureElement; body: StructureElement } | undefined;
  const add = (kid: StructureKid): void => {
    const kind = kid.kind === 'element' ? marked.get(kid)?.kind : undefined;
    if (kid.kind === 'element' && kind === undefined) return kid.kids.forEach(add);
    if (kind === 'term' || open === undefined) {
      const body = createElement('LBody', []);
      open = { item: createElement('LI', [body]), body };
      items.push(open.item);
    }
    if (kind === 'term' && kid.kind === 'element') {
      kid.type = 'Lbl';
      open.item.kids.unshift(kid);
    } else {
      if (kid.kind === 'element') kid.type = 'Div';
      open.body.kids.push(kid);
    }
  };
  list.kids.forEach(add);
  list.type = 'L';
  list.kids = items;
}

/** Lists inside become TOC and TOCI, in which links stand in a Reference (ISO 32000-1, table 333). */
function toContentsList(contents: StructureElement): void {
  for (const element of walkElements(childElements(contents))) {
    if (element.type === 'L') {
      element.type = 'TOC';
      element.attributes.delete('List');
    }
    if (element.type === 'LI') element.type = 'TOCI';
  }
  mapKids(contents, (kids, parent) =>
    parent.type === 'TOCI'
      ? kids.map((kid) => (kid.kind === 'element' && kid.type === 'Link' ? createElement('Reference', [kid]) : kid))
      : kids,
  );
}

function wrapBody(item: StructureElement): void {
  const isPart = (kid: StructureKid): boolean => kid.kind === 'element' && (kid.type === 'Lbl' || kid.type === 'LBody');
  const rest = item.kids.filter((kid) => !isPart(kid));
  if (rest.length === 0) return;
  item.kids = [...item.kids.filter(isPart), createElement('LBody', rest)];
}
