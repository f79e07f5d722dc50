/** The width of the window that books are laid out in, in units of 16 pixels: that of a browser without a face. */
const WIDTH = 1280 / 16;

/** Whether what a media query asks for is so when a book is printed: on light paper, whatever the screen is. */
export function holdsInPrint(query: string): boolean {
  return query.split(',').some((one) => {
    if (/\bscreen\b|prefers-color-scheme: dark|forced-colors: active/.test(one)) return false;
    const least = Number(/min-width: ([\d.]+)rem/.exec(one)?.[1] ?? 0);
    const most = Number(/max-width: ([\d.]+)rem/.exec(one)?.[1] ?? Infinity);
    return least <= WIDTH && WIDTH <= most;
  });
}

/** Runs in the page. Makes its style sheets say on the screen what they say in print. */
export function styleAsPrint(): void {
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) rule.media.mediaText = holdsInPrint(rule.conditionText) ? 'all' : 'not all';
      if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
}
