import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Cell, Workbook } from 'exceljs';
import { loadParameters } from '../../../config/parameters.ts';
import { computeWages } from '../../../src/engine/budget/wages/compute-wages.ts';
import type { CommutingScheme } from '../../../src/engine/commuting/commuting-scheme.ts';
import type { ShownCommuting } from '../../../src/engine/commuting/shown-commuting.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import type { HireKind, RosterRow } from '../../../src/engine/roster.ts';
import type { ScenarioOutcome } from '../../../src/engine/scenario-outcome.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { projectWorkforce } from '../../../src/engine/workforce/project-workforce.ts';
import type { PriceSettings } from '../../../src/engine/workforce/workforce-settings.ts';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { aCommutingScheme, aModeRule } from '../../builders/a-commuting-scheme.ts';
import { aComputedCommuting } from '../../builders/a-computed-commuting.ts';
import { aScenarioOutcome } from '../../builders/a-scenario-outcome.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { aManualLine, aScenario } from '../../builders/a-scenario.ts';
import { someCommutingSettings } from '../../builders/some-commuting-settings.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';
import {
  formulasOf,
  openWorkbook,
  rowWith,
  sheetNamed,
  shownIn,
  shownRow,
} from './open-workbook.ts';
import { hasLibreOffice, recalculate } from './recalculate.ts';

jest.setTimeout(120_000); // LibreOffice takes its time on a machine that is busy.

const parameters = chooseParameters(loadParameters(), []);

/** Sixty employees of several scales, and six who are hired. */
const staffWith = (hireKinds: readonly HireKind[]): readonly RosterRow[] =>
  Array.from({ length: 66 }, (_, index) => {
    const isHired = index >= 60;
    return aRosterRow({
      rowNumber: 2 + index,
      personnelNumber: String(300_000 + index),
      birthDate: `${1965 + (index % 30)}-04-11`,
      scale: ['6', '9', '10A', '12'][index % 4]!,
      step: 3 + (index % 8),
      employmentKind: isHired ? 'hire' : 'permanent',
      hireKind: isHired ? hireKinds[index % hireKinds.length]! : null,
    });
  });

/** Below every maximum, and but for walking below every untaxed rate, so that it follows. */
const paying = ({ bicycle = '0.19', nearby = '0.21', share = '0.8', home = 230 } = {}) =>
  aCommutingScheme({
    name: 'Voorstel met banden',
    modes: {
      car: aModeRule({
        bands: [
          { toKm: '10', ratePerKm: nearby },
          { toKm: null, ratePerKm: '0.13' },
        ],
      }),
      bicycle: aModeRule({ ratePerKm: bicycle }),
      'e-bike': aModeRule({ ratePerKm: 'tax-maximum' }),
      // Taxed, and by too few people to be shown: it stays what the run found.
      walking: aModeRule({ ratePerKm: '0.31' }),
      moped: aModeRule({ ratePerKm: '0.2' }),
      'public-transport': aModeRule({ costShareRatio: share }),
    },
    homeWorkingCentsPerDay: home,
  });

interface Choices {
  readonly proposed?: CommutingScheme;
  readonly prices?: Partial<PriceSettings>;
  readonly hire?: readonly HireKind[];
  readonly baseline?: number;
  readonly raadsadviseur?: readonly number[];
  readonly afterwards?: number;
  readonly profile?: string | null;
}

function scenarioOf({
  proposed = paying(),
  prices = {},
  baseline = 400_000_000,
  raadsadviseur = [-13_200_000, -13_200_000, -13_200_000, -13_200_000],
  afterwards = -13_200_000,
  profile = null,
}: Choices): Scenario {
  const bare = aScenario();
  const [pilots] = bare.budget.manualLines;
  return {
    ...bare,
    workforce: someWorkforceSettings({
      simulation: { seed: 1, replications: 3, maximumReplications: 3, askedErrorPeople: null },
      prices: { kind: 'current', wageIndexRatio: 0.03, hireIndexRatio: 0.025, ...prices },
    }),
    commuting: someCommutingSettings({ proposed, horizonYears: 6 }),
    budget: {
      ...bare.budget,
      tableProfileId: profile,
      manualLines: [
        pilots!,
        // The number of the line of pairing, to stand between computed lines.
        aManualLine({
          number: '20',
          effectCentsByYear: raadsadviseur,
          laterCentsPerYear: afterwards,
        }),
      ],
      workforceLine: {
        ...bare.budget.commutingLine,
        number: '23',
        description: 'Loonsom en inhuur',
        baselineCentsByYear: [1, 2, 3, 4].map(() => baseline),
      },
    },
  };
}

interface Run {
  readonly scenario: Scenario;
  readonly outcome: ScenarioOutcome;
  readonly commuting: ShownCommuting;
  readonly bytes: () => Promise<Uint8Array>;
}

/** A run by the real engine for commuting, workforce, wages and the budget table. */
function runOf(choices: Choices = {}): Run {
  const scenario = scenarioOf(choices);
  const staff = staffWith(choices.hire ?? ['self-employed', 'agency']);
  const commuting = aComputedCommuting(scenario.commuting);
  const workforce = projectWorkforce(staff, scenario, parameters);
  const outcome = aScenarioOutcome(scenario, { commuting, workforce });
  const wages = computeWages(staff, scenario, workforce, parameters);
  return {
    scenario,
    outcome,
    commuting,
    bytes: () => buildScenarioWorkbook(aScenarioWorkbook({ scenario, outcome, wages })),
  };
}

function cellNamed(book: Workbook, name: string): Cell {
  const [place = ''] = book.definedNames.getRanges(name).ranges;
  const [sheet = '', at = ''] = place.replaceAll(/['$]/g, '').split('!');
  return sheetNamed(book, sheet).getCell(at);
}

/** The workbook after a reader has changed cells by name and LibreOffice has computed again. */
async function changed(
  bytes: Uint8Array,
  values: Readonly<Record<string, number | string | null>>,
): Promise<Workbook> {
  const book = await openWorkbook(bytes);
  for (const [name, value] of Object.entries(values)) cellNamed(book, name).value = value;
  return openWorkbook(recalculate(new Uint8Array(await book.xlsx.writeBuffer())));
}

/** Amounts of the first line of this origin on the exact sheet, those of later years last. */
function exactLine(book: Workbook, { rows }: ScenarioOutcome['budget'], kind: string): number[] {
  const at = rows.findIndex(({ line }) => line.origin.kind === kind);
  const sheet = sheetNamed(book, 'Nieuw beleid exact');
  return shownRow(sheet, 5 + at, 9)
    .slice(4)
    .map(Number);
}

const lineOf = ({ budget }: ScenarioOutcome, kind: string): number[] => {
  const { line } = budget.rows.find((row) => row.line.origin.kind === kind)!;
  return [...line.effectCentsByYear, line.laterCentsPerYear].map((cents) => cents / 100);
};

const widest = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...one.map((amount, index) => Math.abs(amount - (other[index] ?? Number.NaN))));

const verdictOf = (book: Workbook): unknown => shownIn(sheetNamed(book, 'Controles').getCell('A3'));

/** Titles of the checks that are not met. */
function unmet(book: Workbook): string[] {
  const sheet = sheetNamed(book, 'Controles');
  const titles: string[] = [];
  sheet.eachRow((row) => {
    if (row.getCell(8).text === 'FOUT') titles.push(row.getCell(1).text);
  });
  return titles;
}

const run = runOf();
let bytes: Uint8Array;
let workbook: Workbook;

beforeAll(async () => {
  bytes = await run.bytes();
  workbook = await openWorkbook(bytes);
});

describe('the sheet Invoer', () => {
  test('has every input as a named cell, with the value of the run beside it', () => {
    const sheet = sheetNamed(workbook, 'Invoer');
    const cell = cellNamed(workbook, 'invoer_regel_2_2027');
    expect(shownRow(sheet, Number(cell.row), 7)).toEqual([
      '20 Raadsadviseur, 2027',
      -132_000,
      -132_000,
      'nee',
      '€',
      'ja: Nieuw beleid',
      'invoer_regel_2_2027',
    ]);
    expect(cellNamed(workbook, 'invoer_voorstel_ov_aandeel').dataValidation).toMatchObject({
      type: 'decimal',
      operator: 'between',
      formulae: [0, 1],
    });
  });

  test('says which inputs formulas follow, and within what', () => {
    const statusOf = (name: string): unknown => {
      const { row } = cellNamed(workbook, name);
      return shownIn(sheetNamed(workbook, 'Invoer').getCell(Number(row), 6));
    };
    expect(statusOf('invoer_voorstel_fiets_tarief')).toBe(
      'ja: Nieuw beleid, tot en met € 0,23 onbelast',
    );
    expect(statusOf('invoer_voorstel_ov_aandeel')).toBe('ja: Nieuw beleid');
    // Two people ride a moped.
    expect(statusOf('invoer_voorstel_brommer_tarief')).toBe('nee: te weinig mensen om te tonen');
    expect(statusOf('invoer_loonstijging')).toBe('ja: Nieuw beleid en Loonsom');
    expect(statusOf('invoer_fonds_2027')).toMatch(/^nee/);
  });

  test('does not follow a rate of which a part is taxed already', async () => {
    const taxed = await openWorkbook(
      await runOf({ proposed: paying({ bicycle: '0.24' }) }).bytes(),
    );
    const { row } = cellNamed(taxed, 'invoer_voorstel_fiets_tarief');
    const sheet = sheetNamed(taxed, 'Invoer');
    expect(shownIn(sheet.getCell(Number(row), 6))).toBe('nee: deels boven € 0,23 onbelast');
    const effects = rowWith(sheet, 1, 'Wat uw tarieven aan de reiskosten veranderen');
    expect(() => rowWith(sheet, 1, 'Fiets: tarief', effects)).toThrow('no row');
  });

  test('is the only place where a rate of the scenario is filled in', () => {
    const live = sheetNamed(workbook, 'Reiskosten doorrekenen');
    const rateOf = (label: string): Cell => live.getCell(rowWith(live, 1, label), 2);
    const bicycle = rateOf('Fiets: tarief');
    expect(bicycle.formula).toBe('invoer_voorstel_fiets_tarief');
    expect(bicycle.dataValidation).toBeUndefined();
    // What follows the law is no choice of the scenario, so it is tried there only.
    expect(rateOf('E-fiets: tarief').formula).toBeUndefined();
    expect(rateOf('E-fiets: tarief').dataValidation).toBeDefined();
  });
});

(hasLibreOffice ? describe : describe.skip)('computed again by LibreOffice', () => {
  test.each([null, 'bronckhorst'])(
    'without a change nothing changes, in table profile %s',
    async (profile) => {
      const built = profile === null ? bytes : await runOf({ profile }).bytes();
      const [before, after] = [await openWorkbook(built), await openWorkbook(recalculate(built))];
      const computed = new Map(formulasOf(after).map(({ place, result }) => [place, result]));
      const different = formulasOf(before).filter(({ place, result }) => {
        const again = computed.get(place);
        return typeof result === 'number'
          ? !(Math.abs(Number(again) - result) < 1e-6)
          : again !== result;
      });
      expect(different).toEqual([]);
      expect(verdictOf(after)).toBe('Alle controles kloppen');
    },
  );

  test('amounts of lines and the baseline give the table of the engine, to the cent', async () => {
    const book = await changed(bytes, {
      invoer_regel_2_2026: -100_000.01,
      invoer_regel_2_2027: 0,
      invoer_regel_2_2029: 12_345.67,
      invoer_regel_2_daarna: -1,
      ...Object.fromEntries(
        [2026, 2027, 2028, 2029].map((year) => [`invoer_formatie_begroot_${year}`, 4_100_000.5]),
      ),
    });
    const { budget } = runOf({
      raadsadviseur: [-10_000_001, 0, -13_200_000, 1_234_567],
      afterwards: -100,
      baseline: 410_000_050,
    }).outcome;
    const exact = sheetNamed(book, 'Nieuw beleid exact');
    const printed = sheetNamed(book, 'Nieuw beleid');
    budget.rows.forEach(({ line, shownByYear }, index) => {
      expect(shownRow(exact, 5 + index, 9).slice(4)).toEqual(
        [...line.effectCentsByYear, line.laterCentsPerYear].map((cents) =>
          expect.closeTo(cents / 100, 6),
        ),
      );
      expect(shownRow(printed, 5 + index, 8).slice(4)).toEqual(shownByYear);
    });
    const total = rowWith(printed, 2, 'Totaal');
    expect(shownRow(printed, total, 8).slice(4)).toEqual(budget.totalShownByYear);
    expect(shownRow(printed, total + 1, 8).slice(4)).toEqual(budget.roundingDifferenceByYear);
    expect(shownIn(printed.getCell('A3'))).toMatch(/^Gewijzigd op het blad Invoer: niet meer/);

    const imported = sheetNamed(book, 'Importbestand');
    const row = rowWith(imported, 3, 'Raadsadviseur');
    expect([row, row + 1, row + 3].map((at) => shownIn(imported.getCell(at, 10)))).toEqual([
      100_000.01, 0, -12_345.67,
    ]);
    const reconciliation = sheetNamed(book, 'Aansluiting');
    const year = rowWith(reconciliation, 1, 2029);
    expect(shownIn(reconciliation.getCell(year, 4))).toBeCloseTo(
      budget.totalCentsByYear[3]! / 100,
      6,
    );
    expect(shownIn(cellNamed(book, 'aantal_gewijzigd'))).toBe(8);
    expect(unmet(book)).toEqual([]);
  });

  test('with plus as nadeel, and lines that are rounded to their total, the total is that of the engine', async () => {
    const book = await changed(await runOf({ profile: 'oss' }).bytes(), {
      invoer_regel_2_2027: -100_499.99,
      invoer_voorstel_thuiswerken_per_dag: 1.11,
    });
    const { budget } = runOf({
      profile: 'oss',
      raadsadviseur: [-13_200_000, -10_049_999, -13_200_000, -13_200_000],
      proposed: paying({ home: 111 }),
    }).outcome;
    const printed = sheetNamed(book, 'Nieuw beleid');
    const total = rowWith(printed, 2, 'Totaal');
    const first = shownRow(printed, 4, printed.columnCount).indexOf(2026);
    const amountsOf = (row: number): number[] =>
      shownRow(printed, row, first + 4)
        .slice(first)
        .map(Number);
    expect(amountsOf(total)).toEqual(budget.totalShownByYear);
    // Each line is rounded by itself then, and the difference is shown.
    const lines = budget.rows.map((_, index) => amountsOf(5 + index));
    expect(amountsOf(total + 1)).toEqual(
      [0, 1, 2, 3].map(
        (year) =>
          budget.totalShownByYear[year]! - lines.reduce((sum, line) => sum + line[year]!, 0),
      ),
    );
    expect(shownIn(printed.getCell(total + 1, 2))).toBe('Afrondingsverschil in het totaal');
    expect(amountsOf(rowWith(printed, 2, 'Raadsadviseur'))).toEqual([132, 100, 132, 132]);
    expect(unmet(book)).toEqual([]);
  });

  test('rates, a share and the home-working amount give the line of the engine, but for rounding', async () => {
    const book = await changed(bytes, {
      invoer_voorstel_fiets_tarief: 0.157,
      invoer_voorstel_auto_band_1_tarief: 0.05,
      invoer_voorstel_ov_aandeel: 0.35,
      invoer_voorstel_thuiswerken_per_dag: 1.11,
      invoer_reiskosten_budget: 900_000,
    });
    const { outcome } = runOf({
      proposed: paying({ bicycle: '0.157', nearby: '0.05', share: '0.35', home: 111 }),
    });
    const expected = lineOf(outcome, 'commuting');
    expect(widest(expected, lineOf(run.outcome, 'commuting'))).toBeGreaterThan(10_000);
    // Half a cent for each amount that is rounded, now and before.
    const margin = run.commuting.linear.roundings / 100;
    expect(widest(exactLine(book, outcome.budget, 'commuting'), expected)).toBeLessThan(margin);
    expect(unmet(book)).toEqual([]);

    const live = sheetNamed(book, 'Reiskosten doorrekenen');
    const left = shownIn(live.getCell(rowWith(live, 1, 'Over van het budget'), 2));
    expect(Number(left)).toBeCloseTo(900_000 + expected[0]!, 0);
    const costs = sheetNamed(book, 'Reiskosten');
    const budgetRow = rowWith(costs, 1, 'Over van het budget') + 1;
    expect(shownIn(costs.getCell(budgetRow, 2))).toBeCloseTo(
      900_000 + lineOf(run.outcome, 'commuting')[0]!,
      6,
    );
  });

  test('a scheme that starts within a year and is indexed is followed in each year', async () => {
    const scheme = (bicycle: string): CommutingScheme => ({
      ...paying({ bicycle }),
      startsOn: '2027-04-01',
      indexation: { ratioPerYear: '0.02', baseYear: 2026 },
    });
    const before = runOf({ proposed: scheme('0.1') });
    const book = await changed(await before.bytes(), { invoer_voorstel_fiets_tarief: 0.17 });
    const { outcome } = runOf({ proposed: scheme('0.17') });
    const found = exactLine(book, outcome.budget, 'commuting');
    const expected = lineOf(outcome, 'commuting');
    expect(expected[0]).toBe(0);
    expect(widest(expected, lineOf(before.outcome, 'commuting'))).toBeGreaterThan(1000);
    expect(widest(found, expected)).toBeLessThan(before.commuting.linear.roundings / 100);
  });

  test.each([
    ['by the hour', ['self-employed', 'agency']],
    ['through an employer', ['secondment', 'payroll']],
  ] as const)('indices give wage sum and line of the engine, with hire %s', async (_, hire) => {
    const before = runOf({ hire });
    const book = await changed(await before.bytes(), {
      invoer_loonstijging: 0.05,
      invoer_tariefstijging: 0.01,
    });
    const { outcome } = runOf({ hire, prices: { wageIndexRatio: 0.05, hireIndexRatio: 0.01 } });
    const expected = lineOf(outcome, 'workforce');
    expect(widest(expected, lineOf(before.outcome, 'workforce'))).toBeGreaterThan(10_000);
    // The engine rounds the month of each person to a thousandth of a cent.
    expect(widest(exactLine(book, outcome.budget, 'workforce'), expected)).toBeLessThan(0.05);
    const wages = sheetNamed(book, 'Loonsom');
    const row = rowWith(wages, 1, 2029);
    const baseline = 4_000_000;
    expect(
      Number(shownIn(wages.getCell(row, 2))) + Number(shownIn(wages.getCell(row, 3))),
    ).toBeCloseTo(baseline - expected[3]!, 1);
    expect(unmet(book)).toEqual([]);
  });

  test('what only the engine can follow waits for it, and says so', async () => {
    const mixed = runOf({ hire: ['self-employed', 'secondment'] });
    const book = await changed(await mixed.bytes(), {
      invoer_loonstijging: 0.05,
      invoer_fonds_2027: 250_000,
      // Above the untaxed maximum.
      invoer_voorstel_fiets_tarief: 0.24,
    });
    expect(exactLine(book, mixed.outcome.budget, 'workforce')).toEqual(
      lineOf(mixed.outcome, 'workforce'),
    );
    expect(exactLine(book, mixed.outcome.budget, 'pairing')).toEqual(
      lineOf(mixed.outcome, 'pairing'),
    );
    const { row } = cellNamed(book, 'invoer_voorstel_fiets_tarief');
    expect(shownRow(sheetNamed(book, 'Invoer'), Number(row), 6).slice(3)).toEqual([
      'ja',
      '€ per km',
      'nee: boven € 0,23 onbelast',
    ]);
    expect(shownIn(sheetNamed(book, 'Nieuw beleid').getCell('A3'))).toMatch(
      /niet alles daarvan werkt al door/,
    );
    expect(unmet(book)).toEqual([]);
  });

  test('text or nothing in place of a number turns a check red', async () => {
    const book = await changed(bytes, { invoer_fonds_2027: 'veel', invoer_fonds_2028: null });
    const checks = sheetNamed(book, 'Controles');
    const check = rowWith(checks, 1, 'Invoer: elke waarde is een getal');
    expect(shownIn(checks.getCell(check, 6))).toBe(-2);
    expect(unmet(book)).toEqual(['Invoer: elke waarde is een getal']);
    expect(verdictOf(book)).toBe('Er zijn controles die niet kloppen');
  });

  test('an amount typed over a formula turns a check red', async () => {
    const book = await openWorkbook(bytes);
    sheetNamed(book, 'Nieuw beleid exact').getCell('F6').value = -1;
    const again = await openWorkbook(recalculate(new Uint8Array(await book.xlsx.writeBuffer())));
    expect(unmet(again)).toEqual([
      'Nieuw beleid exact = de berekening, zolang op het blad Invoer niets is gewijzigd',
    ]);
  });
});
