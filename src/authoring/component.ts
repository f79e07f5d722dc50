import type { ElementContent } from 'hast';
import { z } from 'zod';
import type { Addresses } from '../book/addresses.ts';
import type { Book, Document } from '../book/book.ts';
import type { Placed } from '../book/placed.ts';

export type Medium = 'web' | 'print';

/** What a component needs to know of the page that it is rendered into. */
export interface RenderContext {
  book: Book;
  document: Document;
  medium: Medium;
  addresses: Addresses;
  /** A site path as a link of the medium: under the base path on the web, an anchor in print. */
  href(path: string): string | undefined;
  /** Number and anchor of the tag that is rendered, if the book numbers it. */
  placed?: Placed | undefined;
  /** An id that is unique in the page: as it is on the web, with the document's name before it in print. */
  anchor(name: string): string;
}

/** Something wrong with a tag, in plain words, at the attribute or the node inside that it is about, if any. */
export interface Complaint {
  message: string;
  hint?: string;
  attribute?: string;
  at?: Pick<ElementContent, 'position'>;
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
  /** Whether it may also hold nothing. */
  mayBeEmpty?: true;
  /** The only tags that may stand directly inside; anything where it is left out. */
  only?: readonly string[];
  /** The tag that it must stand directly in. */
  within?: string;
  attributes: z.ZodType<Attributes>;
  /** A line of the front matter without which the example does not work. */
  frontMatter?: string;
  /** What an editor writes: documentation, test and specimen at once. */
  example: string;
  /** What is wrong with well-formed attributes in this edition, in plain words; undefined or none if nothing is. */
  check?(attributes: Attributes, book: Book): Complaint | Complaint[] | undefined;
  /** What is wrong with the text inside, where it has to have a form. Tags in it are not rendered, attributes not read yet. */
  checkBody?(
    children: ElementContent[],
    book: Book | undefined,
    attributes: Readonly<Record<string, string | undefined>>,
  ): Complaint[];
  render(attributes: Attributes, children: ElementContent[], context: RenderContext): ElementContent | ElementContent[];
}

/** An attribute that must not be left empty. */
export const filledText = z.string().regex(/\S/, 'Fill it in.');

/** Lets TypeScript infer a component's attributes from its schema. */
export function defineComponent<Attributes>(component: Component<Attributes>): Component<Attributes> {
  return component;
}
