/**
 * Runs in the page, before flows are measured. Makes what has `--grid-fill` higher, so that the text after it stands on the grid of
 * lines again: its end is moved to the next whole number of `--baseline` from the beginning of the element that it is in. `after`
 * adds the white space below it, `around` on both sides of its content, for what has a ground. Doing it again changes nothing.
 */
export function alignToGrid(): void {
  const ofRoot = getComputedStyle(document.documentElement);
  const baseline = parseFloat(ofRoot.getPropertyValue('--baseline'));
  if (!(baseline > 0)) return;
  for (const { root } of window.bookFlows ?? []) {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      const fill = style.getPropertyValue('--grid-fill');
      const parent = element.parentElement;
      if (!parent || (fill !== 'after' && fill !== 'around')) continue;
      const height = element.getBoundingClientRect().bottom - parent.getBoundingClientRect().top;
      const missing = Math.ceil(height / baseline - 0.01) * baseline - height;
      if (missing < 0.01) continue;
      const below = fill === 'around' ? missing / 2 : missing;
      element.style.setProperty('padding-block-end', `${parseFloat(style.paddingBottom) + below}px`);
      if (fill === 'around')
        element.style.setProperty('padding-block-start', `${parseFloat(style.paddingTop) + missing - below}px`);
    }
  }
}
