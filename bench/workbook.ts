/** Claim: the scenario workbook is written within 2 s. */
import ExcelJS from 'exceljs';
import { sha256 } from '../src/services/fingerprints/fingerprint.ts';
import { assembleScenario, scenarioWorkbook } from '../src/services/stateless/assemble-scenario.ts';
import { calculateCommuting } from '../src/services/stateless/calculate-commuting.ts';
import { calculatePairing } from '../src/services/stateless/calculate-pairing.ts';
import { calculateRetirement } from '../src/services/stateless/calculate-retirement.ts';
import { calculateWorkforce } from '../src/services/stateless/calculate-workforce.ts';
import { exampleInput } from './example-input.ts';
import { printRatio } from './print-ratio.ts';

const { context, bytes, rows, scenario, description, seed } = exampleInput;
const assembled = await assembleScenario(context, {
  scenario,
  rosterFile: sha256(bytes),
  retirement: await calculateRetirement(context, { rows, scenario }),
  workforce: await calculateWorkforce(context, { rows, scenario }),
  pairing: await calculatePairing(context, { rows, scenario }),
  commuting: await calculateCommuting(context, { rows, scenario }),
});
const makeWorkbook = (): Promise<Uint8Array> =>
  scenarioWorkbook(context, assembled, scenario.referenceDate);

const made = new ExcelJS.Workbook();
await made.xlsx.load((await makeWorkbook()).slice().buffer);
const cells: {
  readonly sheet: string;
  readonly address: string;
  readonly value: ExcelJS.CellValue;
}[] = [];
for (const sheet of made.worksheets) {
  sheet.eachRow((row) =>
    row.eachCell(({ address, value }) => cells.push({ sheet: sheet.name, address, value })),
  );
}

function writeBare(): Promise<ArrayBuffer> {
  const workbook = new ExcelJS.Workbook();
  for (const { name } of made.worksheets) workbook.addWorksheet(name);
  for (const { sheet, address, value } of cells) {
    workbook.getWorksheet(sheet)!.getCell(address).value = value;
  }
  return workbook.xlsx.writeBuffer();
}

await printRatio({
  title: 'Scenario workbook',
  input: `the outcome of ${description}; ${made.worksheets.length} sheets, ${cells.length} cells`,
  seed,
  packages: ['exceljs', 'fflate'],
  limit: 'less than 2 s',
  measure: makeWorkbook,
  reference: {
    name: 'exceljs writing the same values and formulas, without any look',
    measure: writeBare,
  },
});
