/** Runs in the page. Puts there what finds the lines of a paragraph (`window.readLineEnds`), for the measuring of flows. */
export function installLineReader(): void {
  window.readLineEnds = (element) => {
    const rect = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const above = parseFloat(style.paddingTop) + parseFloat(style.borderTopWidth);
    const inner = rect.height - above - parseFloat(style.paddingBottom) - parseFloat(style.borderBottomWidth);
    const lineHeight = parseFloat(style.lineHeight);
    if (inner < lineHeight * 1.5) return [rect.height];
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines: { top: number; bottom: number }[] = [];
    for (const { top, bottom, width: boxWidth } of range.getClientRects()) {
      if (boxWidth <= 1 || bottom <= top) continue;
      const line = lines.at(-1);
      // Boxes of fonts with tall letters reach into the next line.
      const apart = line ? Math.abs(top + bottom - line.top - line.bottom) / 2 : 0;
      if (line && apart < lineHeight * 0.6 && top < line.bottom - 3 && bottom > line.top + 3) {
        line.top = Math.min(line.top, top);
        line.bottom = Math.max(line.bottom, bottom);
      } else lines.push({ top, bottom });
    }
    const isEven = Math.abs(lines.length * lineHeight - inner) < 1;
    return lines.map((line, at) => {
      if (at === lines.length - 1) return rect.height;
      return isEven ? above + (inner * (at + 1)) / lines.length : (line.bottom + lines[at + 1]!.top) / 2 - rect.top;
    });
  };
}
