import { aowYear } from './aow-year.ts';
import { earlierLines, earlierTexts } from './earlier-explanation.ts';
import { earlierRoster } from './earlier-roster.ts';
import { exampleFigures } from './example-figures.ts';
import { exampleRoster } from './example-roster.ts';
import type { ExampleRosterFile } from './example-workbook.ts';
import { explanationLines, explanationTexts } from './explanation-sheet.ts';

/** The rosters of the example: the one that everything uses, and that of a year before. */
export function exampleFiles(): readonly ExampleRosterFile[] {
  const rows = exampleRoster();
  const earlier = earlierRoster(rows);
  return [
    {
      name: 'personeel.xlsx',
      dayText: '1 januari 2026',
      rows,
      texts: explanationTexts,
      lines: explanationLines(exampleFigures(rows, aowYear)),
    },
    {
      name: 'personeel-2025-01-01.xlsx',
      dayText: '1 januari 2025',
      rows: earlier.rows,
      texts: earlierTexts,
      lines: earlierLines(earlier),
    },
  ];
}
