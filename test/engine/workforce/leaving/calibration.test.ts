/**
 * The shipped chances against the facts they were set by. What they give on a whole municipality is tested
 * with the example: test/workbooks/example/first-year-outflow.test.ts.
 */
import { describe, expect, test } from '@jest/globals';
import { leavingChance } from '../../../../src/engine/workforce/leaving/leaving-table.ts';
import { recruitLeavingTables } from '../../../../src/engine/workforce/leaving/recruit-leaving-table.ts';
import { leavingCauses } from '../../../../src/engine/workforce/workforce-figures.ts';
import { scenarioWith, shipped } from './leaving-setting.ts';

const scenario = scenarioWith({ behaviour: { isOn: true, curves: [] } });

describe('people who join', () => {
  const tableFor = recruitLeavingTables(scenario, shipped);
  /** Chance of being gone within three years, retirement apart. */
  function goneInThreeYears(ageYears: number): number {
    const table = tableFor(ageYears, 0, 'temporary');
    let sum = 0;
    for (let month = 0; month < 36; month += 1) {
      for (const cause of leavingCauses) {
        if (cause !== 'retirement') sum += leavingChance(table, month, cause);
      }
    }
    return sum;
  }

  test('are gone within three years for a third, by whatever cause: 12.6% a year', () => {
    const ages = Object.entries(shipped['workforce/recruit-ages'].values[0]!.value!);
    const mean = ages.reduce(
      (sum, [age, share]) => sum + Number(share) * goneInThreeYears(Number(age)),
      0,
    );
    expect(Math.abs(mean - 1 / 3)).toBeLessThan(0.01);
  });

  test('and under 25 for 39%', () => {
    expect(Math.abs(goneInThreeYears(21) - 0.39)).toBeLessThan(0.01);
  });
});

test('a man of 60 outside work reaches 67 with a chance of 0.94, as the tables of 2023 say', () => {
  const men = shipped['workforce/mortality-men'].values.at(-1)!.value!;
  const alone = recruitLeavingTables(scenarioWith({}, { resignation: 0, disability: 0 }), {
    ...shipped,
    ...Object.fromEntries(
      (
        [
          ['workforce/women-ratio', '0'],
          ['workforce/healthy-worker-factor', '1'],
          ['workforce/mortality-improvement', '0'],
        ] as const
      ).map(([id, value]) => [
        id,
        { ...shipped[id], values: [{ ...shipped[id].values[0]!, value }] },
      ]),
    ),
  })(60, 0, 'permanent');
  expect(men['61']).toBe('0.00694');
  let dies = 0;
  for (let month = 0; month < 84; month += 1) dies += leavingChance(alone, month, 'death');
  expect(1 - dies).toBeCloseTo(0.94, 3);
});
