import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Workbook, Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPairingOutcome } from '../../builders/a-pairing-outcome.ts';
import {
  aRetirementOutcome,
  plantedDepartureDate,
  plantedPersonnelNumber,
  plantedTeam,
} from '../../builders/a-retirement-outcome.ts';
import { aScenarioOutcome, someHashes } from '../../builders/a-scenario-outcome.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { aManualLine, aScenario } from '../../builders/a-scenario.ts';
import {
  formulasOf,
  openWorkbook,
  rowWith,
  sheetNamed,
  shownIn,
  shownRow,
} from './open-workbook.ts';
import { hasLibreOffice, recalculate } from './recalculate.ts';

const input = aScenarioWorkbook();
const { outcome } = input;
let bytes: Uint8Array;
let workbook: Workbook;

beforeAll(async () => {
  bytes = await buildScenarioWorkbook(input);
  workbook = await openWorkbook(bytes);
});

const euros = (cents: readonly number[]): number[] => cents.map((amount) => amount / 100);

/** Everything that a reader sees on a sheet. */
const textOf = (sheet: Worksheet): string =>
  Array.from({ length: sheet.rowCount }, (_, index) =>
    shownRow(sheet, index + 1, sheet.columnCount).join('\t'),
  ).join('\n');

describe('Nieuw beleid', () => {
  test('prints the table of the outlook 2026-2029 exactly, with formulas and their results', async () => {
    const scenario = aScenario();
    const million = [100_000_000, 100_000_000, 100_000_000, 100_000_000];
    const asInOutlook = await buildScenarioWorkbook(
      aScenarioWorkbook({
        scenario,
        outcome: aScenarioOutcome(scenario, {
          pairing: aPairingOutcome({
            spentCentsByYear: [0, 30_000_000, 30_000_000, 30_000_000],
            pairs: [],
          }),
          commuting: aCommutingOutcome(million),
        }),
      }),
    );
    const sheet = sheetNamed(await openWorkbook(asInOutlook), 'Nieuw beleid');
    expect(shownRow(sheet, 2, 1)).toEqual(['(Bedragen x € 1.000) (-/- = nadeel)']);
    expect([4, 5, 6, 7, 8, 9, 10].map((row) => shownRow(sheet, row, 8))).toEqual([
      ['Nr.', 'Omschrijving', 'Programma', 'S/I', 2026, 2027, 2028, 2029],
      [11, 'Pilots met AI', 13, 'I', -50, -50, 0, 0],
      [20, 'Continuering meester gezelfonds', 13, 'I', 0, -300, -300, -300],
      [21, 'Raadsadviseur', 1, 'S', -132, -132, -132, -132],
      [22, 'Reiskostenregeling', 13, 'S', -1000, -1000, -1000, -1000],
      [null, 'Totaal', null, null, -1182, -1482, -1432, -1432],
      [null, 'Afrondingsverschil in het totaal', null, null, 0, 0, 0, 0],
    ]);
    expect(sheet.getCell('F6').formula).toBe("ROUND('Nieuw beleid exact'!F6/1000,0)");
    // Zero is printed as a dash.
    expect(sheet.getCell('E6').numFmt).toContain('"-"');
  });

  test('ties to the outcome to the cent on the exact sheet', () => {
    const sheet = sheetNamed(workbook, 'Nieuw beleid exact');
    const total = rowWith(sheet, 2, 'Totaal');
    expect(shownRow(sheet, total, 8).slice(4)).toEqual(euros(outcome.budget.totalCentsByYear));
    outcome.budget.rows.forEach(({ line }, index) => {
      expect(shownRow(sheet, 5 + index, 8).slice(4)).toEqual(euros(line.effectCentsByYear));
    });
  });

  test('keeps codes and formulas-to-be as the text they are', async () => {
    const scenario = aScenario();
    const odd = {
      ...scenario,
      budget: {
        ...scenario.budget,
        manualLines: [
          aManualLine({ number: '07', description: '=1+1', taakveld: '0.10', category: '7.1' }),
        ],
      },
    };
    const built = await buildScenarioWorkbook(aScenarioWorkbook({ scenario: odd }));
    const sheet = sheetNamed(await openWorkbook(built), 'Nieuw beleid exact');
    const row = rowWith(sheet, 1, '07');
    expect(shownRow(sheet, row, 11).filter((_, index) => [0, 1, 9, 10].includes(index))).toEqual([
      '07',
      '=1+1',
      '0.10',
      '7.1',
    ]);
    expect(sheet.getCell(row, 2).formula).toBeUndefined();
  });
});

describe('the other sheets', () => {
  test('Koppelingen adds up to the plan, against the fund', () => {
    const sheet = sheetNamed(workbook, 'Koppelingen');
    const spent = rowWith(sheet, 1, 'Kosten van het plan');
    const fund = rowWith(sheet, 1, 'Fonds');
    const { pairs, spentCentsByYear, fundCentsByYear } = outcome.pairing;
    expect(shownRow(sheet, rowWith(sheet, 1, 'Totaal'), 10)).toEqual([
      'Totaal',
      outcome.pairing.posts.length,
      pairs.length,
      pairs.length,
      pairs.reduce((sum, { overlapMonths }) => sum + overlapMonths, 0),
      expect.any(Number),
      ...euros(spentCentsByYear),
    ]);
    const left = rowWith(sheet, 1, 'Over aan het eind van het jaar');
    expect(shownRow(sheet, spent, 10).slice(6)).toEqual(euros(spentCentsByYear));
    expect(shownRow(sheet, fund, 10).slice(6)).toEqual(euros(fundCentsByYear));
    expect(shownRow(sheet, left, 10).slice(6)).toEqual(
      fundCentsByYear.map((cents, year) => (cents - (spentCentsByYear[year] ?? 0)) / 100),
    );
  });

  test('Koppelingen names families of at least five planned posts, and no position', () => {
    const sheet = sheetNamed(workbook, 'Koppelingen');
    expect([5, 6, 7, 8].map((row) => shownRow(sheet, row, 3))).toEqual([
      ['Ruimte', 16, 16],
      ['Juridisch', 11, 11],
      ['Overige functiefamilies', 7, 7],
      ['Totaal', 34, 34],
    ]);
    const text = textOf(sheet);
    for (const { position, positionFamily } of outcome.pairing.posts) {
      expect(text).not.toContain(position);
      if (positionFamily === 'Griffie') expect(text).not.toContain(positionFamily);
    }
    expect(text).not.toContain('Vertrouwelijk');
  });

  test.each([
    [1, '1 post staat in het plan'],
    [4, '4 posten staan in het plan'],
  ])('Koppelingen of a plan with %s of 34 posts shows the plan as a whole', async (count, said) => {
    const scenario = aScenario();
    const { pairing } = aScenarioOutcome(scenario);
    const pairs = pairing.pairs.slice(0, count);
    const spentCentsByYear = pairing.years.map((_, year) =>
      pairs.reduce((sum, { costCentsByYear }) => sum + (costCentsByYear[year] ?? 0), 0),
    );
    const small = aScenarioOutcome(scenario, {
      pairing: {
        ...pairing,
        pairs,
        spentCentsByYear,
        fromFundCentsByYear: spentCentsByYear,
        leftCentsByYear: pairing.fundCentsByYear.map(
          (cents, year) => cents - (spentCentsByYear[year] ?? 0),
        ),
        value: pairs.reduce((sum, { value }) => sum + value, 0),
      },
    });
    const built = await openWorkbook(
      await buildScenarioWorkbook(aScenarioWorkbook({ scenario, outcome: small })),
    );
    const sheet = sheetNamed(built, 'Koppelingen');
    expect([5, 6].map((row) => shownRow(sheet, row, 3))).toEqual([
      ['Alle functiefamilies', 34, count],
      ['Totaal', 34, count],
    ]);
    const kinds = rowWith(sheet, 1, 'Gezel');
    expect([1, 2].map((offset) => shownRow(sheet, kinds + offset, 4))).toEqual([
      ['Alle gezellen', null, null, count],
      ['Totaal', null, null, count],
    ]);
    expect(textOf(sheet)).toContain(said);
    expect(textOf(sheet)).not.toContain('Ruimte');
    expect(shownIn(sheetNamed(built, 'Controles').getCell('A3'))).toBe('Alle controles kloppen');
  });

  test('Pensioengolf shows totals per year in full, quarters and programmes from the threshold on', () => {
    const sheet = sheetNamed(workbook, 'Pensioengolf');
    expect(shownRow(sheet, 5, 7)).toEqual([2026, 'x', 'x', 'x', 'x', 34, 30.6]);
    const shownCounts = (from: unknown, to: unknown): unknown[] =>
      Array.from({ length: rowWith(sheet, 1, to) - rowWith(sheet, 1, from) }, (_, index) =>
        shownRow(sheet, rowWith(sheet, 1, from) + 1 + index, 5).slice(1),
      ).flat();
    const counts = [
      ...shownCounts('Jaar', 2030),
      ...shownCounts('Programma', 'Ruimtelijke Ontwikkeling'),
    ];
    expect(counts.length).toBeGreaterThan(30);
    for (const shown of counts) {
      expect(shown === 'x' || shown === 0 || shown === null || Number(shown) >= 10).toBe(true);
    }
  });

  test('a quarter in which nobody leaves stays visible, and a large one too', async () => {
    const scenario = aScenario();
    const retirement = aRetirementOutcome({ A: [40, 41], B: [41, 10] });
    const perQuarter: Readonly<Record<string, number>> = {
      '2026-K1': 0,
      '2026-K2': 40,
      '2026-K3': 36,
      '2026-K4': 5,
      '2027-K1': 12,
      '2027-K2': 14,
      '2027-K3': 12,
      '2027-K4': 13,
    };
    const counts = retirement.counts.map((count) => ({
      ...count,
      departures: perQuarter[count.period] ?? count.departures,
    }));
    const built = await openWorkbook(
      await buildScenarioWorkbook(
        aScenarioWorkbook({
          scenario,
          outcome: aScenarioOutcome(scenario, { retirement: { ...retirement, counts } }),
        }),
      ),
    );
    const sheet = sheetNamed(built, 'Pensioengolf');
    expect([5, 6, 7].map((row) => shownRow(sheet, row, 6))).toEqual([
      [2026, 0, 40, 'x', 'x', 81],
      [2027, 12, 14, 'x', 'x', 51],
      ['Totaal', 12, 54, 48, 18, 132],
    ]);
    expect(textOf(sheet)).toContain('x = weggelaten');
    expect(shownIn(sheetNamed(built, 'Controles').getCell('A3'))).toBe('Alle controles kloppen');
  });

  test('an organisation under the threshold for exports gets no workbook', async () => {
    const scenario = aScenario();
    const withPeople = (headcount: number) =>
      buildScenarioWorkbook(
        aScenarioWorkbook({
          scenario,
          outcome: aScenarioOutcome(scenario, {
            retirement: aRetirementOutcome({ A: [1], B: [0] }, { headcount }),
          }),
        }),
      );
    await expect(withPeople(9)).rejects.toThrow(InvalidInput);
    await expect(withPeople(9)).rejects.toMatchObject({
      problems: [{ found: '9 mensen in dienst', expected: expect.stringContaining('10 mensen') }],
    });
    expect((await withPeople(10)).length).toBeGreaterThan(1000);
  });

  test('the summary says what the figures are about, and nothing that is not so', () => {
    const text = textOf(sheetNamed(workbook, 'Samenvatting'));
    expect(text).not.toContain('nooit over een persoon');
    expect(text).toContain('hele organisatie');
    // Of one form there may be few people: those numbers are totals, and the text says so.
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'ook de aantallen per vorm van het contract op het blad Formatie',
    );
    expect(text).toContain('10 mensen');
    expect(text).toContain('5 posten');
  });

  test('takes years together when single years of programmes are too small to show', async () => {
    const scenario = aScenario();
    const built = await buildScenarioWorkbook(
      aScenarioWorkbook({
        scenario,
        outcome: aScenarioOutcome(scenario, {
          retirement: aRetirementOutcome({
            A: [6, 6, 6, 6],
            B: [7, 7, 7, 7],
            C: [9, 9, 9, 9],
          }),
        }),
      }),
    );
    const sheet = sheetNamed(await openWorkbook(built), 'Pensioengolf');
    const top = rowWith(sheet, 1, 'Programma');
    expect([0, 1, 4].map((rows) => shownRow(sheet, top + rows, 4))).toEqual([
      ['Programma', '2026-2027', '2028-2029', 'Totaal'],
      ['A', 12, 12, 24],
      ['Totaal', 44, 44, 88],
    ]);
  });

  test('Controles all say OK, and the summary repeats it', () => {
    const sheet = sheetNamed(workbook, 'Controles');
    const verdicts = Array.from({ length: sheet.rowCount - 5 }, (_, index) =>
      shownIn(sheet.getCell(6 + index, 8)),
    );
    expect(verdicts.length).toBeGreaterThan(15);
    expect(new Set(verdicts)).toEqual(new Set(['OK']));
    expect(shownIn(sheet.getCell('A3'))).toBe('Alle controles kloppen');
    const summary = sheetNamed(workbook, 'Samenvatting');
    expect(shownRow(summary, rowWith(summary, 1, 'Controles'), 2)[1]).toBe(
      'Alle controles kloppen',
    );
  });

  test('Aannames en bronnen names every value with unit, certainty and source, once', () => {
    const sheet = sheetNamed(workbook, 'Aannames en bronnen');
    const rate = rowWith(sheet, 1, 'Onbelaste vergoeding per kilometer');
    expect(shownRow(sheet, rate, 8)).toEqual([
      'Onbelaste vergoeding per kilometer',
      '€ 0,23 per km',
      new Date('2024-01-01T00:00:00Z'),
      'nader order',
      'vastgesteld',
      'V: officiële tekst, of een tekst die deze aanhaalt',
      expect.stringContaining('Wet op de loonbelasting'),
      'commuting/untaxed-rate',
    ]);
    expect(rowWith(sheet, 8, 'disclosure/export-threshold')).toBeGreaterThan(4);
    expect(rowWith(sheet, 8, 'disclosure/internal-threshold')).toBeGreaterThan(4);
  });
});

describe('the file', () => {
  test('has its sheets in reading order, each ready to print', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Leeswijzer',
      'Samenvatting',
      'Invoer',
      'Nieuw beleid',
      'Nieuw beleid exact',
      'Pensioengolf',
      'Formatie',
      'Loonsom',
      'Taakstelling',
      'Vaardigheden',
      'Kennisrisico',
      'Koppelingen',
      'Reiskosten',
      'Reiskosten per groep',
      'Vooruit en achteruit',
      'Reiskosten doorrekenen',
      'Kilometers en CO2',
      'Keuzes',
      'Aannames en bronnen',
      'Aansluiting',
      'Controles',
      'Importbestand',
    ]);
    for (const { pageSetup, headerFooter, views } of workbook.worksheets) {
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
      expect(headerFooter.oddFooter).toContain(someHashes.result.slice(0, 16));
      expect(headerFooter.oddFooter).toContain('Pagina &P van &N');
      expect(views[0]?.state).toBe('frozen');
    }
  });

  test('says what made it in its document properties', () => {
    expect(workbook.title).toBe('Perspectiefnota 2026-2029');
    expect(workbook.creator).toBe('Meesterplan');
    expect(workbook.description).toContain(someHashes.parameters);
    expect(strFromU8(unzipSync(bytes)['docProps/custom.xml'] ?? new Uint8Array())).toContain(
      someHashes.rosterFile,
    );
  });

  test('has the same bytes for the same input', async () => {
    expect(Buffer.from(await buildScenarioWorkbook(input)).equals(bytes)).toBe(true);
  });

  test('holds no moment of writing: every entry dates from 1980, every property from the given day', () => {
    const view = Buffer.from(bytes);
    const entries: number[] = [];
    // A zip lists its entries in central headers (PK\x01\x02), with the date 12 + 2 bytes on.
    for (let at = view.indexOf('PK\x01\x02'); at >= 0; at = view.indexOf('PK\x01\x02', at + 4)) {
      entries.push(view.readUInt16LE(at + 14));
    }
    expect(entries.length).toBeGreaterThan(10);
    // 1 January 1980: year 0, month 1, day 1.
    expect(new Set(entries)).toEqual(new Set([(1 << 5) | 1]));
    const core = strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array());
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual([
      '2026-11-23T00:00:00Z',
      '2026-11-23T00:00:00Z',
    ]);
  });

  test('holds no personnel number, team, row or exact day of a person', () => {
    // Excel counts days from 30 December 1899.
    const serial = (Date.parse(plantedDepartureDate) - Date.parse('1899-12-30')) / 86_400_000;
    const xml = Object.values(unzipSync(bytes)).map((content) => strFromU8(content));
    for (const planted of [
      plantedPersonnelNumber,
      plantedTeam,
      plantedDepartureDate,
      `<v>${serial}</v>`,
      'P12',
    ]) {
      expect(xml.filter((text) => text.includes(planted))).toEqual([]);
    }
  });

  test('makes Excel tables of its lists', () => {
    const tables = workbook.worksheets.flatMap((sheet) =>
      Object.keys((sheet as unknown as { tables: Record<string, unknown> }).tables),
    );
    expect(tables).toEqual([
      'Bladen',
      'Loonsom_per_groep',
      'Keuzes_van_scenario',
      'Aannames_en_bronnen',
      'Aansluiting_mensen',
      'Controlelijst',
      'Importregels',
    ]);
  });

  test('shows no date in words that follow the language of the reader', () => {
    const formats = new Set<string>();
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell(({ numFmt }) => formats.add(numFmt));
      });
    }
    expect(formats).toContain('dd-mm-yyyy');
    const inWords = [...formats].filter((numFmt) => /m{3}|d{3}/i.test(numFmt));
    expect(inWords.filter((numFmt) => !numFmt.startsWith('[$-413]'))).toEqual([]);
  });

  test('has no merged cells and no formula without a result', () => {
    for (const sheet of workbook.worksheets) expect(sheet.hasMerges).toBe(false);
    const formulas = formulasOf(workbook);
    expect(formulas.length).toBeGreaterThan(150);
    expect(formulas.filter(({ result }) => result === undefined || result === null)).toEqual([]);
  });
});

const testWithLibreOffice = hasLibreOffice ? test : test.skip;

describe('computed again by LibreOffice', () => {
  testWithLibreOffice(
    'every formula gives the result that the file already shows',
    async () => {
      const again = await openWorkbook(recalculate(bytes));
      const computed = new Map(formulasOf(again).map(({ place, result }) => [place, result]));
      for (const { place, formula, result } of formulasOf(workbook)) {
        const other = computed.get(place);
        if (typeof result === 'number') {
          expect({ place, formula, result: other }).toEqual({
            place,
            formula,
            result: expect.closeTo(result, 6),
          });
        } else {
          expect({ place, formula, result: other }).toEqual({ place, formula, result });
        }
      }
    },
    60_000,
  );

  testWithLibreOffice(
    'a changed amount makes the checks and the summary say so',
    async () => {
      const changed = await openWorkbook(bytes);
      sheetNamed(changed, 'Koppelingen').getCell(5, 8).value = 1_000_000;
      const again = await openWorkbook(
        recalculate(new Uint8Array(await changed.xlsx.writeBuffer())),
      );
      const summary = sheetNamed(again, 'Samenvatting');
      expect(shownRow(summary, rowWith(summary, 1, 'Controles'), 2)[1]).toBe(
        'Er zijn controles die niet kloppen',
      );
    },
    60_000,
  );
});
