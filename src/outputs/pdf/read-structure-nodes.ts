import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a page's part of the structure tree, types mapped to standard ones. */
export interface StructureNode {
  role: string;
  /** The text of its own content, without that of its children. */
  text: string;
  alt?: string;
  language?: string;
  id?: string;
  scope?: string;
  headers?: string[];
  /** How many annotations it holds. */
  annotations: number;
  children: StructureNode[];
}

/** The text of a page by what it belongs to. */
export interface PageContent {
  /** By id of the marked-content sequence. */
  tagged: Map<string, string>;
  /** What belongs to no structure element: running heads, folios, repeated table heads. */
  artifacts: string;
}

type TreeItem = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;
type TreeKid = TreeItem['children'][number];

export async function readPageContent(page: PDFPageProxy): Promise<PageContent> {
  const tagged = new Map<string, string>();
  let artifacts = '';
  const open: (string | undefined)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const text = item.hasEOL ? `${item.str}\n` : item.str;
      const owner = open.findLast((id) => id !== undefined);
      if (owner === undefined) artifacts += text;
      else tagged.set(owner, (tagged.get(owner) ?? '') + text);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? undefined);
  }
  return { tagged, artifacts };
}

/** The structure tree of one page: the whole tree, in which elements without content on this page are empty. */
export async function readStructureNodes(page: PDFPageProxy): Promise<StructureNode[]> {
  const [tree, { tagged }] = await Promise.all([
    page.getStructTree() as Promise<TreeItem | null>,
    readPageContent(page),
  ]);
  return (tree?.children ?? []).flatMap((kid) => toNode(kid, tagged) ?? []);
}

function toNode(kid: TreeKid, tagged: ReadonlyMap<string, string>): StructureNode | undefined {
  if (!('children' in kid)) return undefined;
  const leaves = kid.children.flatMap((child) => ('type' in child ? [child] : []));
  // The type declarations of pdf.js lack these two.
  const { alt, lang } = kid as TreeItem & { alt?: string; lang?: string };
  return {
    role: kid.role,
    text: leaves.map(({ id }) => tagged.get(id) ?? '').join(''),
    ...(alt !== undefined && { alt }),
    ...(lang !== undefined && { language: lang }),
    ...(kid.structId !== undefined && { id: kid.structId }),
    ...(kid.scope !== undefined && { scope: kid.scope }),
    ...(kid.headers !== undefined && { headers: kid.headers }),
    annotations: leaves.filter(({ type }) => type === 'annotation').length,
    children: kid.children.flatMap((child) => toNode(child, tagged) ?? []),
  };
}

/** A node and all below it, parents first. */
export function* walkNodes(nodes: Iterable<StructureNode>): Generator<StructureNode> {
  for (const node of nodes) {
    yield node;
    yield* walkNodes(node.children);
  }
}

/** The text of a node and of all below it. */
export function textOf(node: StructureNode): string {
  return [...walkNodes([node])].map(({ text }) => text).join('');
}
