import type { Border, Fill, Font } from 'exceljs';

/** How every sheet looks: one font, one accent colour, thin lines. Contrast of all text is above 4.5 : 1. */

const ink = 'FF1F2A30';
const accent = 'FF1B5563';
const accentTint = 'FFE6F0F2';
const quiet = 'FF5A666C';
const hairline = 'FFD5DCDF';

/** Lighter than the accent, so that the number in front of the bar stays readable. */
export const barColour = 'FF9CC5CE';
export const tabColour = accent;

/**
 * Colours of charts (RRGGBB): each at least 3 : 1 on white, neighbours of different lightness, and told apart
 * by people who cannot see red or green.
 */
export const chartColours = {
  line: '1B5563',
  band: '5F9DAB',
  series: ['1B5563', 'C77700', '5E4FA2', '5F9DAB', '8C2D04', '7A868C', '2F6B3B', 'B5468B'],
} as const;

/** Arial is on every machine, and is measured alike in Excel and LibreOffice. */
const font = (more: Partial<Font> = {}): Partial<Font> => ({
  name: 'Arial',
  size: 10,
  color: { argb: ink },
  ...more,
});
const fill = (argb: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});
const line = (argb: string): Partial<Border> => ({ style: 'thin', color: { argb } });

export const look = {
  title: { font: font({ size: 16, bold: true, color: { argb: accent } }) },
  caption: { font: font({ color: { argb: quiet } }) },
  section: { font: font({ size: 12, bold: true, color: { argb: accent } }) },
  text: { font: font() },
  heading: {
    font: font({ bold: true, color: { argb: accent } }),
    fill: fill(accentTint),
    border: { bottom: line(accent) },
  },
  body: { font: font(), border: { bottom: line(hairline) } },
  total: { font: font({ bold: true }), border: { top: line(accent), bottom: line(accent) } },
  /** A cell that a reader may change; the words around it say so as well. */
  input: {
    font: font({ bold: true }),
    fill: fill('FFFFF4CC'),
    border: {
      top: line(accent),
      bottom: line(accent),
      left: line(accent),
      right: line(accent),
    },
  },
  link: { font: font({ underline: true, color: { argb: accent } }) },
  note: { font: font({ italic: true, color: { argb: quiet } }) },
} as const;

/** From a low to a high band of risk; all light enough for dark text, and told apart by a legend as well. */
export const riskTints = ['FFF3F6F7', 'FFFBEFC6', 'FFF8D3A5', 'FFF0B3A6'].map(fill);

export const verdictLook = {
  good: { font: { color: { argb: 'FF1E6B3A' }, bold: true } },
  bad: {
    font: { color: { argb: 'FFFFFFFF' }, bold: true },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFB3261E' } },
  },
} as const;

/** Room to the right of a number, as wide as a "w", so that text in the next column keeps its distance. */
const padded = (number: string, zero: string = number): string =>
  `${number}_w;-${number}_w;${zero}_w;@_w`;

/**
 * Number formats as Excel stores them: point and comma stand for the separators of whoever opens the
 * file, so a Dutch Excel shows 1.000,00. A zero amount is a dash, as in the tables of municipalities.
 */
export const format = {
  amount: padded('#,##0', '"-"'),
  cents: padded('#,##0.00', '"-"'),
  count: padded('#,##0'),
  fte: padded('#,##0.0'),
  ratio: padded('0.0%'),
  /** Euro per km or per day: cents, and more decimals only where there are. */
  rate: padded('0.00##'),
  /** A ratio that somebody fills in, with the decimals it has. */
  share: padded('0.0##%'),
  /** For a ratio that is nearly nothing. */
  fineRatio: padded('0.000%'),
  /** Knowledge that is kept, in points of risk. */
  points: padded('#,##0.00'),
  date: 'dd-mm-yyyy',
  year: '0',
  /** Headings above numbers. */
  heading: padded('0'),
} as const;
