/**
 * The amounts of the pairing plan of the example, in every place where a reader finds them: the JSON is
 * added up from the single pairs, and every sheet is added up from its lines, without its formulas.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Workbook, Worksheet } from 'exceljs';
import { presentScenarioOutcome } from '../../../src/api/scenarios/present-scenario-outcome.ts';
import type { ScenarioOutcomeContract } from '../../../src/api/scenarios/scenario-outcome-contract.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { composeCalculations } from '../../../src/compose-calculations.ts';
import { planScenario } from '../../../src/services/stateless/plan-scenario.ts';
import { openXmlProblems } from '../../support/open-xml-structure.ts';
import { openWorkbook, rowWith, sheetNamed, shownRow } from '../export/open-workbook.ts';
import { scenarioFile, staffFile } from './example-files.ts';

/** The committed scenario with other pairing settings, and few replications of the workforce. */
function exampleWith(pairing: object, pairingLine: object) {
  const given = scenarioFile() as Record<'formatie' | 'koppeling' | 'begroting', object> & {
    readonly begroting: { readonly regelKoppeling: object };
  };
  return readScenario({
    ...given,
    formatie: {
      ...given.formatie,
      simulatie: { startgetal: 1, herhalingen: 20, maximumHerhalingen: 20 },
    },
    koppeling: { ...given.koppeling, ...pairing },
    begroting: {
      ...given.begroting,
      regelKoppeling: { ...given.begroting.regelKoppeling, ...pairingLine },
    },
  });
}

const cents = (euros: unknown): number => Math.round(Number(euros) * 100);
const yearColumns = [6, 7, 8, 9];

/** Cents per year in the cells of a row of the sheet of the pairs. */
const amountsOf = (row: readonly unknown[]): number[] =>
  yearColumns.map((column) => cents(row[column]));

const sum = (rows: readonly (readonly number[])[]): number[] =>
  yearColumns.map((_, year) => rows.reduce((total, row) => total + (row[year] ?? 0), 0));

/** The lines between a heading and its total, and the total. */
function tableUnder(sheet: Worksheet, heading: string) {
  const top = rowWith(sheet, 1, heading);
  const end = rowWith(sheet, 1, 'Totaal', top);
  const rows = Array.from({ length: end - top }, (_, index) =>
    shownRow(sheet, top + 1 + index, 11),
  );
  return { lines: rows.slice(0, -1), total: rows.at(-1) ?? [] };
}

const variants: readonly (readonly [string, object, object])[] = [
  ['as committed', {}, {}],
  [
    'with a fund that carries over, an own contribution and a line per programme',
    { meenemen: true, eigenBijdragePerJaar: [0, 20_000, 0, 15_000] },
    { perProgramma: true },
  ],
];

describe.each(variants)('the pairing plan of the example, %s', (_, pairing, pairingLine) => {
  const scenario = exampleWith(pairing, pairingLine);
  let published: ScenarioOutcomeContract;
  let bytes: Uint8Array;
  let workbook: Workbook;
  let ofPairs: readonly number[];

  beforeAll(async () => {
    const planned = await planScenario(composeCalculations(), {
      rosterBytes: staffFile(),
      scenario,
      createdOn: '2026-11-23',
    });
    published = presentScenarioOutcome(planned);
    bytes = planned.workbook;
    workbook = await openWorkbook(bytes);
    ofPairs = sum(published.koppeling.koppels.map(({ kostenPerJaar }) => kostenPerJaar.map(cents)));
  }, 120_000);

  test('the workbook has nothing that Excel would have to repair, and checks that are all met', () => {
    expect(openXmlProblems(bytes)).toEqual([]);
    expect(shownRow(sheetNamed(workbook, 'Controles'), 3, 1)).toEqual(['Alle controles kloppen']);
  });

  test('the JSON adds up: pairs, programmes, fund, own contribution and what is left', () => {
    const { koppeling } = published;
    expect(koppeling.koppels.length).toBeGreaterThan(20);
    expect(koppeling.besteedPerJaar.map(cents)).toEqual(ofPairs);
    expect(
      sum(koppeling.besteedPerProgramma.map(({ besteedPerJaar }) => besteedPerJaar.map(cents))),
    ).toEqual(ofPairs);
    const fromFund = koppeling.uitFondsPerJaar.map(cents);
    const own = koppeling.uitEigenBijdragePerJaar.map(cents);
    expect(sum([fromFund, own])).toEqual(ofPairs);
    let before = 0;
    koppeling.fondsPerJaar.forEach((fund, year) => {
      const left = before + cents(fund) - (fromFund[year] ?? 0);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(cents(koppeling.overPerJaar[year])).toBe(left);
      before = scenario.pairing.carriesOver ? left : 0;
    });
  });

  test('every table of Koppelingen adds up to the cost of the plan', () => {
    const sheet = sheetNamed(workbook, 'Koppelingen');
    const { koppels, functies } = published.koppeling;
    for (const heading of ['Functiefamilie', 'Programma', 'Gezel']) {
      const { lines, total } = tableUnder(sheet, heading);
      expect([heading, sum(lines.map(amountsOf))]).toEqual([heading, ofPairs]);
      expect([heading, amountsOf(total)]).toEqual([heading, ofPairs]);
      expect(lines.reduce((count, line) => count + Number(line[3]), 0)).toBe(koppels.length);
      // Over the years, which is the last column.
      for (const line of [...lines, total]) {
        expect(cents(line[10])).toBe(amountsOf(line).reduce((all, one) => all + one, 0));
      }
    }
    const { lines } = tableUnder(sheet, 'Functiefamilie');
    expect(lines.reduce((count, line) => count + Number(line[1]), 0)).toBe(functies.length);
  });

  test('the fund, the summary and the budget say the same as the JSON', () => {
    const { koppeling, begroting } = published;
    const sheet = sheetNamed(workbook, 'Koppelingen');
    const fundRow = (label: string): number[] =>
      amountsOf(shownRow(sheet, rowWith(sheet, 1, label), 11));
    expect(fundRow('Fonds')).toEqual(koppeling.fondsPerJaar.map(cents));
    expect(fundRow('Kosten van het plan')).toEqual(ofPairs);
    expect(fundRow('   waarvan uit het fonds')).toEqual(koppeling.uitFondsPerJaar.map(cents));
    expect(fundRow('   waarvan eigen bijdrage, buiten het fonds')).toEqual(
      koppeling.uitEigenBijdragePerJaar.map(cents),
    );
    expect(fundRow('Over aan het eind van het jaar')).toEqual(koppeling.overPerJaar.map(cents));

    const summary = sheetNamed(workbook, 'Samenvatting');
    const inSummary = rowWith(summary, 1, 'Meester-gezelfonds: kosten van het plan (€)');
    expect(shownRow(summary, inSummary, 5).slice(1).map(cents)).toEqual(ofPairs);

    const exact = sheetNamed(workbook, 'Nieuw beleid exact');
    // Below the total stand the amounts of the run once more, as nobody can change them.
    const lines = Array.from({ length: rowWith(exact, 2, 'Totaal') }, (_row, index) =>
      shownRow(exact, index + 1, 8),
    ).filter(([number]) => String(number) === '20');
    const asCost = (row: readonly unknown[]): number[] => row.map((euros) => 0 - cents(euros));
    expect(sum(lines.map((line) => asCost(line.slice(4))))).toEqual(ofPairs);
    const ofPlan = begroting.regels.filter(({ nr }) => nr === '20');
    expect(sum(ofPlan.map(({ bedragen }) => asCost(bedragen)))).toEqual(ofPairs);
  });

  test('the new policy has the totals and the rounding difference of the JSON, line by line', () => {
    const { begroting } = published;
    const yearsFrom = 4;
    const rowsOf = (name: string) => {
      const lines = sheetNamed(workbook, name);
      const end = rowWith(lines, 2, 'Totaal');
      return Array.from({ length: end - 3 }, (_row, index) => shownRow(lines, 5 + index, 8));
    };
    const amounts = (row: readonly unknown[]): number[] => row.slice(yearsFrom).map(Number);
    const shown = rowsOf('Nieuw beleid');
    const exact = rowsOf('Nieuw beleid exact');
    const lines = shown.slice(0, -2);
    expect(shown.at(-2)?.slice(yearsFrom)).toEqual(begroting.totaalAfgerond);
    expect(shown.at(-1)?.slice(yearsFrom)).toEqual(begroting.afrondingsverschil);
    expect(exact.at(-2)?.slice(yearsFrom)).toEqual(begroting.totaal);
    expect(
      begroting.jaren.map((_year, year) =>
        lines.reduce((total, line) => total + (amounts(line)[year] ?? 0), 0),
      ),
    ).toEqual(
      begroting.totaalAfgerond.map((total, year) => total - begroting.afrondingsverschil[year]!),
    );

    // Every line that has the name of a programme is the line of the JSON; the rest stands together.
    const key = (number: unknown, description: unknown, programme: unknown): string =>
      [number, description, programme].join(' | ');
    const expected = new Map(
      begroting.regels.map((line) => [
        key(line.nr, line.omschrijving, line.programma),
        [line.afgerond, line.bedragen] as const,
      ]),
    );
    const keys = lines.map(([number, description, programme]) =>
      key(number, description, programme),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const unnamed = keys.filter((each) => !expected.has(each));
    expect(unnamed.every((each) => each.endsWith("| Overige programma's"))).toBe(true);
    expect(unnamed).toHaveLength(lines.length === begroting.regels.length ? 0 : 1);
    keys.forEach((each, index) => {
      const [rounded, cent] = expected.get(each) ?? [];
      if (!rounded || !cent) return;
      expect([each, amounts(lines[index]!)]).toEqual([each, rounded]);
      expect([each, amounts(exact[index]!)]).toEqual([each, cent]);
    });
  });

  test('the risk sheet counts the posts that the plan considered', () => {
    const risk = sheetNamed(workbook, 'Kennisrisico');
    const { koppeling } = published;
    const minimum = Math.min(...koppeling.functies.map(({ risico }) => risico));
    const counted = tableUnder(risk, 'Risico (vertrekfactor × functiefactor)').lines.filter(
      ([label, count]) => count !== 'x' && Number(/\d+/.exec(String(label))?.[0]) >= minimum,
    );
    expect(counted.reduce((count, line) => count + Number(line[1]), 0)).toBe(
      koppeling.functies.length,
    );
  });
});
