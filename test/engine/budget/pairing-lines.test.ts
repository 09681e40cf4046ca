import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { aBudgetTable } from '../../builders/a-budget-table.ts';
import type { BudgetTable } from '../../../src/engine/budget/budget-table.ts';
import type { PairingOutcome } from '../../../src/engine/pairing/pairing-outcome.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPair, aPairingOutcome } from '../../builders/a-pairing-outcome.ts';
import { aScenario } from '../../builders/a-scenario.ts';

const commuting = aCommutingOutcome([0, 0, 0, 0]);

const byProgramme = (isByProgramme = true): Scenario => {
  const scenario = aScenario();
  const { pairingLine } = scenario.budget;
  return {
    ...scenario,
    budget: { ...scenario.budget, pairingLine: { ...pairingLine, isByProgramme } },
  };
};

type Spent = PairingOutcome['spentByProgramme'];

const totalOf = (spent: Spent): number[] =>
  [0, 1, 2, 3].map((year) =>
    spent.reduce((sum, { centsByYear }) => sum + (centsByYear[year] ?? 0), 0),
  );

/** A plan that the fund pays, with these costs. */
function aPlan(spentByProgramme: Spent, outcome: Partial<PairingOutcome> = {}): PairingOutcome {
  const spentCentsByYear = totalOf(spentByProgramme);
  return aPairingOutcome({
    spentByProgramme,
    spentCentsByYear,
    fromFundCentsByYear: spentCentsByYear,
    contributionCentsByYear: [0, 0, 0, 0],
    ...outcome,
  });
}

const pairingRows = ({ rows }: BudgetTable) =>
  rows.map(({ line }) => line).filter(({ origin }) => origin.kind === 'pairing');

const linesOf = (scenario: Scenario, pairing: PairingOutcome) =>
  pairingRows(aBudgetTable(scenario, { pairing: pairing, commuting: commuting }));

const threeProgrammes: Spent = [
  { programme: 'Ruimte', centsByYear: [0, 12_345_678, 9_999_999, 1] },
  { programme: null, centsByYear: [0, 1_000_001, 0, 0] },
  { programme: 'Leefomgeving', centsByYear: [0, 0, 5_000_050, 0] },
];

describe('line 20 per programme', () => {
  test('has a line per programme of the posts, to the cent, under one number and description', () => {
    const lines = linesOf(byProgramme(), aPlan(threeProgrammes));
    expect(
      lines.map(({ number, programme, effectCentsByYear }) => [
        number,
        programme,
        ...effectCentsByYear,
      ]),
    ).toEqual([
      ['20', '13', 0, -1_000_001, 0, 0],
      ['20', 'Leefomgeving', 0, 0, -5_000_050, 0],
      ['20', 'Ruimte', 0, -12_345_678, -9_999_999, -1],
    ]);
    expect(new Set(lines.map(({ description }) => description)).size).toBe(1);
    expect(new Set(lines.map(({ isStructural }) => isStructural))).toEqual(new Set([false]));
  });

  test('has the programmes in the order of their numbers', () => {
    const parts = ['13 Bedrijfsvoering', '1 Bestuur', '3 Leefomgeving'].map((programme) => ({
      programme,
      centsByYear: [0, 5, 0, 0],
    }));
    expect(linesOf(byProgramme(), aPlan(parts)).map(({ programme }) => programme)).toEqual([
      '1 Bestuur',
      '3 Leefomgeving',
      '13 Bedrijfsvoering',
    ]);
  });

  test('posts without programme join those of the programme of the line', () => {
    const lines = linesOf(
      byProgramme(),
      aPlan([
        { programme: '13', centsByYear: [1, 2, 3, 4] },
        { programme: null, centsByYear: [10, 20, 30, 40] },
      ]),
    );
    expect(lines.map(({ effectCentsByYear }) => effectCentsByYear)).toEqual([[-11, -22, -33, -44]]);
  });

  test('a programme without cost has no line, and a plan without cost is one line of zeros', () => {
    const free = { programme: 'Ruimte', centsByYear: [0, 0, 0, 0] };
    const paid = { programme: 'Leefomgeving', centsByYear: [0, 5, 0, 0] };
    expect(linesOf(byProgramme(), aPlan([free, paid])).map(({ programme }) => programme)).toEqual([
      'Leefomgeving',
    ]);
    expect(linesOf(byProgramme(), aPlan([free]))).toEqual([
      expect.objectContaining({ programme: '13', effectCentsByYear: [0, 0, 0, 0] }),
    ]);
  });

  test('is one line in the programme of the line unless the scenario asks otherwise', () => {
    const lines = linesOf(byProgramme(false), aPlan(threeProgrammes));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      programme: '13',
      effectCentsByYear: [0, -13_345_679, -15_000_049, -1],
    });
  });

  test('the setting itself is no part of a budget line', () => {
    for (const line of linesOf(byProgramme(), aPlan(threeProgrammes))) {
      expect(line).not.toHaveProperty('isByProgramme');
    }
  });

  test('adds up to the same table as a single line, whatever the plan costs', () => {
    const spent = fc.uniqueArray(
      fc.record({
        programme: fc.constantFrom(null, '13', '2', 'Leefomgeving', 'Ruimte'),
        centsByYear: fc.array(fc.integer({ min: 0, max: 30_000_000 }), {
          minLength: 4,
          maxLength: 4,
        }),
      }),
      { selector: ({ programme }) => programme },
    );
    fc.assert(
      fc.property(spent, (spentByProgramme) => {
        const plan = aPlan(spentByProgramme);
        const [one, many] = [false, true].map((isSplit) =>
          aBudgetTable(byProgramme(isSplit), { pairing: plan, commuting: commuting }),
        );
        const sums = [0, 1, 2, 3].map((year) =>
          pairingRows(many!).reduce((sum, line) => sum + (line.effectCentsByYear[year] ?? 0), 0),
        );
        expect(sums).toEqual(pairingRows(one!)[0]?.effectCentsByYear);
        expect(many!.totalCentsByYear).toEqual(one!.totalCentsByYear);
        expect(many!.totalShownByYear).toEqual(one!.totalShownByYear);
      }),
    );
  });

  test('an outcome that misses a budget year is refused', () => {
    const plan = { ...aPlan(threeProgrammes), years: [2026, 2027, 2028] };
    expect(() => linesOf(byProgramme(), plan)).toThrow(InvalidInput);
  });
});

describe('the explanation of line 20', () => {
  test('says that the fund pays all of it', () => {
    const [line] = linesOf(byProgramme(false), aPlan(threeProgrammes, { pairs: [aPair()] }));
    expect(line?.explanation).toBe('Kosten van het plan met 1 koppeling; het fonds betaalt alles.');
  });

  test('says what the fund pays and what is own contribution, which is in the amounts too', () => {
    const [line] = linesOf(
      byProgramme(false),
      aPlan(threeProgrammes, {
        fromFundCentsByYear: [0, 12_000_000, 15_000_049, 1],
        contributionCentsByYear: [0, 1_345_679, 0, 0],
      }),
    );
    expect(line?.effectCentsByYear[1]).toBe(-13_345_679);
    expect(line?.explanation).toContain(
      'het fonds betaalt € 270.000,50, de eigen bijdrage is € 13.456,79 (2027: € 13.456,79).',
    );
  });

  test('of one programme says that the whole plan is paid so', () => {
    const [line] = linesOf(byProgramme(), aPlan(threeProgrammes));
    expect(line?.explanation).toMatch(
      /^Deel van elk programma .* Alle programma's samen: het fonds/,
    );
  });
});
