import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../config/project-root.ts';
import { exampleFiles } from './example-files.ts';
import { exampleWorkbook } from './example-workbook.ts';

/** `npm run example`: writes the rosters of the example anew and prints what they are calibrated to. */
for (const file of exampleFiles()) {
  const path = `templates/example/${file.name}`;
  writeFileSync(join(projectRoot, path), await exampleWorkbook(file));
  console.log(`${path}: ${file.rows.length} rijen`);
  console.table(
    file.lines.map(([onderwerp, ditBestand, afgesteldOp]) => ({
      onderwerp,
      ditBestand,
      afgesteldOp,
    })),
  );
}
