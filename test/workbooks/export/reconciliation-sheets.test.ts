import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { payWithoutScale } from '../../../src/workbooks/export/pay-without-scale.ts';
import { aScenarioOutcome, someHashes } from '../../builders/a-scenario-outcome.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { aManualLine, aScenario } from '../../builders/a-scenario.ts';
import { aBand, aWorkforceOutcome } from '../../builders/a-workforce-outcome.ts';
import { projectedWages } from '../../builders/projected-wages.ts';
import { openXmlProblems } from '../../support/open-xml-structure.ts';
import {
  formulasOf,
  openWorkbook,
  rowWith,
  sheetNamed,
  shownIn,
  shownRow,
} from './open-workbook.ts';
import { hasLibreOffice, recalculate } from './recalculate.ts';

const scenario = aScenario();
/** Signs that start a formula elsewhere, and codes that are no numbers. */
const oddTexts = ['=1+1', '+31 6', '-5 fte', '@SUM(A1)'];
const odd = {
  ...scenario,
  budget: {
    ...scenario.budget,
    manualLines: [
      ...oddTexts.map((description, index) =>
        aManualLine({ number: `0${index}`, description, explanation: description }),
      ),
      aManualLine({
        number: '30',
        description: 'Dekking uit reserve',
        side: 'baten',
        taakveld: '0.10',
        category: '7.1',
        effectCentsByYear: [12_345_67, 0, 0, 0],
      }),
    ],
  },
};
const input = aScenarioWorkbook({ scenario: odd, outcome: aScenarioOutcome(odd) });
const { budget } = input.outcome;
let bytes: Uint8Array;
let workbook: Workbook;

beforeAll(async () => {
  bytes = await buildScenarioWorkbook(input);
  workbook = await openWorkbook(bytes);
});

/** Rows below a heading in column 1, as long as that column is filled. */
function rowsBelow(sheetName: string, heading: unknown, columnCount: number): unknown[][] {
  const sheet = sheetNamed(workbook, sheetName);
  const rows: unknown[][] = [];
  for (
    let row = rowWith(sheet, 1, heading) + 1;
    shownIn(sheet.getCell(row, 1)) !== null;
    row += 1
  ) {
    rows.push(shownRow(sheet, row, columnCount));
  }
  return rows;
}

describe('Aansluiting', () => {
  const columns = ['breakdown', 'group', 'year', 'begin', 'in', 'out', 'moved', 'end'] as const;
  const courses = () =>
    rowsBelow('Aansluiting', 'Uitsplitsing', 10).map(
      (row) =>
        Object.fromEntries(columns.map((name, index) => [name, row[index]])) as Record<
          (typeof columns)[number],
          number | string
        >,
    );

  test('follows every group from year to year, and begins where the year before ended', () => {
    const all = courses();
    expect(all.length).toBeGreaterThan(15);
    all.forEach((row, index) => {
      expect(Number(row.begin) + Number(row.in) - Number(row.out) + Number(row.moved)).toBeCloseTo(
        Number(row.end),
        6,
      );
      const before = all[index - 1];
      if (before?.group === row.group && before.breakdown === row.breakdown) {
        expect(row.begin).toBe(before.end);
      }
    });
  });

  test('has breakdowns that add up to everybody, and no group of fewer than ten people', () => {
    const all = courses();
    const endsOf = (breakdown: string): number =>
      all
        .filter((row) => row.breakdown === breakdown)
        .reduce((sum, { end }) => sum + Number(end), 0);
    expect(endsOf('Functiefamilie')).toBeCloseTo(endsOf('Iedereen'), 6);
    expect(endsOf('Programma')).toBeCloseTo(endsOf('Iedereen'), 6);
    for (const { begin, group } of all) {
      expect(Number(begin)).toBeGreaterThanOrEqual(10);
      expect(group).not.toBe('Griffie');
    }
  });

  test('has a rest for who is recruited where nobody was, so that groups still add up', async () => {
    const workforce = aWorkforceOutcome();
    const everybody = workforce.groups.find(({ grouping }) => grouping === 'all')!;
    const { 'people/in-service': opening = 0 } = everybody.opening;
    const joined = everybody.figures['joined/recruited'] ?? [];
    // All of today's people in one programme, whose own joiners all come elsewhere.
    const yearly = Object.fromEntries(
      Object.entries(everybody.figures).map(([figure, bands]) => [
        figure,
        [0, 1, 2, 3, 4].map((year) =>
          figure.startsWith('left/')
            ? aBand(bands.slice(year * 12, year * 12 + 12).reduce((sum, { mean }) => sum + mean, 0))
            : aBand(0),
        ),
      ]),
    );
    const left = (year: number): number =>
      Object.entries(yearly)
        .filter(([figure]) => figure.startsWith('left/'))
        .reduce((sum, [, bands]) => sum + (bands[year]?.mean ?? 0), 0);
    const closings = [0, 1, 2, 3, 4].map((year) =>
      aBand([...Array(year + 1).keys()].reduce((people, index) => people - left(index), opening)),
    );
    const groups = [
      everybody,
      {
        grouping: 'programme' as const,
        group: 'Leefomgeving',
        periods: ['2026', '2027', '2028', '2029', '2030'],
        opening: everybody.opening,
        figures: { ...yearly, 'people/in-service': closings },
      },
    ];
    const outcome = aScenarioOutcome(scenario, { workforce: { ...workforce, groups } });
    const built = await openWorkbook(
      await buildScenarioWorkbook(aScenarioWorkbook({ scenario, outcome })),
    );
    const sheet = sheetNamed(built, 'Aansluiting');
    const rest = shownRow(sheet, rowWith(sheet, 2, 'Overige samen'), 8);
    expect(rest.slice(2, 5)).toEqual([
      2026,
      0,
      expect.closeTo(
        joined.slice(0, 12).reduce((sum, { mean }) => sum + mean, 0),
        6,
      ),
    ]);
    const controles = sheetNamed(built, 'Controles');
    const row = rowWith(controles, 1, 'Aansluiting: groepen naar programma = iedereen');
    expect(shownIn(controles.getCell(row, 8))).toBe('OK');
  });

  test('has no noise of floating numbers in the rest', async () => {
    const workforce = aWorkforceOutcome();
    const everybody = workforce.groups.find(({ grouping }) => grouping === 'all')!;
    // Of floating numbers 41.2 - 15.7 - 15.2 is 10.300000000000004.
    const joined = (mean: number) => Array.from({ length: 12 }, () => aBand(mean));
    const groups = [
      {
        ...everybody,
        periods: everybody.periods.slice(0, 12),
        opening: { 'people/in-service': 40 },
        figures: { 'joined/recruited': joined(0.1), 'people/in-service': joined(41.2) },
      },
      ...[0.7, 0.2].map((mean, index) => ({
        grouping: 'programme' as const,
        group: `Programma ${index}`,
        periods: ['2026'],
        opening: { 'people/in-service': 15 },
        figures: { 'joined/recruited': [aBand(mean)], 'people/in-service': [aBand(15 + mean)] },
      })),
    ];
    const outcome = aScenarioOutcome(scenario, { workforce: { ...workforce, groups } });
    const built = await openWorkbook(
      await buildScenarioWorkbook(aScenarioWorkbook({ scenario, outcome })),
    );
    const sheet = sheetNamed(built, 'Aansluiting');
    const row = rowWith(sheet, 2, 'Overige samen');
    expect(shownRow(sheet, row, 10)).toEqual([
      'Programma',
      'Overige samen',
      2026,
      10,
      0.3,
      0,
      0,
      10.3,
      10.3,
      0,
    ]);
  });

  test('goes from the exact lines to the rounded total, with both differences', () => {
    const rows = rowsBelow('Aansluiting', 'Begrotingsjaar', 8);
    const { profile, totalCentsByYear, totalShownByYear, roundingDifferenceByYear } = budget;
    expect(rows).toEqual(
      budget.years.map((year, index) => {
        const exact = (totalCentsByYear[index] ?? 0) / 100;
        const total = (totalShownByYear[index] ?? 0) * profile.unitEuros;
        const difference = (roundingDifferenceByYear[index] ?? 0) * profile.unitEuros;
        return [
          year,
          null,
          null,
          exact,
          total,
          total - difference,
          difference,
          expect.closeTo(total - exact, 6),
        ];
      }),
    );
  });
});

describe('Importbestand', () => {
  test('has a row per line and year, headings on the first row, and codes as text', () => {
    const sheet = sheetNamed(workbook, 'Importbestand');
    expect(sheet.getCell('A1').value).toBe('boekjaar');
    expect(sheet.rowCount).toBe(1 + budget.rows.length * budget.years.length);
    const row = rowWith(sheet, 2, '30');
    expect(shownRow(sheet, row, 11)).toEqual([
      2026,
      '30',
      'Dekking uit reserve',
      expect.any(String),
      '0.10',
      '7.1',
      null,
      'B',
      expect.stringMatching(/^[SI]$/),
      12_345.67,
      'ingevoerd',
    ]);
  });

  test('adds up to the exact total of the budget, lasten against baten', () => {
    const rows = rowsBelow('Importbestand', 'boekjaar', 10);
    budget.years.forEach((year, index) => {
      const cents = rows
        .filter(([ofYear]) => ofYear === year)
        .reduce(
          (sum, row) => sum + (row[7] === 'B' ? 1 : -1) * Math.round(Number(row[9]) * 100),
          0,
        );
      expect(cents).toBe(budget.totalCentsByYear[index]);
    });
  });

  test.each(oddTexts)('keeps %s the text it is, on every sheet', (text) => {
    const cells = workbook.worksheets.flatMap((sheet) => {
      const found: unknown[] = [];
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.value === text) found.push(cell.formula);
        });
      });
      return found;
    });
    expect(cells.length).toBeGreaterThanOrEqual(2 + budget.years.length);
    expect(new Set(cells)).toEqual(new Set([undefined]));
    expect(formulasOf(workbook).map(({ formula }) => `=${formula}`)).not.toContain(text);
  });
});

test.each(['Loonsom', 'Aannames en bronnen'])(
  '%s says what is counted for who has no scale, and that an intern without one has no wage',
  (name) => {
    const texts: string[] = [];
    sheetNamed(workbook, name).eachRow((row) => texts.push(row.getCell(1).text));
    expect(texts.join(' ')).toContain(payWithoutScale);
  },
);

describe('Loonsom', () => {
  test('shows both shares of hire as formulas over the amounts', () => {
    const sheet = sheetNamed(workbook, 'Loonsom');
    const [wages, hire] = [1302 * 75_000, 1302 * 12_000];
    expect(shownRow(sheet, rowWith(sheet, 1, 2026), 8)).toEqual([
      2026,
      wages,
      hire,
      expect.closeTo(12 / 87, 6),
      expect.closeTo(12 / 75, 6),
      1302 * 74_000,
      300 * 74_000,
      expect.closeTo(300 / 1302, 6),
    ]);
  });

  test('takes groups of fewer than ten people together, with another where they would follow', () => {
    const groups = rowsBelow('Loonsom', 'Uitsplitsing', 3);
    expect(groups.filter(([grouping]) => grouping === 'Programma')).toEqual([
      ['Programma', 'Leefomgeving', 700],
      ['Programma', 'Kleine groepen samen', 602],
    ]);
  });

  test('does not count a few contracts without a scale, and counts ten', async () => {
    const withUnpaid = async (unpaidRowCount: number): Promise<string> => {
      const wages = { ...projectedWages(), unpaidRowCount };
      const book = await openWorkbook(await buildScenarioWorkbook(aScenarioWorkbook({ wages })));
      return JSON.stringify(sheetNamed(book, 'Loonsom').getSheetValues());
    };
    expect(await withUnpaid(9)).toContain('Zonder schaal of trede: enkele dienstverbanden.');
    expect(await withUnpaid(10)).toContain('Zonder schaal of trede: 10 dienstverbanden.');
  });

  test('is left out where wages were not calculated', async () => {
    const without = await openWorkbook(
      await buildScenarioWorkbook(aScenarioWorkbook({ wages: null })),
    );
    const names = without.worksheets.map(({ name }) => name);
    expect(names).not.toContain('Loonsom');
    expect(JSON.stringify(sheetNamed(without, 'Leeswijzer').getSheetValues())).not.toContain(
      'Loonsom',
    );
    expect(shownIn(sheetNamed(without, 'Controles').getCell('A3'))).toBe('Alle controles kloppen');
  });
});

describe('Leeswijzer', () => {
  test('says of every sheet what it is, in the order of the file', () => {
    const rows = rowsBelow('Leeswijzer', 'Blad', 2);
    expect(rows.map(([name]) => (name as { readonly text: string }).text)).toEqual(
      workbook.worksheets.map(({ name }) => name),
    );
    for (const [, text] of rows) expect(String(text).length).toBeGreaterThan(10);
  });

  test('names the run and its hashes, as the document properties do', () => {
    const rows = rowsBelow('Leeswijzer', 'Wat', 2);
    const run = someHashes.result.slice(0, 16);
    expect(rows).toContainEqual(['Run', run]);
    expect(rows).toContainEqual(['Vingerafdruk uitkomst', someHashes.result]);
    const properties = strFromU8(unzipSync(bytes)['docProps/custom.xml'] ?? new Uint8Array());
    expect(properties).toContain(`name="Run"><vt:lpwstr>${run}<`);
    for (const [name] of rows.slice(1)) expect(properties).toContain(`name="${String(name)}"`);
  });
});

test('has nothing that Excel would have to repair, and checks that are all met', () => {
  expect(openXmlProblems(bytes)).toEqual([]);
  const checks = rowsBelow('Controles', 'Controle', 8);
  const titles = new Set(checks.map(([title]) => String(title).split(':')[0]));
  for (const sheet of ['Aansluiting', 'Importbestand', 'Loonsom']) expect(titles).toContain(sheet);
  expect(checks.filter((row) => row[7] !== 'OK')).toEqual([]);
});

const testWithLibreOffice = hasLibreOffice ? test : test.skip;

testWithLibreOffice(
  'LibreOffice computes every formula to what the file shows',
  async () => {
    const again = await openWorkbook(recalculate(bytes));
    const computed = new Map(formulasOf(again).map(({ place, result }) => [place, result]));
    const formulas = formulasOf(workbook);
    for (const { place, result } of formulas) {
      expect([place, computed.get(place)]).toEqual([
        place,
        typeof result === 'number' ? expect.closeTo(result, 6) : result,
      ]);
    }
    expect(formulas.filter(({ place }) => place.startsWith('Aansluiting!')).length).toBeGreaterThan(
      50,
    );
  },
  60_000,
);

testWithLibreOffice(
  'an amount changed in the flat list makes the checks say so',
  async () => {
    const changed = await openWorkbook(bytes);
    sheetNamed(changed, 'Importbestand').getCell('J2').value = 1;
    const again = await openWorkbook(recalculate(new Uint8Array(await changed.xlsx.writeBuffer())));
    expect(shownIn(sheetNamed(again, 'Controles').getCell('A3'))).toBe(
      'Er zijn controles die niet kloppen',
    );
  },
  60_000,
);
