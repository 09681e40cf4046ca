import { describe, expect, test } from '@jest/globals';
import type { CellExplanation } from '../../../src/engine/explanation/cell-explanation.ts';
import { explainCell } from '../../../src/engine/explanation/explain-cell.ts';
import { peopleInService } from '../../../src/engine/people-in-service.ts';
import { NotFound } from '../../../src/engine/problems.ts';
import { expectedLeavers } from '../../../src/engine/workforce/leaving/expected-leavers.ts';
import { leavingBasis } from '../../../src/engine/workforce/leaving/leaving-basis.ts';
import { leavingTables } from '../../../src/engine/workforce/leaving/leaving-tables.ts';
import type { WorkforceOutcome } from '../../../src/engine/workforce/workforce-outcome.ts';
import { aWorkforceOutcome } from '../../builders/a-workforce-outcome.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';
import { realParameters } from '../backtest/real-parameters.ts';
import { somePeople } from '../backtest/some-people.ts';

const referenceDate = '2026-01-01';
const { people } = peopleInService(somePeople(200, 6, referenceDate), referenceDate);

/** The exact leavers of three years, with nothing simulated. */
function outcomeWith({ isCurveOn = true, resignation = 1 } = {}): WorkforceOutcome {
  const scenario = {
    referenceDate,
    retirement: someRetirementSettings({ behaviour: { isOn: isCurveOn, curves: [] } }),
    workforce: someWorkforceSettings({ leavingFactors: { resignation, disability: 1, death: 1 } }),
  } as const;
  const tables = leavingTables(people, scenario, realParameters, 36);
  return aWorkforceOutcome({
    leavers: expectedLeavers(people, tables, referenceDate),
    basis: leavingBasis(scenario, realParameters),
  });
}

const outcome = outcomeWith();
const ofTotal = { grouping: 'all', group: 'Totaal', year: 2027 } as const;
const sumOf = (parts: readonly { readonly expected: number }[]): number =>
  parts.reduce((sum, { expected }) => sum + expected, 0);

/** Every cell there is. */
const cells = (from: WorkforceOutcome) =>
  from.leavers.flatMap(({ grouping, group, years }) =>
    years.map(({ year }) => ({ grouping, group, year })),
  );

test('the parts of every cell sum to the whole, the largest first', () => {
  expect(cells(outcome).length).toBeGreaterThan(50);
  for (const cell of cells(outcome)) {
    const { parts, leavers } = explainCell(outcome, cell, null);
    expect(sumOf(parts)).toBeCloseTo(leavers.mean, 9);
    const sizes = parts.map(({ expected }) => expected);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  }
});

test('each part names the values behind it, of its own cause and year', () => {
  const { parts } = explainCell(outcome, ofTotal, null);
  const idsOf = (cause: string): string[] =>
    parts
      .find((part) => part.cause === cause)!
      .uses.map(({ id }) => id)
      .sort();
  expect(idsOf('resignation')).toEqual([
    'workforce/resignation-age-factor',
    'workforce/resignation-by-service',
  ]);
  expect(idsOf('disability')).toEqual(['workforce/disability-by-age']);
});

test('a value that stopped to hold before the year is not named', () => {
  const [use] = outcome.basis.filter(({ id }) => id === 'workforce/disability-by-age');
  const ended = aWorkforceOutcome({
    leavers: outcome.leavers,
    basis: [{ ...use!, validTo: '2026-12-31' }],
  });
  const usesIn = (year: number): number =>
    explainCell(ended, { ...ofTotal, year }, null).parts.find(
      ({ cause }) => cause === 'disability',
    )!.uses.length;
  expect([usesIn(2026), usesIn(2027)]).toEqual([1, 0]);
});

describe('against another outcome', () => {
  const difference = (explanation: CellExplanation) => explanation.difference!;

  test('an equal outcome differs by exactly nothing', () => {
    const again = outcomeWith();
    for (const cell of cells(outcome)) {
      expect(difference(explainCell(outcome, cell, again))).toEqual({
        headcount: 0,
        expected: 0,
        parts: [],
        changedUses: [],
      });
    }
  });

  test('the differences per cause sum to the difference, and mirror when turned round', () => {
    const other = outcomeWith({ isCurveOn: false, resignation: 2 });
    for (const cell of cells(outcome)) {
      const there = difference(explainCell(outcome, cell, other));
      const back = difference(explainCell(other, cell, outcome));
      expect(sumOf(there.parts)).toBeCloseTo(there.expected, 9);
      expect(back.expected).toBe(-there.expected);
      expect(back.parts).toEqual(
        there.parts.map(({ cause, expected }) => ({ cause, expected: -expected })),
      );
    }
  });

  test('doubled resignation shows as resignation, and takes from the other causes', () => {
    const doubled = explainCell(outcomeWith({ resignation: 2 }), ofTotal, outcome);
    const { parts, expected } = difference(doubled);
    expect(expected).toBeGreaterThan(0);
    expect(parts[0]).toMatchObject({ cause: 'resignation' });
    const others = parts.filter(({ cause }) => cause !== 'resignation');
    expect(others.length).toBeGreaterThan(0);
    for (const part of others) expect(part.expected).toBeLessThan(0);
  });

  test('values that only one of the two rests on are told, for the causes that differ', () => {
    const changed: WorkforceOutcome = {
      ...outcomeWith({ resignation: 2 }),
      basis: outcome.basis.map((use) =>
        use.id === 'workforce/resignation-by-service'
          ? { ...use, source: 'eigen cijfers 2023-2025', assumptionId: 'eigen-cijfers' }
          : use,
      ),
    };
    const { changedUses } = difference(explainCell(changed, ofTotal, outcome));
    const id = 'workforce/resignation-by-service';
    expect(changedUses.map(({ side, use }) => [side, use.id, use.assumptionId])).toEqual([
      ['this', id, 'eigen-cijfers'],
      ['other', id, id],
    ]);
  });
});

test('a group or year that is not there is not found, here or in the other', () => {
  const without: WorkforceOutcome = {
    ...outcome,
    leavers: outcome.leavers.filter(({ grouping }) => grouping !== 'team'),
  };
  const team = { grouping: 'team', group: 'Team 1', year: 2027 } as const;
  expect(() => explainCell(outcome, { ...ofTotal, group: 'Elders' }, null)).toThrow(NotFound);
  expect(() => explainCell(outcome, { ...ofTotal, year: 2040 }, null)).toThrow(NotFound);
  expect(() => explainCell(outcome, team, without)).toThrow(NotFound);
});
