import type { ElementContent } from 'hast';
import type { z } from 'zod';
import type { Addresses } from '../book/addresses.ts';
import type { Book, Document } from '../book/book.ts';

export type Medium = 'web' | 'print';

/** What a component needs to know of the page that it is rendered into. */
export interface RenderContext {
  book: Book;
  document: Document;
  medium: Medium;
  addresses: Addresses;
  /** A site path as a link of the medium: under the base path on the web, an anchor in print. */
  href(path: string): string | undefined;
  /** An id that is unique in the page: as it is on the web, with the document's name before it in print. */
  anchor(name: string): string;
}

/**
 * A tag that editors may write. Its attributes are plain text; the schema says which there are. `holds` says what may
 * stand inside it: nothing, words of a sentence, or paragraphs.
 */
export interface Component<Attributes = Record<string, string | undefined>> {
  name: string;
  /** One sentence for editors. */
  help: string;
  /** Words of a sentence (inline) or a block of its own. */
  stands: 'in-text' | 'as-block';
  holds: 'nothing' | 'text' | 'blocks';
  attributes: z.ZodType<Attributes>;
  /** What an editor writes: documentation, test and specimen at once. */
  example: string;
  /** What is wrong with well-formed attributes in this edition, in plain words; undefined if nothing is. */
  check?(attributes: Attributes, book: Book): { message: string; hint?: string } | undefined;
  render(attributes: Attributes, children: ElementContent[], context: RenderContext): ElementContent | ElementContent[];
}

/** Lets TypeScript infer a component's attributes from its schema. */
export function defineComponent<Attributes>(component: Component<Attributes>): Component<Attributes> {
  return component;
}
