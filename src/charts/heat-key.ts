import { fontSize, leading } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';
import type { HeatColumn } from './heat-options.ts';
import type { PlacedText } from './svg.ts';

const entryGap = 18;
const labelGap = 5;
const lineHeight = 18;
const belowKey = 16;

/**
 * Places a key that spells out the columns, for heads too narrow for their sublabels: label and sublabel
 * of each, in running lines `width` px wide; columns of another tone begin a new line.
 */
export function placeKey(columns: readonly HeatColumn[], width: number): { texts: PlacedText[]; bottom: number } {
  const texts: PlacedText[] = [];
  let x = 0;
  let y = 12;
  columns.forEach(({ label, sublabel = '', tone }, index) => {
    const labelWidth = textWidth(label, fontSize.small, 600);
    const indent = labelWidth + labelGap;
    const lines = wrapText(sublabel, width - indent, fontSize.small, 400);
    const entryWidth = indent + textWidth(lines[0] ?? '', fontSize.small, 400);
    const turns = index > 0 && tone !== columns[index - 1]?.tone;
    if (x > 0 && (turns || x + entryWidth > width)) {
      x = 0;
      y += lineHeight;
    }
    texts.push({ x, y, text: label, role: 'label', weight: 600, size: fontSize.small });
    lines.forEach((text, line) => {
      if (line > 0) y += leading.small;
      texts.push({ x: x + indent, y, text, role: 'muted', size: fontSize.small });
    });
    x = lines.length > 1 ? width : x + entryWidth + entryGap;
  });
  return { texts, bottom: y + belowKey };
}
