/** Claim: commuting of 1,300 people under two schemes, four years, takes less than 1 s. */
import type { CommutingScheme } from '../src/engine/commuting/commuting-scheme.ts';
import { peopleInService } from '../src/engine/people-in-service.ts';
import type { RosterRow } from '../src/engine/roster.ts';
import { calculateCommuting } from '../src/services/stateless/calculate-commuting.ts';
import { exampleInput } from './example-input.ts';
import { printRatio } from './print-ratio.ts';

const { context, rows, scenario, description, seed } = exampleInput;
const { current, proposed } = scenario.commuting;
const { people } = peopleInService(rows, scenario.referenceDate);
const trips = people.flatMap(({ rows: own }) => own);

/** Cents per year of one row under a scheme as the example has them, in floats and not rounded. */
function centsByFloats({ days, modes, homeWorkingCentsPerDay }: CommutingScheme, row: RosterRow) {
  const weeks = Number(days.weeksWorked);
  const home = (row.homeDaysPerWeek ?? 0) * weeks * (homeWorkingCentsPerDay ?? 0);
  const rule = row.travelMode === null ? undefined : modes[row.travelMode];
  const { commuteDistanceKm: km, officeDaysPerWeek: office } = row;
  if (rule === undefined || km === null || office === null) return home;
  if (km <= Number(rule.thresholdKm ?? -1)) return home;
  const most = rule.maximumCentsPerYear ?? Infinity;
  if (rule.costShareRatio !== null) {
    const cost = row.publicTransportCentsPerYear ?? 0;
    return home + Math.min(most, cost * Number(rule.costShareRatio));
  }
  const paidKm = Math.min(km, Number(rule.maximumKm ?? Infinity));
  return home + Math.min(most, 2 * paidKm * Number(rule.ratePerKm) * 100 * weeks * office);
}

const centsPerRow = (scheme: CommutingScheme): number[] =>
  trips.map((row) => centsByFloats(scheme, row));

const outcome = await calculateCommuting(context, { rows, scenario });
const paid = new Map(
  [outcome.current, outcome.proposed].flatMap(({ schemeName, commuters }) =>
    commuters.map(({ rowNumber, commutingCents, homeWorkingCents }) => [
      `${schemeName} ${rowNumber}`,
      commutingCents + homeWorkingCents,
    ]),
  ),
);
for (const scheme of [current, proposed]) {
  centsPerRow(scheme).forEach((cents, index) => {
    const exact = paid.get(`${scheme.name} ${trips[index]!.rowNumber}`) ?? Number.NaN;
    // Two parts, each rounded once by at most half a cent.
    if (!(Math.abs(cents - exact) <= 1)) throw new Error('More than a cent apart.');
  });
}

await printRatio({
  title: 'Commuting: two schemes, four years',
  input: description,
  seed,
  packages: ['decimal.js'],
  limit: 'less than 1 s',
  measure: () => calculateCommuting(context, { rows, scenario }),
  reference: {
    name: 'a loop in floats: both schemes, one year, not rounded, not split by tax',
    measure: () => [current, proposed].map(centsPerRow),
  },
  facts: { answer: `${trips.length} rows; each within a cent of the floats, under both schemes` },
});
