export interface FlowStyles {
  /** Whether each flow begins on an odd page (a recto), on an even one, or on the next, whichever that is. */
  starts: ('odd' | 'even' | 'next')[];
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
  const [odd, even] = root.direction === 'rtl' ? ['left', 'right'] : ['right', 'left'];
  const startOf = (breakBefore: string): 'odd' | 'even' | 'next' => {
    if (breakBefore === 'recto' || breakBefore === odd) return 'odd';
    return breakBefore === 'verso' || breakBefore === even ? 'even' : 'next';
  };
  const area = document.createElement('div');
  area.className = 'page-notes';
  document.body.append(area);
  const notesHead = area.getBoundingClientRect().height;
  area.remove();
  return {
    starts: window.bookFlows!.map(({ root: flow }) => startOf(getComputedStyle(flow).breakBefore)),
    notesHead,
    noteGap: length('--note-gap'),
    marginGap: length('--margin-gap'),
    spare: length('--spare-line'),
  };
}
