import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../config/project-root.ts';
import { aowYear } from './aow-year.ts';
import { exampleFigures } from './example-figures.ts';
import { exampleRoster } from './example-roster.ts';
import { exampleWorkbook } from './example-workbook.ts';
import { explanationLines } from './explanation-sheet.ts';

/** `npm run example`: writes personeel.xlsx anew and prints what it is calibrated to. */
const rows = exampleRoster();
const figures = exampleFigures(rows, aowYear);
const path = 'templates/example/personeel.xlsx';
writeFileSync(join(projectRoot, path), await exampleWorkbook(rows, figures));
console.log(`${path}: ${rows.length} rijen`);
console.table(
  explanationLines(figures).map(([onderwerp, ditBestand, afgesteldOp]) => ({
    onderwerp,
    ditBestand,
    afgesteldOp,
  })),
);
