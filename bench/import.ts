/** Claim: the example staff file is read and checked, cell by cell, within 2 s. */
import ExcelJS from 'exceljs';
import { checkRoster } from '../src/services/stateless/check-roster.ts';
import { exampleInput } from './example-input.ts';
import { printRatio } from './print-ratio.ts';

const { context, bytes, description, seed } = exampleInput;

await printRatio({
  title: 'Import of the example staff file',
  input: description,
  seed,
  packages: ['saxes', 'yauzl', 'exceljs'],
  limit: 'less than 2 s',
  measure: () => checkRoster(context, { bytes }),
  reference: {
    name: 'exceljs reading the same file, without any check',
    measure: () => new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer),
  },
});
