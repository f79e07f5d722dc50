export interface FlowStyles {
  /** Whether each flow begins on an odd page (a recto) or an even one. */
  starts: ('odd' | 'even')[];
  notesHead: number;
  noteGap: number;
  marginGap: number;
  spare: number;
}

/**
 * Runs in the page. What the style sheets say of pages: `--note-gap` and `--margin-gap` between neighbours, `--spare-line` for the
 * line by which a page may be longer, each in pixels on the document; the head of the notes is measured.
 */
export function readFlowStyles(): FlowStyles {
  const root = getComputedStyle(document.documentElement);
  const length = (name: string): number => parseFloat(root.getPropertyValue(name)) || 0;
  const isEven = ['verso', root.direction === 'rtl' ? 'right' : 'left'];
  const area = document.createElement('div');
  area.className = 'page-notes';
  document.body.append(area);
  const notesHead = area.getBoundingClientRect().height;
  area.remove();
  return {
    starts: window.bookFlows!.map(({ root: flow }) =>
      isEven.includes(getComputedStyle(flow).breakBefore) ? 'even' : 'odd',
    ),
    notesHead,
    noteGap: length('--note-gap'),
    marginGap: length('--margin-gap'),
    spare: length('--spare-line'),
  };
}
