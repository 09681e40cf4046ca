import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { compareBudgets } from '../../../src/engine/budget/comparison/compare-budgets.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { buildComparisonWorkbook } from '../../../src/workbooks/comparison/build-comparison-workbook.ts';
import { writeOds } from '../../../src/workbooks/ods/write-ods.ts';
import { someHashes } from '../../builders/a-scenario-outcome.ts';
import { convertedByLibreOffice } from '../../support/converted-by-libre-office.ts';
import { openXmlProblems } from '../../support/open-xml-structure.ts';
import {
  formulasOf,
  openWorkbook,
  rowWith,
  sheetNamed,
  shownIn,
  shownRow,
} from '../export/open-workbook.ts';
import { hasLibreOffice, recalculate } from '../export/recalculate.ts';
import { aComparedScenario, someComparison } from './some-comparison.ts';

jest.setTimeout(120_000); // LibreOffice takes its time on a machine that is busy.

const input = someComparison();
const { scenarios } = input;
const budgets = compareBudgets(scenarios.map(({ outcome }) => outcome.budget));
let bytes: Uint8Array;
let workbook: Workbook;

beforeAll(async () => {
  bytes = await buildComparisonWorkbook(input);
  workbook = await openWorkbook(bytes);
});

const euros = (cents: number): number => cents / 100;
const allText = (): string =>
  workbook.worksheets
    .flatMap((sheet) =>
      Array.from({ length: sheet.rowCount }, (_, index) =>
        shownRow(sheet, index + 1, sheet.columnCount).join('\t'),
      ),
    )
    .join('\n');

describe('a comparison workbook', () => {
  test('has what a chooser reads first, and what proves it last', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Leeswijzer',
      'Overzicht',
      'Kerncijfers',
      'Nieuw beleid',
      'Verschillen',
      'Keuzes',
      'Reiskosten',
      'Herkomst',
      'Controles',
    ]);
  });

  test('opens without repair', () => {
    expect(openXmlProblems(bytes)).toEqual([]);
  });

  test('prints on A4 landscape, with the heading of a long table on every page', () => {
    for (const { name, pageSetup } of workbook.worksheets) {
      expect({ name, orientation: pageSetup.orientation, paper: pageSetup.paperSize }).toEqual({
        name,
        orientation: 'landscape',
        paper: 9,
      });
    }
    expect(sheetNamed(workbook, 'Nieuw beleid').pageSetup.printTitlesRow).toBe('5:5');
  });

  test('is the same in bytes each time', async () => {
    expect(await buildComparisonWorkbook(someComparison())).toEqual(bytes);
  });

  test('says in its properties which runs it is made of', () => {
    const properties = strFromU8(unzipSync(bytes)['docProps/custom.xml']!);
    expect(properties).toContain(input.fingerprint);
    expect(properties).toContain('name="Scenario 2: Vingerafdruk uitkomst"');
    expect(properties).toContain('5d'.repeat(32));
    const origin = sheetNamed(workbook, 'Herkomst');
    expect(shownRow(origin, rowWith(origin, 3, '5d'.repeat(32)), 3)).toEqual([
      '2. Sober',
      'Vingerafdruk uitkomst',
      '5d'.repeat(32),
    ]);
  });

  test('keeps text that looks like a formula', () => {
    expect(sheetNamed(workbook, 'Leeswijzer').getCell('A7').value).toBe('3. =1+1');
    const policy = sheetNamed(workbook, 'Nieuw beleid');
    expect(policy.getCell(rowWith(policy, 2, '@Nieuw loket'), 2).formula).toBeUndefined();
  });

  test('names nobody, no position and no team', () => {
    const text = allText();
    for (const word of ['Team Geheimhouding', 'Taxateur', 'Griffie', 'P12']) {
      expect(text).not.toContain(word);
    }
  });
});

describe('Nieuw beleid', () => {
  test('has every line of every scenario, per year and to the cent', () => {
    const sheet = sheetNamed(workbook, 'Nieuw beleid');
    const rows = budgets.lines.flatMap(({ byTable }) =>
      [...budgets.years.keys(), null].map((year) =>
        byTable.map((entry) => {
          if (entry === null) return null;
          return euros(year === null ? entry.laterCents : entry.centsByYear[year]!);
        }),
      ),
    );
    const shown = rows.map((_, index) => shownRow(sheet, 6 + index, 10).slice(7));
    expect(shown).toEqual(rows);
  });

  test('has the totals and the differences as formulas with their values', () => {
    const sheet = sheetNamed(workbook, 'Nieuw beleid');
    const first = rowWith(sheet, 2, 'Alle regels');
    budgets.years.forEach((year, index) => {
      const totals = budgets.totals.map(({ centsByYear }) => euros(centsByYear[index]!));
      const cents = budgets.totals.map(({ centsByYear }) => centsByYear[index]!);
      expect(shownRow(sheet, first + index, 12).slice(6)).toEqual([
        year,
        ...totals,
        euros(cents[1]! - cents[0]!),
        euros(cents[2]! - cents[0]!),
      ]);
      expect(sheet.getCell(first + index, 8).formula).toMatch(/^ROUND\(SUMIF\(/);
      expect(sheet.getCell(first + index, 11).formula).toBe(
        `ROUND(I${first + index}-H${first + index},2)`,
      );
    });
  });

  test('says of each line whether it differs', () => {
    const sheet = sheetNamed(workbook, 'Nieuw beleid');
    expect(shownIn(sheet.getCell(rowWith(sheet, 2, 'Continuering meester gezelfonds'), 13))).toBe(
      'nee',
    );
    expect(shownIn(sheet.getCell(rowWith(sheet, 2, 'Raadsadviseur'), 13))).toBe('ja');
  });
});

describe('the key figures', () => {
  test('are those of the results, with the difference to the first', () => {
    const sheet = sheetNamed(workbook, 'Kerncijfers');
    const rowOf = (title: string): unknown[] => shownRow(sheet, rowWith(sheet, 1, title), 8);
    expect(rowOf('Vertrek door pensioen, RVU of een bekende datum')).toEqual([
      'Vertrek door pensioen, RVU of een bekende datum',
      'mensen',
      2026,
      34,
      33,
      34,
      -1,
      0,
    ]);
    expect(rowOf('Reiskosten: meerkosten van het voorstel').slice(3, 5)).toEqual([
      999_852.1, 450_000.17,
    ]);
    expect(rowOf('Inhuur als deel van loonsom en inhuur')[3]).toBeCloseTo(0.137931, 6);
  });

  test('come together in the overview, in which all checks are met', () => {
    const sheet = sheetNamed(workbook, 'Overzicht');
    const row = rowWith(sheet, 1, '1. Basis (basis)');
    const total = (scenario: number): number =>
      euros(budgets.totals[scenario]!.centsByYear.reduce((sum, cents) => sum + cents, 0));
    expect([0, 1, 2].map((index) => shownIn(sheet.getCell(row + index, 7)))).toEqual(
      [0, 1, 2].map(total),
    );
    expect(shownRow(sheet, rowWith(sheet, 1, 'Controles'), 2)[1]).toBe('Alle controles kloppen');
  });
});

describe('what was chosen differently', () => {
  test('stands per part and per setting, only where scenarios differ', () => {
    const sheet = sheetNamed(workbook, 'Keuzes');
    expect(
      shownRow(sheet, rowWith(sheet, 1, 'Het voorstel en de regels voor reiskosten'), 3),
    ).toEqual(['Het voorstel en de regels voor reiskosten', 'anders', 'gelijk']);
    const rules = shownRow(sheet, rowWith(sheet, 1, 'Reiskosten: regels van het voorstel'), 4);
    expect(rules[2]).toBe('Thuiswerken: € 1 per dag.');
    expect(rules[1]).toBe(rules[3]);
    expect(allText()).not.toContain('Peildatum\t');
  });

  test('reads as a sentence for every budget line', () => {
    const sheet = sheetNamed(workbook, 'Verschillen');
    const added = rowWith(sheet, 2, 'nieuw');
    expect(shownRow(sheet, added, 4)).toEqual(['3. =1+1', 'nieuw', 30, '@Nieuw loket']);
    expect(shownIn(sheet.getCell(added, 5))).toMatch(
      /^Regel 30 .* komt erbij: vanaf 2026 elk jaar/,
    );
  });
});

describe('the charts', () => {
  test('show the cells that they point at', () => {
    const parts = Object.entries(unzipSync(bytes)).filter(([path]) =>
      /^xl\/charts\/chart\d\.xml$/.test(path),
    );
    expect(parts).toHaveLength(4);
    for (const [, xml] of parts) {
      const areas = strFromU8(xml).matchAll(
        /<c:f>'([^']*)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/g,
      );
      for (const [, name = '', from = '', top = '', to = from, bottom = top, cache = ''] of areas) {
        const sheet = sheetNamed(workbook, name);
        const [first, last] = [sheet.getColumn(from).number, sheet.getColumn(to).number];
        const shown: string[] = [];
        for (let row = Number(top); row <= Number(bottom); row += 1) {
          for (let column = first; column <= last; column += 1) {
            shown.push(String(shownIn(sheet.getCell(row, column))));
          }
        }
        expect([...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value)).toEqual(
          shown,
        );
      }
    }
  });
});

describe('nothing of few people', () => {
  const [first] = scenarios;

  test('is told by scenarios about another staff file or another day', async () => {
    const others = [
      aComparedScenario({}, {}, { hashes: { ...someHashes, rosterFile: '9a'.repeat(32) } }),
      aComparedScenario({ referenceDate: '2026-02-01' }),
    ];
    for (const other of others) {
      const refusal = buildComparisonWorkbook({ ...input, scenarios: [first, other] });
      await expect(refusal).rejects.toThrow(InvalidInput);
      await expect(refusal).rejects.toThrow('over een enkele medewerker gaan');
    }
  });

  test('is told of an organisation that is small itself', async () => {
    const { outcome } = first;
    const small = {
      ...first,
      outcome: { ...outcome, retirement: { ...outcome.retirement, headcount: 9 } },
    };
    await expect(buildComparisonWorkbook({ ...input, scenarios: [small, small] })).rejects.toThrow(
      'Met minder dan 10 mensen in dienst',
    );
  });
});

const testWithLibreOffice = hasLibreOffice ? test : test.skip;

describe('in another program', () => {
  testWithLibreOffice('every formula gives the result that the file already shows', async () => {
    const again = await openWorkbook(recalculate(bytes));
    const computed = new Map(formulasOf(again).map(({ place, result }) => [place, result]));
    expect(computed.size).toBeGreaterThan(200);
    for (const { place, formula, result } of formulasOf(workbook)) {
      const expected = typeof result === 'number' ? expect.closeTo(result, 6) : result;
      expect({ place, formula, result: computed.get(place) }).toEqual({
        place,
        formula,
        result: expected,
      });
    }
  });

  testWithLibreOffice('a changed amount makes the checks and the overview say so', async () => {
    const changed = await openWorkbook(bytes);
    sheetNamed(changed, 'Nieuw beleid').getCell('H6').value = 1_000_000;
    const again = await openWorkbook(recalculate(new Uint8Array(await changed.xlsx.writeBuffer())));
    const overview = sheetNamed(again, 'Overzicht');
    expect(shownRow(overview, rowWith(overview, 1, 'Controles'), 2)[1]).toBe(
      'Er zijn controles die niet kloppen',
    );
  });

  testWithLibreOffice('the OpenDocument file has the same numbers', async () => {
    const back = await openWorkbook(convertedByLibreOffice(await writeOds(bytes), 'ods', 'xlsx'));
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const shown = shownIn(cell);
          if (typeof shown !== 'number') return;
          const place = `${sheet.name}!${cell.address}`;
          const other = shownIn(sheetNamed(back, sheet.name).getCell(cell.address));
          expect({ place, other }).toEqual({ place, other: expect.closeTo(shown, 6) });
        }),
      );
    }
  });
});
