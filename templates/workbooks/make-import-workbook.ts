import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import { importWorkbook } from './import-workbook.ts';

/** Writes the blank import workbook anew; a test fails when it no longer equals what this makes. */
const path = 'templates/workbooks/personeel-invoer.xlsx';
writeFileSync(join(projectRoot, path), await importWorkbook());
console.log(path);
