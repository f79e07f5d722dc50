/**
 * Runs in the browser while developing. Lays a print page out as it will be printed, by the same functions, and shows it in facing
 * pages on a desk.
 */
import { layOutBook } from '../pdf/lay-out-book.ts';
import type { LaidOutBook } from '../pdf/lay-out-book.ts';
import { FlowError } from '../pdf/page/flow/lay-out-flows.ts';
import { folioRanges } from '../pdf/page/folio-starts.ts';
import { loadEverything } from '../pdf/page/open-page.ts';
import { HERE } from '../pdf/page/run-in-page.ts';
import { styleAsPrint } from './as-print.ts';
import { buildPapers } from './build-papers.ts';
import { countColumnsOfRest } from './count-rest.ts';
import { readPageStyles } from './page-styles.ts';
import type { PageStyle } from './page-styles.ts';
import './preview.css';

/** Around the papers, in CSS pixels. */
const DESK = 80;

const root = document.documentElement;
const status = document.createElement('div');
status.className = 'preview-status';
status.role = 'status';
if (root.classList.contains('book')) void showPages();

async function showPages(): Promise<void> {
  root.append(status);
  root.dataset['preview'] = 'working';
  const begin = performance.now();
  try {
    tell('Loading fonts and pictures …');
    const missing = await loadEverything(HERE);
    if (missing.length > 0) throw new Error(`There is no ${missing.join(', ')}.`);
    tell('Laying out the pages …');
    styleAsPrint();
    const styleOf = readPageStyles();
    const { book, endNotes } = await layOut(styleOf);
    const folios = folioRanges(book.starts, book.predicted.numbers);
    const isMirrored = getComputedStyle(root).direction === 'rtl';
    const pages = buildPapers({ styleOf, folios, isMirrored });
    fit(styleOf('', 'right').width);
    root.dataset['preview'] = 'ready';
    restorePlace();
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    tell(`${pages} pages, laid out in ${seconds} s${endNotes > 0 ? '; notes of a text stand at its end' : ''}`);
  } catch (error) {
    root.dataset['preview'] = 'failed';
    tell(error instanceof Error ? error.message : String(error));
  }
}

/** As for printing: a text that does not succeed with notes at the foot of its pages gets them at its end. */
async function layOut(
  styleOf: (name: string, side: 'left' | 'right') => PageStyle,
): Promise<{ book: LaidOutBook; endNotes: number }> {
  const source = document.body.innerHTML;
  const endNotes = new Set<number>();
  const countRest = countColumnsOfRest((name) => {
    const { width, height, margins } = styleOf(name, 'right');
    return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
  });
  for (;;) {
    try {
      const book = await layOutBook(HERE, endNotes, countRest);
      await book.fill(book.predicted);
      return { book, endNotes: endNotes.size };
    } catch (error) {
      if (!(error instanceof FlowError) || endNotes.has(error.flow)) throw error;
      endNotes.add(error.flow);
      document.body.innerHTML = source;
    }
  }
}

function tell(text: string): void {
  status.textContent = text;
}

/** Makes spreads as wide as the window is, if it is not wide enough. */
function fit(pageWidth: number): void {
  const scale = (): void => {
    const zoom = Math.min(1, root.clientWidth / (2 * pageWidth + DESK));
    document.body.style.setProperty('zoom', String(zoom));
  };
  scale();
  addEventListener('resize', scale);
}

/** After saving, the page that was at the top of the window is there again. */
function restorePlace(): void {
  const key = `preview ${location.pathname}`;
  addEventListener('pagehide', () => {
    const papers = [...document.querySelectorAll<HTMLElement>('.preview-paper')];
    const first = papers.find((paper) => paper.getBoundingClientRect().bottom > 0);
    if (!first) return;
    const { top, height } = first.getBoundingClientRect();
    sessionStorage.setItem(key, `${first.dataset['page']} ${-top / height}`);
  });
  history.scrollRestoration = 'manual';
  const [page, share = '0'] = sessionStorage.getItem(key)?.split(' ') ?? [];
  const paper = document.querySelector(`.preview-paper[data-page="${page ?? ''}"]`);
  if (location.hash !== '' && page === undefined) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  if (!paper) return;
  const { top, height } = paper.getBoundingClientRect();
  scrollTo({ top: scrollY + top + Number(share) * height, behavior: 'instant' });
}
