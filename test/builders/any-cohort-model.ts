import * as fc from 'fast-check';
import type { CohortModel } from '../../src/engine/workforce/cohorts/cohort-model.ts';
import { holds, joins } from './cohort-intake.ts';

/** One to four groups; at least a tenth of each group leaves per step. */
export const anyCohortModel: fc.Arbitrary<CohortModel> = fc
  .integer({ min: 1, max: 4 })
  .chain((size) => {
    const perGroup = <T>(figure: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
      fc.array(figure, { minLength: size, maxLength: size });
    return fc.record({
      stocks: perGroup(fc.integer({ min: 0, max: 500 })),
      intakes: perGroup(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 50 }))),
      weights: perGroup(perGroup(fc.integer({ min: 0, max: 9 }))),
    });
  })
  .map(({ stocks, intakes, weights }) => ({
    stepCount: 5,
    groups: stocks.map((stock, group) => {
      const [isFree, people] = intakes[group]!;
      return { name: `g${group}`, stock, intake: isFree ? joins(people) : holds(people) };
    }),
    transitions: Object.fromEntries(
      weights.map((row, from) => {
        const total = row.reduce((sum, weight) => sum + weight, 0);
        const people = Math.max(10, Math.ceil(total / 0.9));
        return [
          `g${from}`,
          Object.fromEntries(row.map((weight, to) => [`g${to}`, weight / people])),
        ];
      }),
    ),
  }));
