import type { Page } from 'playwright-core';

/** The area of a page inside its margins, in CSS pixels. */
export interface PageSize {
  width: number;
  height: number;
}

/**
 * The areas of the named pages as the `@page` rules of the page set them; "" is the nameless one. Left and right pages have areas of
 * the same size: of their rules only those without `:left` and `:right` count.
 * @throws when the page has no `@page` rule with a size
 */
export async function readPageSizes(page: Page): Promise<Map<string, PageSize>> {
  const sizes = await page.evaluate(readRules);
  if (!sizes.some(([name]) => name === '')) throw new Error('The print page has no @page rule with a size.');
  return new Map(sizes);
}

/** Runs in the page. */
function readRules(): [string, { width: number; height: number }][] {
  const PIXELS: Record<string, number> = { px: 1, pt: 96 / 72, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };
  const length = (text: string): number => {
    const [, number, unit] = /^(-?[\d.]+)(\w*)$/.exec(text.trim()) ?? [];
    return Number(number ?? NaN) * (PIXELS[unit || 'px'] ?? NaN);
  };
  const SIDES = ['margin-top', 'margin-right', 'margin-bottom', 'margin-left'] as const;
  const found = new Map<string, Record<string, string>>();
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSPageRule && !rule.selectorText.includes(':')) {
        const set = found.get(rule.selectorText) ?? {};
        for (const name of ['size', ...SIDES]) {
          const value = rule.style.getPropertyValue(name);
          if (value !== '') set[name] = value;
        }
        found.set(rule.selectorText, set);
      } else if (rule instanceof CSSMediaRule && !window.matchMedia(rule.conditionText).matches) continue;
      else if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
  const common = found.get('') ?? {};
  return [...found].flatMap(([name, own]): [string, { width: number; height: number }][] => {
    const value = (key: string): string => own[key] ?? common[key] ?? '0px';
    const [width = NaN, height = NaN] = value('size')
      .split(' ')
      .filter((word) => word !== 'landscape')
      .map(length);
    const [top = 0, right = 0, bottom = 0, left = 0] = SIDES.map((side) => length(value(side)));
    return Number.isFinite(width) && Number.isFinite(height)
      ? [[name, { width: width - left - right, height: height - top - bottom }]]
      : [];
  });
}
