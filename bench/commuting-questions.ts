/**
 * Claims: at 1,300 people a goal-seek to the cent takes at most 50 ms, and a frontier of 40 combinations of
 * two levers at most 200 ms, with losers, and with cost and CO2 when travellers respond.
 */
import { shiftModes } from '../src/engine/commuting/mobility/shift-modes.ts';
import { evaluateScheme, schemeTotal } from '../src/engine/commuting/outcome/evaluate-scheme.ts';
import { prepareCommuting } from '../src/engine/commuting/outcome/prepare-commuting.ts';
import { firstFullYear } from '../src/engine/commuting/outcome/scheme-year.ts';
import {
  type CommutingLever,
  withLever,
} from '../src/engine/commuting/questions/commuting-lever.ts';
import {
  exploreLevers,
  type LeverRange,
} from '../src/engine/commuting/questions/explore-levers.ts';
import { seekLever } from '../src/engine/commuting/questions/seek-lever.ts';
import { testSensitivity } from '../src/engine/commuting/questions/test-sensitivity.ts';
import { chooseParameters } from '../src/engine/parameter-library.ts';
import { loadParameters } from '../config/parameters.ts';
import { exampleInput } from './example-input.ts';
import { printRatio } from './print-ratio.ts';

const { rows, scenario, description, seed } = exampleInput;
const parameters = chooseParameters(loadParameters(), []);
const prepared = prepareCommuting(rows, scenario, parameters, null);
const { proposed, budget } = scenario.commuting;
const year = firstFullYear(proposed, prepared);
const packages = ['decimal.js'];

const allRates: CommutingLever = {
  kind: 'rate-factor',
  modes: ['car', 'motorcycle', 'moped', 'carpool', 'bicycle', 'e-bike', 'walking'],
};
const target = { cents: budget.centsPerYear, basis: budget.basis };
const seek = () => seekLever(prepared, proposed, allRates, target, year);

/** The last value, in steps of 10^-12, that costs no more: halving, without a guess. */
function seekByHalving(): string {
  const stepsPerUnit = 1e12;
  let [low, high] = [0, 10 * stepsPerUnit];
  const valueAt = (steps: number) => (steps / stepsPerUnit).toFixed(12);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const turned = withLever(proposed, allRates, valueAt(middle));
    const { totalCents, extraCents } = schemeTotal(prepared, turned, year);
    const counted = target.basis === 'extra' ? extraCents : totalCents;
    if (counted <= target.cents) low = middle;
    else high = middle;
  }
  return valueAt(low);
}

const answer = seek();
const found = answer.met ?? answer.below;
if (found === null) throw new Error('The target is out of reach.');
const halved = schemeTotal(prepared, withLever(proposed, allRates, seekByHalving()), year);
if (halved.totalCents !== found.totalCents) throw new Error('Halving comes to another total.');

await printRatio({
  title: 'Commuting: one factor over all rates, so that the budget is met',
  input: description,
  seed,
  packages,
  limit: 'at most 50 ms, to the cent where reachable',
  measure: seek,
  reference: { name: 'halving to 12 decimals, with the same totals', measure: seekByHalving },
  facts: {
    answer: `${answer.result}: factor ${found.value}, ${found.aboveTargetCents} cents above the target`,
    evaluations: `${answer.evaluations} of the whole scheme`,
    practical: `${answer.practical?.value}: ${answer.practical?.aboveTargetCents} cents above`,
  },
});

const car: LeverRange = {
  lever: { kind: 'rate', modes: ['car', 'motorcycle', 'carpool'] },
  from: '0.05',
  to: '0.23',
};
const bicycle: LeverRange = {
  lever: { kind: 'rate', modes: ['bicycle', 'e-bike', 'walking'] },
  from: '0',
  to: '0.35',
};
const explore = () => exploreLevers(prepared, proposed, car, bicycle, 'co2');
const { points, band } = explore();

/** Every combination from nothing: all groups compared, the staff made ready for the response again. */
const exploreOneByOne = () =>
  points.map(({ firstValue, secondValue }) => {
    const turned = withLever(
      withLever(proposed, car.lever, firstValue),
      bicycle.lever,
      secondValue,
    );
    const { years, comparisons } = evaluateScheme(prepared, turned);
    return {
      totalCents: years.find((one) => one.year === year)?.totalCents,
      losers: comparisons.find(({ grouping }) => grouping === 'all')?.losers,
      shifted: shiftModes(prepared, turned, band),
    };
  });

exploreOneByOne().forEach(({ totalCents, losers, shifted }, index) => {
  const point = points[index]!;
  const isSame =
    totalCents === point.totalCents &&
    losers === point.losers &&
    shifted.tankToWheelKg === point.shifted.tankToWheelKg;
  if (!isSame) throw new Error('One by one a combination comes to something else.');
});

await printRatio({
  title: 'Commuting: two levers, cost against CO2',
  input: description,
  seed,
  packages,
  limit: 'at most 200 ms',
  measure: explore,
  reference: { name: 'every combination evaluated on its own', measure: exploreOneByOne },
  facts: {
    answer: `${points.length} combinations, ${points.filter(({ isEfficient }) => isEfficient).length} efficient`,
  },
});

const sensitivity = () => testSensitivity(prepared, proposed);
const { bars } = sensitivity();
await printRatio({
  title: 'Commuting: a tornado of seven assumptions',
  input: description,
  seed,
  packages,
  limit: 'none; kept in sight',
  measure: sensitivity,
  reference: {
    name: 'one outcome of the scheme in all its years and groups',
    measure: () => evaluateScheme(prepared, proposed),
  },
  facts: {
    answer: bars.map(({ assumption, spreadCents }) => `${assumption} ${spreadCents}`).join(', '),
  },
});
