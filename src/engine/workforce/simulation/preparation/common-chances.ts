import { Exact } from '../../../exact.ts';
import type { ParametersOnDay } from '../../../parameters-on.ts';
import type { CommonChances } from '../simulation-model.ts';

/**
 * The chances and terms that hold for everybody, as they are on the reference date.
 *
 * @throws ParameterUnknown when one of them has no value on that day
 * @see not law: parameters `workforce/...`
 */
export function commonChances(known: ParametersOnDay): CommonChances {
  const byAge = Object.entries(known.valueOf('workforce/recruit-ages'))
    .map(([age, share]) => ({ age: Number(age), share }))
    .sort((a, b) => a.age - b.age);
  let sum = new Exact(0);
  const sums = byAge.map(({ share }) => {
    sum = sum.plus(share);
    return sum.toNumber();
  });
  // Shares that come to a little less than 1 by rounding: the last age takes what is left.
  sums[sums.length - 1] = Infinity;
  return {
    internalFill: Number(known.valueOf('workforce/internal-fill')),
    traineeStay: Number(known.valueOf('workforce/trainee-stay')),
    hireExtension: Number(known.valueOf('workforce/hire-extension')),
    hireReplacement: Number(known.valueOf('workforce/hire-replacement')),
    hireTerm: Math.max(1, known.valueOf('workforce/hire-term')),
    recruitTerm: known.valueOf('workforce/recruit-contract-term'),
    recruitAgeSums: Float64Array.from(sums),
    recruitAges: byAge.map(({ age }) => age),
  };
}
