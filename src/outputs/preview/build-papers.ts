import { folioOf, romanNumeral } from '../pdf/folios.ts';
import type { FolioRange } from '../pdf/folios.ts';
import { countColumns, pageNameOf, putInColumns } from './count-rest.ts';
import type { PageStyle } from './page-styles.ts';

export interface PaperOptions {
  styleOf: (name: string, side: 'left' | 'right') => PageStyle;
  folios: readonly FolioRange[];
  isMirrored: boolean;
}

/**
 * Runs in the page. Puts every page of a book that is laid out onto a paper of its size, with its running heads, its folio and its
 * coloured tab: rectos in the second column of the desk, versos in the first.
 * @returns how many there are
 */
export function buildPapers({ styleOf, folios, isMirrored }: PaperOptions): number {
  let number = 0;
  const nextSide = (): 'left' | 'right' => (((number + 1) % 2 === 1) !== isMirrored ? 'right' : 'left');

  function paper(name: string, content: HTMLElement | undefined): HTMLElement {
    const side = nextSide();
    number++;
    const style = styleOf(name, side);
    const sheet = element('preview-paper', { width: style.width, height: style.height });
    sheet.dataset['page'] = String(number);
    sheet.dataset['side'] = number % 2 === 1 ? 'recto' : 'verso';
    const { top, left, right, bottom } = style.margins;
    const area = element('preview-area', {
      left,
      top,
      width: style.width - left - right,
      height: style.height - top - bottom,
    });
    if (content) area.append(content);
    sheet.append(area, ...marginBoxes(style, folioOf(number, folios), number));
    return sheet;
  }

  for (const section of [...document.body.children].filter((child) => child instanceof HTMLElement)) {
    if (section.matches('script, style, [hidden]') || getComputedStyle(section).display === 'none') continue;
    if (section.matches('[data-blank-page]')) section.replaceWith(paper('blank', undefined));
    else if (section.matches('[data-flow]')) {
      for (const sheet of [...section.children] as HTMLElement[]) {
        const place = document.createComment('');
        sheet.replaceWith(place);
        place.replaceWith(paper(sheet.style.getPropertyValue('page'), sheet));
      }
      section.classList.add('preview-flow');
    } else {
      const name = pageNameOf(section);
      const { width, height, margins } = styleOf(name, nextSide());
      const size = { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
      const columns = putInColumns(section, size);
      const count = countColumns(columns);
      const views = [columns, ...Array.from({ length: count - 1 }, () => columns.cloneNode(true) as HTMLElement)];
      const place = document.createComment('');
      columns.replaceWith(place);
      for (const [index, view] of views.entries()) {
        if (index > 0) for (const named of view.querySelectorAll('[id]')) named.removeAttribute('id');
        view.style.setProperty('translate', `${(isMirrored ? 1 : -1) * index * size.width}px`);
        place.before(paper(name, view));
      }
      place.remove();
    }
  }
  return number;
}

/** The boxes in the margins of a page that say something or have a colour. */
function marginBoxes({ width, height, margins, boxes }: PageStyle, folio: string, number: number): HTMLElement[] {
  const { top, right, bottom, left } = margins;
  return [...boxes].flatMap(([name, declarations]) => {
    const content = declarations.get('content') ?? 'none';
    if (content === 'none' || content === 'normal') return [];
    const [edge, at] = name.split('-');
    const frames: Record<string, Record<string, number>> = {
      top: { left, top: 0, width: width - left - right, height: top },
      bottom: { left, top: height - bottom, width: width - left - right, height: bottom },
      left: { left: 0, top, width: left, height: height - top - bottom },
      right: { left: width - right, top, width: right, height: height - top - bottom },
    };
    const frame = element(`preview-margin preview-margin-${edge} preview-margin-at-${at}`, frames[edge ?? 'top'] ?? {});
    const box = document.createElement('div');
    for (const [property, value] of declarations) if (property !== 'content') box.style.setProperty(property, value);
    box.textContent = textOf(content, folio, number);
    frame.ariaHidden = 'true';
    frame.append(box);
    return [frame];
  });
}

/** What a margin box says: strings and the number of the page. */
function textOf(content: string, folio: string, number: number): string {
  return [...content.matchAll(/"((?:[^"\\]|\\.)*)"|counter\(page(?:, ([\w-]+))?\)/g)]
    .map(([whole, words, style]) => {
      if (!whole.startsWith('counter')) return (words ?? '').replace(/\\(.)/g, '$1');
      return folio || (style === 'lower-roman' ? romanNumeral(number) : String(number));
    })
    .join('');
}

function element(name: string, lengths: Record<string, number>): HTMLElement {
  const box = document.createElement('div');
  box.className = name;
  for (const [property, value] of Object.entries(lengths)) box.style.setProperty(property, `${value}px`);
  return box;
}
