/** What the `@page` rules say of the pages of a name on a side of a spread. */
export interface PageStyle {
  width: number;
  height: number;
  /** In CSS pixels, from the edges of the page to its area; negative where the area lies beyond the spine. */
  margins: { top: number; right: number; bottom: number; left: number };
  /** Declarations of each margin box by its name ("top-left"). */
  boxes: Map<string, Map<string, string>>;
}

/** A rule for pages: its name ("" for all), its side if it has one, and what it declares. */
interface PageRule {
  name: string;
  side: 'left' | 'right' | undefined;
  declarations: Pick<CSSStyleDeclaration, 'getPropertyValue'>;
  boxes: { name: string; declarations: CSSStyleDeclaration }[];
}

/** What CSSOM has of margin boxes, which TypeScript does not know. */
interface MarginRule extends CSSRule {
  name: string;
  style: CSSStyleDeclaration;
}

/** Runs in the page. Reads all page rules that hold, and answers for each kind of page. */
export function readPageStyles(): (name: string, side: 'left' | 'right') => PageStyle {
  const rules: PageRule[] = [];
  const visit = (list: CSSRuleList): void => {
    for (const rule of list) {
      if (rule instanceof CSSPageRule) {
        const [name = '', side] = rule.selectorText.split(':');
        const inner = rule as CSSPageRule & { cssRules?: CSSRuleList };
        const boxes = [...(inner.cssRules ?? [])].map((box) => {
          const margin = box as MarginRule;
          return { name: margin.name.replace(/^@/, ''), declarations: margin.style };
        });
        if (side === undefined || side === 'left' || side === 'right')
          rules.push({ name: name.trim(), side, declarations: rule.style, boxes });
      } else if (rule instanceof CSSMediaRule && !window.matchMedia(rule.conditionText).matches) continue;
      else if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
  // A name counts for more than a side (CSS Paged Media 3, 3.4).
  const weight = ({ name, side }: PageRule): number => (name === '' ? 0 : 2) + (side === undefined ? 0 : 1);
  const cascade = rules.toSorted((a, b) => weight(a) - weight(b));

  return (name, side) => {
    const own = cascade.filter((rule) => ['', name].includes(rule.name) && [undefined, side].includes(rule.side));
    const declared = (property: string): string =>
      own.map(({ declarations }) => declarations.getPropertyValue(property)).findLast((value) => value !== '') ?? '';
    const [width = 0, height = 0] = declared('size')
      .split(' ')
      .map((length) => parseFloat(length));
    const margin = (edge: string): number => parseFloat(declared(`margin-${edge}`)) || 0;
    const boxes: PageStyle['boxes'] = new Map();
    for (const { boxes: inner } of own) {
      for (const { name: box, declarations } of inner) {
        const all = boxes.get(box) ?? new Map<string, string>();
        boxes.set(box, all);
        for (const property of declarations) all.set(property, declarations.getPropertyValue(property));
      }
    }
    const margins = { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') };
    return { width, height, margins, boxes };
  };
}
