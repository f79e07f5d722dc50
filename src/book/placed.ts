import { slug } from 'github-slugger';
import { visit } from 'unist-util-visit';
import type { Wording } from '../model/wording.ts';
import type { Document } from './book.ts';
import { chartId } from './chart-id.ts';
import { elementsOf, type ElementNode } from './elements.ts';

export type Series = 'figure' | 'table' | 'box';

/** Something that an editor placed in a chapter and that the book numbers. */
export interface Placed {
  series: Series;
  number: string;
  /** "Figure 14", "Box 3" */
  label: string;
  title: string;
  /** Unique in its document; made from its title. */
  anchor: string;
  /** Id of the document that it stands in. */
  document: string;
  /** Whether it stands in `<WebOnly>`: the book does not have it. */
  isOnSiteOnly: boolean;
}

/** Tags that get a number where they have a title, the series that they count in, and the beginning of their anchors. */
const NUMBERED: Record<string, { series: Series; anchor: string }> = {
  Box: { series: 'box', anchor: 'box' },
  Indicators: { series: 'figure', anchor: 'indicators' },
  Infographic: { series: 'figure', anchor: 'infographic' },
  Matrix: { series: 'table', anchor: 'matrix' },
  Progress: { series: 'table', anchor: 'progress' },
  Table: { series: 'table', anchor: 'table' },
  Timeline: { series: 'figure', anchor: 'timeline' },
  Venn: { series: 'figure', anchor: 'venn' },
  Wheel: { series: 'figure', anchor: 'wheel' },
};

/** The key of a tag in the Book: its document and where it begins there. */
export function placedKey(document: string, node: Pick<ElementNode, 'position'>): string {
  return `${document}@${node.position?.start.offset ?? -1}`;
}

/** The anchor of a numbered tag with a title, or undefined for any other tag. */
export function placedAnchor(name: string, title: string | undefined): string | undefined {
  const kind = NUMBERED[name];
  return kind && title ? `${kind.anchor}-${slug(title)}` : undefined;
}

/** What editors placed, with numbers. */
export interface Numbering {
  placed: Map<string, Placed>;
  /** Number and document of each chart of a series or file, by the id of its figure, where it is placed first. */
  charts: Map<string, { number: string; document: string | undefined }>;
}

/**
 * Numbers what editors placed, in book order, on from the figures and tables that are made from data. What only the site has comes
 * after that, so that the numbers of the book have no gap, and charts that no chapter of the book places come last.
 * @param taken how many figures and tables come before the chapters
 * @param chartIds ids of the figures that are made from series and files
 */
export function numberPlaced(
  documents: Iterable<Document>,
  taken: { figure: number; table: number },
  wording: Wording,
  chartIds: Iterable<string> = [],
): Numbering {
  const counts: Record<Series, number> = { ...taken, box: 0 };
  const placed = new Map<string, Placed>();
  const charts: Numbering['charts'] = new Map();
  const unplaced = new Set(chartIds);
  const uses = [...documents].flatMap((document) => {
    const onSite = nodesOnSite(document);
    return elementsOf(document.tree, document.source.path).map((use) => ({
      ...use,
      document,
      isOnSiteOnly: onSite.has(use.node),
    }));
  });
  for (const isOnSiteOnly of [false, true])
    for (const { name, attributes, node, document } of uses.filter((use) => use.isOnSiteOnly === isOnSiteOnly)) {
      const chart = name === 'Chart' && !isOnSiteOnly ? chartId(attributes) : undefined;
      if (chart !== undefined && unplaced.delete(chart))
        charts.set(chart, { number: String(++counts.figure), document: document.id });
      const kind = NUMBERED[name];
      const title = attributes['title'];
      const anchor = placedAnchor(name, title);
      if (!kind || !title || !anchor) continue;
      const number = String(++counts[kind.series]);
      placed.set(placedKey(document.id, node), {
        series: kind.series,
        number,
        label: wording.t(`${kind.series}.label`, { number }),
        title,
        anchor,
        document: document.id,
        isOnSiteOnly,
      });
    }
  for (const chart of unplaced) charts.set(chart, { number: String(++counts.figure), document: undefined });
  return { placed, charts };
}

/** The tags in `<WebOnly>`. */
function nodesOnSite({ tree }: Pick<Document, 'tree'>): Set<unknown> {
  const found = new Set<unknown>();
  visit(tree, { name: 'WebOnly' }, (block) => visit(block, (node) => void found.add(node)));
  return found;
}
