import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Workbook, Worksheet } from 'exceljs';
import type { CommutingScheme } from '../../../src/engine/commuting/commuting-scheme.ts';
import type { CommutingSettings } from '../../../src/engine/commuting/commuting-settings.ts';
import type { ShownCommuting } from '../../../src/engine/commuting/shown-commuting.ts';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { aCommutingScheme, aModeRule, someCaps } from '../../builders/a-commuting-scheme.ts';
import { aComputedCommuting } from '../../builders/a-computed-commuting.ts';
import { aScenarioOutcome } from '../../builders/a-scenario-outcome.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someCommutingSettings } from '../../builders/some-commuting-settings.ts';
import {
  formulasOf,
  openWorkbook,
  rowWith,
  sheetNamed,
  shownIn,
  shownRow,
} from './open-workbook.ts';
import { hasLibreOffice, recalculate } from './recalculate.ts';

/** Rates per mode; the car has two bands, public transport a maximum that some reach. */
const paying = ({
  bicycle = '0.19',
  nearby = '0.21',
  share = '0.8',
  home = 245,
} = {}): CommutingScheme =>
  aCommutingScheme({
    name: 'Voorstel met banden',
    modes: {
      car: aModeRule({
        bands: [
          { toKm: '10', ratePerKm: nearby },
          { toKm: null, ratePerKm: '0.13' },
        ],
        deductionKm: '1',
      }),
      bicycle: aModeRule({ ratePerKm: bicycle }),
      'e-bike': aModeRule({ ratePerKm: '0.17', maximumKm: '15' }),
      walking: aModeRule({ ratePerKm: '0.23' }),
      moped: aModeRule({ ratePerKm: '0.23' }),
      'public-transport': aModeRule({
        costShareRatio: share,
        caps: someCaps({ centsPerYear: 210_000 }),
      }),
    },
    homeWorkingCentsPerDay: home,
  });

const parkingFor = (contributionCentsPerDay: number) => ({
  modes: ['car' as const],
  allowanceCentsPerDay: 0,
  contributionCentsPerDay,
});

const alternative = aCommutingScheme({
  name: 'Alleen de fiets',
  modes: { bicycle: aModeRule({ ratePerKm: '0.23' }), 'e-bike': aModeRule({ ratePerKm: '0.23' }) },
  homeWorkingCentsPerDay: 200,
  guarantee: { sharesByYear: ['1', '0.5'] },
});

const settingsWith = (proposed: CommutingScheme): CommutingSettings =>
  someCommutingSettings({ proposed, alternatives: [alternative], horizonYears: 6 });

async function workbookOf(settings: CommutingSettings, commuting: ShownCommuting) {
  const scenario = aScenario({ commuting: settings });
  return buildScenarioWorkbook(
    aScenarioWorkbook({ scenario, outcome: aScenarioOutcome(scenario, { commuting }) }),
  );
}

const settings = settingsWith(paying());
const outcome = aComputedCommuting(settings);
let bytes: Uint8Array;
let workbook: Workbook;

beforeAll(async () => {
  bytes = await workbookOf(settings, outcome);
  workbook = await openWorkbook(bytes);
});

const euros = (cents: number): number => cents / 100;

/** Values of one column of a table, from a row on; below it only text in the first column may stand. */
function columnFrom(sheet: Worksheet, column: number, from: number): unknown[] {
  const values: unknown[] = [];
  for (let row = from; shownIn(sheet.getCell(row, 3)) !== null; row += 1) {
    values.push(shownIn(sheet.getCell(row, column)));
  }
  return values;
}

const liveSheet = (book: Workbook): Worksheet => sheetNamed(book, 'Reiskosten doorrekenen');

/** What the sheet comes to with its inputs, before staff and other costs. */
const triedOn = (sheet: Worksheet): number =>
  Number(shownIn(sheet.getCell(rowWith(sheet, 1, 'Vergoedingen in 2026, personeel van nu'), 2)));

const receivedIn = ({ proposed }: ShownCommuting): number => {
  const all = proposed.groups.find(({ grouping }) => grouping === 'all')!;
  return euros(all.commutingCents + all.homeWorkingCents);
};

describe('Reiskosten', () => {
  test('lays the schemes beside each other, year by year', () => {
    const sheet = sheetNamed(workbook, 'Reiskosten');
    const years = [2026, 2027, 2028, 2029, 2030, 2031];
    expect(shownRow(sheet, 4, 7)).toEqual(['Totaal', ...years]);
    [outcome.current, outcome.proposed, ...outcome.alternatives].forEach((scheme, index) => {
      expect(shownRow(sheet, 5 + index, 7).slice(1)).toEqual(
        scheme.years.map(({ totalCents }) => euros(totalCents)),
      );
      expect(sheet.getCell(5 + index, 2).formula).toMatch(/^B\d+$/);
    });
    const extra = rowWith(sheet, 1, 'Meer dan de regeling van nu');
    expect(shownRow(sheet, extra + 1, 7).slice(1)).toEqual(
      outcome.proposed.years.map(({ extraCents }) => euros(extraCents)),
    );
    const left = rowWith(sheet, 1, 'Over van het budget');
    expect(shownRow(sheet, left + 2, 7).slice(1)).toEqual(
      outcome.alternatives[0]!.years.map(({ budgetLeftCents }) => euros(budgetLeftCents)),
    );
  });

  test('shows what the transition costs, of the scheme that has one', () => {
    const sheet = sheetNamed(workbook, 'Reiskosten');
    const row = rowWith(sheet, 1, 'Overgang: garantie');
    expect(row).toBeGreaterThan(rowWith(sheet, 1, 'Opbouw. Alternatief 1: Alleen de fiets'));
    const guarantees = outcome.alternatives[0]!.years.map(({ guaranteeCents }) => guaranteeCents);
    expect(guarantees[0]).toBeGreaterThan(guarantees[1]!);
    expect(shownRow(sheet, row, 7).slice(1)).toEqual(guarantees.map(euros));
  });
});

describe('Reiskosten, beside the amounts', () => {
  const textsOf = (book: Workbook, name: string): string[] =>
    (sheetNamed(book, name).getColumn(1).values as unknown[]).filter(
      (value) => typeof value === 'string',
    );

  test('shows the room of the organisation only for a scheme that uses it', () => {
    const used = [outcome.current, outcome.proposed, ...outcome.alternatives].filter(({ years }) =>
      years.some(({ room }) => room.usedCents !== 0),
    );
    const blocks = textsOf(workbook, 'Reiskosten').filter((text) =>
      text.startsWith('Vrije ruimte van de hele organisatie'),
    );
    expect(blocks).toHaveLength(used.length);
  });

  test('says that costs of few are rounded where they are, also to who reads the budget', async () => {
    const note = /^Kosten waar maar enkele medewerkers achter zitten, zijn afgerond/;
    const isTold = (book: Workbook) => textsOf(book, 'Reiskosten').some((text) => note.test(text));
    expect([outcome.proposed.isRounded, isTold(workbook)]).toEqual([undefined, false]);
    const proposed = { ...outcome.proposed, isRounded: true as const };
    const book = await openWorkbook(await workbookOf(settings, { ...outcome, proposed }));
    expect(isTold(book)).toBe(true);
  });

  test.each(['Vooruit en achteruit', 'Kilometers en CO2'])(
    'names the schemes in full on %s',
    (name) => {
      expect(textsOf(workbook, name)).toContain(
        'Voorstel = Voorstel met banden; Alternatief 1 = Alleen de fiets.',
      );
    },
  );

  test('repeats title and legend above who wins and loses on every page', () => {
    const sheet = sheetNamed(workbook, 'Vooruit en achteruit');
    const heading = rowWith(sheet, 1, 'Regeling');
    expect(sheet.pageSetup.printTitlesRow).toBe(`1:${heading}`);
    expect(sheet.pageSetup.scale).toBeGreaterThanOrEqual(45);
  });

  test('compares with the program once, when the staff is that of now', () => {
    const texts = textsOf(workbook, 'Reiskosten doorrekenen');
    expect(outcome.proposed.years[0]!.headcountRatio).toBe(1);
    expect(texts.filter((text) => text === 'Volgens het rekenmodel')).toHaveLength(1);
    expect(texts[1]).toMatch(
      /^Rekent “Voorstel met banden” door voor 2026, met de tarieven van het blad Invoer\./,
    );
  });
});

describe('groups', () => {
  test('names no group under ten, and adds up to everybody', () => {
    const sheet = sheetNamed(workbook, 'Reiskosten per groep');
    const top = rowWith(sheet, 1, 'Iedereen');
    const groupings = columnFrom(sheet, 1, top);
    const proposed = columnFrom(sheet, 5, top).map(Number);
    expect(columnFrom(sheet, 3, top).every((people) => Number(people) >= 10)).toBe(true);
    for (const grouping of new Set(groupings)) {
      const ofGrouping = proposed.filter((_, index) => groupings[index] === grouping);
      expect(ofGrouping.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(proposed[0]!, 2);
    }
    // The two on a moped stand with the smallest other group.
    expect(columnFrom(sheet, 2, top)).not.toContain('Brommer');
    expect(columnFrom(sheet, 2, top)).toContain('Kleine groepen samen');
  });

  test('says that contributions for parking are left out, where a scheme has them', async () => {
    const note =
      'Zonder de eigen bijdrage voor parkeren; die staat op het blad Reiskosten en telt mee bij Vooruit en achteruit.';
    const notesOf = (book: Workbook): unknown[] =>
      sheetNamed(book, 'Reiskosten per groep').getColumn(1).values as unknown[];
    expect(notesOf(workbook)).not.toContain(note);

    const paid = { ...paying(), parking: parkingFor(200) };
    const withParking = settingsWith(paid);
    const computed = aComputedCommuting(withParking);
    const book = await openWorkbook(await workbookOf(withParking, computed));
    expect(notesOf(book).indexOf(note)).toBeLessThan(notesOf(book).indexOf('Verdeling'));
    expect(notesOf(book)).toContain(note);
    // The facts of it: the row on Reiskosten, no difference per group, and a loss in the comparison.
    const contributions = computed.proposed.years[0]!.parkingContributionCents;
    expect(contributions).toBeGreaterThan(0);
    const costs = sheetNamed(book, 'Reiskosten');
    const row = rowWith(costs, 1, 'Eigen bijdragen voor parkeren');
    expect(shownIn(costs.getCell(row, 2))).toBe(euros(0 - contributions));
    expect(computed.proposed.groups).toEqual(outcome.proposed.groups);
    const losersOf = ({ proposed }: ShownCommuting): number => proposed.comparisons[0]!.losers ?? 0;
    expect(losersOf(computed)).toBeGreaterThan(losersOf(outcome) + 10);
  });

  test('who wins and loses: counts of nobody or at least ten, or a mark', () => {
    const sheet = sheetNamed(workbook, 'Vooruit en achteruit');
    const top = rowWith(sheet, 2, 'Iedereen');
    const counts = [5, 6, 7, 13, 14].flatMap((column) => columnFrom(sheet, column, top));
    expect(counts.filter((count) => Number(count) >= 10).length).toBeGreaterThan(20);
    expect(
      counts.filter((count) => count !== 'x' && count !== 0 && !(Number(count) >= 10)),
    ).toEqual([]);
    const amounts = [8, 9, 10, 11, 12].flatMap((column) => columnFrom(sheet, column, top));
    const told = amounts.filter((amount) => typeof amount === 'number');
    expect(told.every((amount) => amount % 10 === 0)).toBe(true);
  });
});

describe('Kilometers en CO2', () => {
  test('adds the km up, and calls the response of travellers no forecast', () => {
    const sheet = sheetNamed(workbook, 'Kilometers en CO2');
    const total = rowWith(sheet, 1, 'Totaal');
    // An assumed mix of fuels is rounded per fuel: less than 5 km off in all.
    expect(shownIn(sheet.getCell(total, 4))).toBeCloseTo(
      outcome.mobility.reduce((sum, { kmPerYear }) => sum + kmPerYear, 0),
      -1,
    );
    const title = 'Als mensen anders gaan reizen: indicatief, geen voorspelling';
    const top = rowWith(sheet, 1, 'Regeling', rowWith(sheet, 1, title));
    const bands = ['Niemand verandert', 'Laag', 'Midden', 'Hoog'];
    expect(columnFrom(sheet, 2, top + 1)).toEqual([...bands, ...bands]);
  });
});

describe('Reiskosten doorrekenen', () => {
  test('agrees with the program at the rates of the proposal, but for rounding', () => {
    const sheet = liveSheet(workbook);
    expect(Math.abs(triedOn(sheet) - receivedIn(outcome))).toBeLessThan(2);
    const rounding = Number(shownIn(sheet.getCell(rowWith(sheet, 1, 'Afrondingsverschil'), 3)));
    expect(rounding).toBeCloseTo(triedOn(sheet) - receivedIn(outcome), 6);
    expect(rounding).not.toBe(0);
    const total = rowWith(sheet, 1, 'Totaal 2026');
    const program = outcome.proposed.years[0]!.totalCents;
    expect(Math.abs(Number(shownIn(sheet.getCell(total, 3))) - euros(program))).toBeLessThan(2);
    const checks = sheetNamed(workbook, 'Controles');
    const check = 'Reiskosten doorrekenen: totaal bij het voorstel = rekenmodel, op afronding na';
    expect(shownRow(checks, rowWith(checks, 1, check), 8)[7]).toBe('OK');
  });

  test('has a named cell for every rate', () => {
    const names = workbook.definedNames.model.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'tarief_auto_tot_10_km',
        'tarief_auto_boven_10_km',
        'tarief_fiets',
        'tarief_e_fiets',
        'aandeel_openbaar_vervoer',
        'thuiswerken_per_dag',
        'personeel',
      ]),
    );
    // The few on a moped cannot be told apart by their rate either.
    expect(names).not.toContain('tarief_brommer');
  });

  test('tells km per mode and distance, but not of how many people', () => {
    const sheet = liveSheet(workbook);
    const top = rowWith(sheet, 1, 'Vervoermiddel en afstand (enkele reis)');
    expect(shownRow(sheet, top, 7).slice(1)).toEqual([
      'Bedrag',
      'Voorstel',
      'Per jaar',
      'Eenheid',
      'Tarief',
      null,
    ]);
    expect(columnFrom(sheet, 4, top + 1).length).toBeGreaterThan(8);
    expect(outcome.linear.groups.length).toBeGreaterThan(8);
  });
});

const testWithLibreOffice = hasLibreOffice ? test : test.skip;

/** The sheet after a reader has changed these cells by name and LibreOffice has computed again. */
async function changed(values: Readonly<Record<string, number>>): Promise<Workbook> {
  const book = await openWorkbook(bytes);
  for (const [name, value] of Object.entries(values)) {
    const [place = ''] = book.definedNames.getRanges(name).ranges;
    const [sheet = '', at = ''] = place.replaceAll(/['$]/g, '').split('!');
    sheetNamed(book, sheet).getCell(at).value = value;
  }
  return openWorkbook(recalculate(new Uint8Array(await book.xlsx.writeBuffer())));
}

describe('computed again by LibreOffice', () => {
  testWithLibreOffice(
    'every formula about commuting gives the result that the file already shows',
    async () => {
      const again = await openWorkbook(recalculate(bytes));
      const computed = new Map(formulasOf(again).map(({ place, result }) => [place, result]));
      const own = formulasOf(workbook).filter(({ place }) => /^(Reis|Vooruit|Kilo)/.test(place));
      expect(own.length).toBeGreaterThan(150);
      for (const { place, formula, result } of own) {
        expect({ place, formula, result: computed.get(place) }).toEqual({
          place,
          formula,
          result: expect.closeTo(Number(result), 6),
        });
      }
    },
    60_000,
  );

  testWithLibreOffice(
    'another rate gives what the program finds for it, but for rounding',
    async () => {
      const book = await changed({
        invoer_voorstel_fiets_tarief: 0.157,
        invoer_voorstel_auto_band_1_tarief: 0.05,
        invoer_voorstel_thuiswerken_per_dag: 1.11,
      });
      const other = aComputedCommuting(
        settingsWith(paying({ bicycle: '0.157', nearby: '0.05', home: 111 })),
      );
      expect(Math.abs(receivedIn(other) - receivedIn(outcome))).toBeGreaterThan(5000);
      expect(Math.abs(triedOn(liveSheet(book)) - receivedIn(other))).toBeLessThan(2);
      // The proposal stays beside it, so the checks do too.
      expect(shownIn(sheetNamed(book, 'Controles').getCell('A3'))).toBe('Alle controles kloppen');
    },
    60_000,
  );

  testWithLibreOffice(
    'more employees multiply what they receive',
    async () => {
      const sheet = liveSheet(await changed({ personeel: 1.1 }));
      const row = rowWith(sheet, 1, 'Vergoedingen met het aantal medewerkers van 2026');
      expect(shownIn(sheet.getCell(row, 2))).toBeCloseTo(triedOn(sheet) * 1.1, 6);
    },
    60_000,
  );

  testWithLibreOffice(
    'below a maximum the sheet keeps the fixed amount, as it says',
    async () => {
      const sheet = liveSheet(await changed({ invoer_voorstel_ov_aandeel: 0.4 }));
      const other = aComputedCommuting(settingsWith(paying({ share: '0.4' })));
      expect(triedOn(sheet)).toBeGreaterThan(receivedIn(other) + 100);
    },
    60_000,
  );
});
