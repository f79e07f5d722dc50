/** Figures get a button that copies the address of their page. Where the browser has no clipboard there is none. */
export function copyLinks(root: ParentNode, words: Record<string, string>, say: (text: string) => void): void {
  if (!navigator.clipboard) return;
  for (const figure of root.querySelectorAll<HTMLElement>('.figure')) {
    const files = figure.querySelector('.figure-files');
    if (!files) continue;
    const label = figure.querySelector('.figure-label')?.textContent ?? '';
    const address =
      figure.querySelector<HTMLAnchorElement>('.figure-title a')?.href ?? location.href.split('#')[0] ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-button';
    button.textContent = words['copy'] ?? '';
    button.setAttribute('aria-label', `${words['copy'] ?? ''}: ${label}`);
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(address).then(
        () => say((words['copied'] ?? '').replace('%s', () => label)),
        () => say((words['notCopied'] ?? '').replace('%s', () => address)),
      );
    });
    const item = document.createElement('li');
    item.append(button);
    files.append(item);
  }
}
