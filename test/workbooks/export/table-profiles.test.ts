import { describe, expect, test } from '@jest/globals';
import type { Worksheet } from 'exceljs';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { aScenarioOutcome } from '../../builders/a-scenario-outcome.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { openWorkbook, rowWith, sheetNamed, shownRow } from './open-workbook.ts';
import { hasLibreOffice, recalculate } from './recalculate.ts';

function inputWith(tableProfileId: string, isByProgramme = false) {
  const base = aScenario();
  const { pairingLine } = base.budget;
  const scenario = {
    ...base,
    budget: { ...base.budget, tableProfileId, pairingLine: { ...pairingLine, isByProgramme } },
  };
  return aScenarioWorkbook({ scenario, outcome: aScenarioOutcome(scenario) });
}
const sheetIn = async (bytes: Uint8Array) => sheetNamed(await openWorkbook(bytes), 'Nieuw beleid');

test('the table of the outlook has its own columns, no total, and a 0 that is still to change', async () => {
  const sheet = await sheetIn(await buildScenarioWorkbook(inputWith('deventer-perspectiefnota')));
  expect(shownRow(sheet, 2, 1)).toEqual(['bedragen x €1.000 (-/- = Nadeel)']);
  expect(shownRow(sheet, 4, 8)).toEqual([
    'Nr.',
    'Omschrijving',
    'Programma',
    2026,
    2027,
    2028,
    2029,
    null,
  ]);
  const [ended, ahead] = [sheet.getCell('F5'), sheet.getCell('D6')];
  expect([ended.result ?? 0, ended.numFmt.split(';')[2]]).toEqual([0, '"-"_w']);
  expect([ahead.result ?? 0, ahead.numFmt.split(';')[2]]).toEqual([0, '0_w']);
  expect(() => rowWith(sheet, 2, 'Totaal')).toThrow('has no row');
});

test('letters are number formats: the cell stays a number', async () => {
  const input = inputWith('bronckhorst');
  const sheet = await sheetIn(await buildScenarioWorkbook(input));
  expect(shownRow(sheet, 4, 5)).toEqual([
    'Nr.',
    'Omschrijving',
    'Programma',
    'Lasten of baten',
    'S/I',
  ]);
  const cell = sheet.getCell(rowWith(sheet, 2, 'Raadsadviseur'), 6);
  expect(cell.result).toBe(-132_000);
  expect(cell.numFmt).toContain('#,##0" N"');
  const programme = rowWith(sheet, 2, '13');
  expect(sheet.getCell(programme, 6).result).toBe(
    input.outcome.budget.programmeTotals.find((total) => total.programme === '13')?.shownByYear[0],
  );
});

test('a programme with few posts in the plan does not show in the totals per programme', async () => {
  const sheet = await sheetIn(await buildScenarioWorkbook(inputWith('bronckhorst', true)));
  const first = rowWith(sheet, 1, 'Per programma') + 2;
  const programmes: string[] = [];
  for (let row = first; sheet.getCell(row, 2).value !== null; row += 1) {
    programmes.push(sheet.getCell(row, 2).text);
  }
  const inLines: string[] = [];
  for (let row = 5; sheet.getCell(row, 2).value !== 'Totaal'; row += 1) {
    inLines.push(sheet.getCell(row, 3).text);
  }
  expect(new Set(programmes)).toEqual(new Set(inLines));
});

const sheetNames = ['Nieuw beleid', 'Nieuw beleid exact', 'Controles', 'Samenvatting'];

/** The formulas of a sheet that give a number. */
function formulasIn(sheet: Worksheet): { address: string; result: number }[] {
  const found: { address: string; result: number }[] = [];
  sheet.eachRow((row) =>
    row.eachCell(({ address, result }) => {
      if (typeof result === 'number') found.push({ address, result });
    }),
  );
  return found;
}

const describeIf = hasLibreOffice ? describe : describe.skip;
describeIf('recalculated by LibreOffice', () => {
  test.each(['deventer-perspectiefnota', 'oss', 'bronckhorst', 'drimmelen'])(
    '%s keeps every number of the table and of the checks',
    async (id) => {
      const bytes = await buildScenarioWorkbook(inputWith(id, true));
      const [before, after] = [await openWorkbook(bytes), await openWorkbook(recalculate(bytes))];
      const different = sheetNames.flatMap((name) => {
        const recalculated = sheetNamed(after, name);
        return formulasIn(sheetNamed(before, name)).filter(({ address, result }) => {
          const cell = recalculated.getCell(address);
          return Math.abs(Number(cell.result ?? cell.value ?? 0) - result) > 1e-6;
        });
      });
      expect(different).toEqual([]);
    },
    60_000,
  );
});
