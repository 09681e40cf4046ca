import * as fc from 'fast-check';
import type { HireTariff } from '../../../src/engine/pay/hire-tariff.ts';
import type { OwnSalaryTable } from '../../../src/engine/pay/own-salary-table.ts';
import { cents, day, daysInOrder, orNull, scale, text } from './any-value.ts';

const somePay = cents.map((amount) => amount + 1);

/** Steps that do not fall, of which some may be left to the cao, but not all. */
const monthlyCentsByStep = fc
  .tuple(
    fc.array(somePay, { minLength: 1, maxLength: 12 }),
    fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  )
  .map(([amounts, areLeft]) =>
    amounts
      .sort((a, b) => a - b)
      .map((amount, step) => (step > 0 && areLeft[step] ? null : amount)),
  );

/** Any salary tables that the contract allows. */
export const anySalaryTables: fc.Arbitrary<OwnSalaryTable[]> = daysInOrder.chain((days) =>
  fc.tuple(
    ...days.map((validFrom) =>
      fc
        .uniqueArray(fc.tuple(scale, monthlyCentsByStep), {
          selector: ([name]) => name,
          minLength: 1,
        })
        .map((scales) => ({
          validFrom,
          scales: scales.map(([name, amounts]) => ({ scale: name, monthlyCentsByStep: amounts })),
        })),
    ),
  ),
);

const kind = orNull(
  fc.constantFrom('self-employed' as const, 'secondment' as const, 'payroll' as const),
);

/** Any hire tariffs that the contract allows: each of a day of its own. */
export const anyHireTariffs: fc.Arbitrary<HireTariff[]> = fc.uniqueArray(
  fc.record({
    validFrom: day,
    kind,
    positionFamilies: fc.uniqueArray(text, { maxLength: 2 }),
    hourlyCents: somePay,
  }),
  { selector: ({ validFrom }) => validFrom, maxLength: 3 },
);
