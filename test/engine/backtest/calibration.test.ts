import { beforeAll, describe, expect, test } from '@jest/globals';
import type { BacktestOutcome } from '../../../src/engine/backtest/backtest-outcome.ts';
import { backtestProjection } from '../../../src/engine/backtest/backtest-projection.ts';
import { followPeople } from '../../../src/engine/backtest/follow-people.ts';
import { personKey, uniform } from '../../../src/engine/random/keyed-draw.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';
import { realParameters } from './real-parameters.ts';
import { somePeople } from './some-people.ts';

/**
 * A truth that is known: people leave with exactly the chances of the model, by draws of the keyed
 * generator. Then a back-test must find the model right, about as often as it says that it will.
 */
const older = { referenceDate: '2025-01-01', rows: somePeople(300, 12, '2025-01-01') } as const;
const settings = {
  retirement: someRetirementSettings({ behaviour: { isOn: true, curves: [] } }),
  workforce: someWorkforceSettings(),
};
const wrongSettings = {
  ...settings,
  workforce: someWorkforceSettings({
    leavingFactors: { resignation: 4, disability: 1, death: 1 },
  }),
};
const truthCount = 40;

const backtest = (truth: number, tested: typeof settings): BacktestOutcome =>
  backtestProjection(
    [older, { referenceDate: '2026-01-01', rows: rowsThatStay(truth) }],
    tested,
    realParameters,
    (groups) => ({ named: groups, rest: [] }),
  );

const followed = followPeople(
  older,
  { referenceDate: '2026-01-01', rows: older.rows },
  settings,
  realParameters,
);
const rowsThatStay = (truth: number) => {
  const staying = new Set(
    followed
      .filter(
        ({ person, chance }) =>
          uniform(personKey(20_250_101, person.personnelNumber), truth, 'leaving') >= chance,
      )
      .map(({ person }) => person.personnelNumber),
  );
  return older.rows.filter(({ personnelNumber }) => staying.has(personnelNumber!));
};

describe('with a truth from the model itself', () => {
  let outcomes: readonly BacktestOutcome[] = [];
  beforeAll(() => {
    outcomes = Array.from({ length: truthCount }, (_, truth) => backtest(truth, settings));
  });

  test.each(['all', 'positionFamily', 'programme', 'scaleBand', 'team'] as const)(
    'as many cells of %s lie in their band as it says, within three standard errors',
    (grouping) => {
      const cells = outcomes.flatMap(({ periods }) =>
        periods.flatMap((period) => period.cells.filter((cell) => cell.grouping === grouping)),
      );
      const inBand = cells.filter(({ isInBand }) => isInBand).length;
      const expected = cells.reduce((sum, { bandRatio }) => sum + bandRatio, 0);
      const variance = cells.reduce((sum, { bandRatio: p }) => sum + p * (1 - p), 0);
      expect(Math.abs(inBand - expected)).toBeLessThan(3 * Math.sqrt(variance));
      // A band holds 80%, and more where people are few.
      expect(expected / cells.length).toBeGreaterThanOrEqual(0.8);
      expect(expected / cells.length).toBeLessThan(0.97);
    },
  );

  test('the mid-p value is about even: half of the totals above a half', () => {
    const high = outcomes.filter(({ periods }) => periods[0]!.cells[0]!.extremeRatio > 0.5).length;
    expect(Math.abs(high - truthCount / 2)).toBeLessThan(3 * Math.sqrt(truthCount / 4));
  });

  test('the model is called wrong in one of twenty at most, within the error of so many', () => {
    const wrong = outcomes.filter(({ verdict }) => verdict !== 'fits').length;
    const allowed = 0.05 * truthCount + 3 * Math.sqrt(0.05 * 0.95 * truthCount);
    expect(wrong).toBeLessThanOrEqual(allowed);
  });
});

test('a model with four times the resignations is found to expect too many leavers', () => {
  const verdicts = Array.from({ length: 8 }, (_, truth) => backtest(truth, wrongSettings).verdict);
  expect(verdicts.filter((verdict) => verdict === 'too-many').length).toBeGreaterThanOrEqual(7);
});

test('a model in which people only leave on the AOW day is found to expect too few leavers', () => {
  const blind = {
    retirement: someRetirementSettings(),
    workforce: someWorkforceSettings({
      leavingFactors: { resignation: 0, disability: 0, death: 0 },
    }),
  };
  const verdicts = Array.from({ length: 8 }, (_, truth) => backtest(truth, blind).verdict);
  expect(verdicts.filter((verdict) => verdict === 'too-few').length).toBeGreaterThanOrEqual(7);
});
