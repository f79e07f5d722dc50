import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { RenderContext } from '../authoring/component.ts';
import { renderDocument, renderTitleMark } from '../authoring/render-document.ts';
import { specimenBook, specimensOf, type Specimen } from '../authoring/specimen.ts';
import { DEVICE_GROUPS, type DeviceGroup } from '../authoring/vocabulary.ts';
import { numberedTitle } from '../book/document-head.ts';
import { takeOpener } from '../authoring/full-page.ts';
import { sdgAnchor, sdgEntries } from '../model/sdg.ts';
import type { Site } from './site.ts';

export interface RenderedSpecimen extends Specimen {
  /** The title with its number and the mark of its note, where the example is about what stands with it. */
  title: string | undefined;
  html: string;
}

/** The specimens by what they are for. */
export function specimenGroups(
  specimens: readonly RenderedSpecimen[],
): { id: DeviceGroup; entries: RenderedSpecimen[] }[] {
  return DEVICE_GROUPS.map((id) => ({ id, entries: specimens.filter(({ group }) => group === id) }));
}

/** Every device of the vocabulary, rendered for a medium with the data of an edition. */
export function renderSpecimens({ book, addresses, href }: Site, medium: 'web' | 'print'): RenderedSpecimen[] {
  const specimens = specimensOf(book, addresses);
  const own = specimenBook(book, specimens);
  // The index of an edition has only the targets that its own text names.
  const entries = sdgEntries(book.sdg);
  const named = new Set([...book.index.sdg.keys()].flatMap((code) => entries.get(code) ?? []).map(sdgAnchor));
  const linkOf = (path: string): string => {
    const [page = path, fragment] = path.split('#');
    const isMissing = page === addresses.sdgs && fragment?.startsWith('goal-') === false && !named.has(fragment);
    return href(isMissing ? page : path);
  };
  return specimens.map((specimen) => {
    const context: RenderContext = {
      book: own,
      document: specimen.document,
      medium,
      addresses,
      // The printed specimen is a book of its own, in which nothing of the edition stands.
      href: medium === 'web' ? linkOf : () => undefined,
      anchor: (name) => `${specimen.id}-${name}`,
    };
    const { body, opener } = takeOpener(renderDocument(context));
    const { document, isTag, frontMatter } = specimen;
    const hasHead = !isTag && frontMatter !== undefined;
    const mark = hasHead ? h('span', [numberedTitle(document), ...renderTitleMark(context)]) : undefined;
    return { ...specimen, title: mark && toHtml(mark), html: `${opener ? toHtml(opener) : ''}${toHtml(body)}` };
  });
}
