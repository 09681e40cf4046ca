import { beforeAll, expect, test } from '@jest/globals';
import type { Workbook } from 'exceljs';
import type { SimulatedBand } from '../../../src/engine/workforce/workforce-outcome.ts';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { totalOf, workforceYears } from '../../../src/workbooks/export/workforce-years.ts';
import { aScenarioOutcome } from '../../builders/a-scenario-outcome.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { aBand, aWorkforceOutcome } from '../../builders/a-workforce-outcome.ts';
import { openWorkbook, rowWith, sheetNamed, shownIn, shownRow } from './open-workbook.ts';

const input = aScenarioWorkbook();
const { workforce, retirement } = input.outcome;
let workbook: Workbook;

beforeAll(async () => {
  workbook = await openWorkbook(await buildScenarioWorkbook(input));
});

test('shows the stocks at the end of each year with the band of the people, and FTE in whole weeks', () => {
  const sheet = sheetNamed(workbook, 'Formatie');
  const years = workforceYears(totalOf(workforce.groups));
  expect(years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
  for (const { year, closing } of years) {
    const { p10, mean, p90, meanError } = closing('people/in-service');
    expect(shownRow(sheet, rowWith(sheet, 1, year), 6)).toEqual([
      year,
      p10,
      mean,
      p90,
      meanError,
      closing('fte/in-service').mean,
    ]);
  }
});

test('adds the flows of the months up to years, and ties them to the stock', () => {
  const sheet = sheetNamed(workbook, 'Formatie');
  const first = rowWith(
    sheet,
    1,
    2026,
    rowWith(sheet, 1, 'Mensen erbij en eraf, verwacht per jaar'),
  );
  const [, begin, recruited] = shownRow(sheet, first, 13);
  expect([begin, recruited]).toEqual([1302, expect.closeTo(1302 * 0.09, 6)]);
  expect(shownRow(sheet, first, 13).at(-1)).toBeCloseTo(1302 * (1 - 0.002), 6);
});

test('adds up money in whole cents, without noise of binary fractions', async () => {
  // In euros 107159898.32 + 0.11 is 107159898.42999999.
  const inFirstMonth = (mean: number): readonly SimulatedBand[] =>
    Array.from({ length: 60 }, (_, month) => aBand(month === 0 ? mean : 0));
  const costs = {
    'cost/employees': inFirstMonth(10_715_989_832),
    'cost/hire': inFirstMonth(11),
  };
  const groups = workforce.groups.map((group) =>
    group.grouping === 'all' ? { ...group, figures: { ...group.figures, ...costs } } : group,
  );
  const scenario = aScenario();
  const outcome = aScenarioOutcome(scenario, { workforce: { ...workforce, groups } });
  const built = await openWorkbook(
    await buildScenarioWorkbook(aScenarioWorkbook({ scenario, outcome })),
  );
  const sheet = sheetNamed(built, 'Formatie');
  const employees = rowWith(sheet, 1, 'Loonkosten van wie in dienst is');
  expect([0, 1, 2].map((row) => shownIn(sheet.getCell(employees + row, 3)))).toEqual([
    107_159_898.32, 0.11, 107_159_898.43,
  ]);
});

test('takes families of fewer than ten people together', () => {
  const sheet = sheetNamed(workbook, 'Formatie');
  const text = JSON.stringify(sheet.getSheetValues());
  expect(text).toContain('Overige functiefamilies');
  expect(text).not.toContain('Griffie');
});

test('shows what the target is reached with, and says when', () => {
  const sheet = sheetNamed(workbook, 'Taakstelling');
  expect(shownRow(sheet, rowWith(sheet, 1, 2028), 9)).toEqual([2028, 10, 8, 3, 1, 12, 0.2, 0, 0.8]);
  expect(JSON.stringify(sheet.getSheetValues())).toContain(
    'waarschijnlijk gehaald in 2030 (kans 70%)',
  );
});

test('shows the gap of each skill per year, from the rows it consists of', () => {
  const sheet = sheetNamed(workbook, 'Vaardigheden');
  const [skill] = workforce.skills;
  const gaps = shownRow(sheet, 5, 1 + (skill?.years.length ?? 0));
  expect(gaps).toEqual([skill?.skill, ...(skill?.years ?? []).map(({ gapFte }) => gapFte)]);
});

test('leaves out the sheets that a scenario says nothing about', async () => {
  const scenario = aScenario();
  const bare = aWorkforceOutcome({ headwind: null, skills: [] });
  const bytes = await buildScenarioWorkbook(
    aScenarioWorkbook({ scenario, outcome: aScenarioOutcome(scenario, { workforce: bare }) }),
  );
  const names = (await openWorkbook(bytes)).worksheets.map(({ name }) => name);
  expect(names).toContain('Formatie');
  expect(names).not.toContain('Taakstelling');
  expect(names).not.toContain('Vaardigheden');
});

test('puts the expected wave with its band under the dates', () => {
  const sheet = sheetNamed(workbook, 'Pensioengolf');
  const from = rowWith(sheet, 1, 'Verwacht vertrek, met spreiding rond de AOW');
  const [year] = retirement.eligibility;
  const band = retirement.expected.groups.find(({ grouping }) => grouping === 'all')?.bands.year[0];
  expect(shownRow(sheet, rowWith(sheet, 1, year?.year ?? 0, from), 6)).toEqual([
    year?.year,
    year?.abpEligible,
    year?.aowReached,
    band?.p10,
    band?.mean,
    band?.p90,
  ]);
});
