/** Claim: the exact bands of everybody's departure, ten years, all groupings, take less than 100 ms. */
import { plusDays, plusMonths } from '../src/engine/calendar/calendar-date.ts';
import type { PeriodKind } from '../src/engine/calendar/period.ts';
import { chooseParameters } from '../src/engine/parameter-library.ts';
import { peopleInService } from '../src/engine/people-in-service.ts';
import { departureTiming } from '../src/engine/retirement/departure-timing.ts';
import { groupOfRow } from '../src/engine/group-of-row.ts';
import { endOfService } from '../src/engine/retirement/end-of-service.ts';
import { expectDepartures } from '../src/engine/retirement/expect-departures.ts';
import type { ExpectedDepartures } from '../src/engine/retirement/retirement-outcome.ts';
import type { Band } from '../src/engine/workforce/workforce-outcome.ts';
import { exampleInput } from './example-input.ts';
import { printRatio } from './print-ratio.ts';

const { context, rows, scenario, description, seed } = exampleInput;
const parameters = chooseParameters(context.library, scenario.assumptionIds);
const { referenceDate } = scenario;
const years = 10;
const retirement = {
  ...scenario.retirement,
  horizonYears: years,
  behaviour: { isOn: true, curves: [] },
};
const lastDay = plusDays(plusMonths(referenceDate, years * 12), -1);

/** From the roster to the bands: AOW dates, curve, left truncation, every cell. */
function expect(): ExpectedDepartures {
  const { people } = peopleInService(rows, referenceDate);
  const timing = departureTiming({ referenceDate, retirement }, parameters, lastDay);
  const inService = people.map((person) => {
    const end = endOfService(person, referenceDate, retirement, parameters['aow/pension-age']);
    return { end, months: timing.monthsOf(end) };
  });
  return expectDepartures(inService, referenceDate, lastDay);
}

const timing = departureTiming({ referenceDate, retirement }, parameters, lastDay);
const chancesOfPeople = peopleInService(rows, referenceDate).people.map((person) => {
  const end = endOfService(person, referenceDate, retirement, parameters['aow/pension-age']);
  const { knownDate, retirement: byMonth, rvu } = timing.monthsOf(end);
  const chances = [...byMonth].map((chance, month) =>
    month === knownDate ? 1 : chance + (rvu[month] ?? 0),
  );
  return { row: end.mainRow, chances };
});
const monthsIn: Record<PeriodKind, number> = { month: 1, quarter: 3, year: 12 };

const { groups } = expect();
const groupings = new Set(groups.map(({ grouping }) => grouping));

/** The textbook way: for every cell all people of the group, one by one, whatever their chance. */
function expectByPlainLoops(): Map<string, readonly Band[]> {
  const bands = new Map<string, readonly Band[]>();
  for (const grouping of groupings) {
    const groups = new Map<string, (readonly number[])[]>();
    for (const { row, chances } of chancesOfPeople) {
      const group = groupOfRow[grouping](row);
      groups.set(group, [...(groups.get(group) ?? []), chances]);
    }
    for (const [group, people] of groups) {
      for (const [kind, length] of Object.entries(monthsIn)) {
        const own: Band[] = [];
        for (let first = 0; first < years * 12; first += length) {
          const distribution = new Float64Array(people.length + 1);
          distribution[0] = 1;
          people.forEach((chances, person) => {
            let chance = 0;
            for (let month = first; month < first + length; month++) chance += chances[month] ?? 0;
            for (let count = person + 1; count > 0; count--) {
              const [same, fewer] = [distribution[count] ?? 0, distribution[count - 1] ?? 0];
              distribution[count] = same * (1 - chance) + fewer * chance;
            }
            distribution[0] = (distribution[0] ?? 0) * (1 - chance);
          });
          own.push(plainBand(distribution));
        }
        bands.set(`${grouping} ${group} ${kind}`, own);
      }
    }
  }
  return bands;
}

function plainBand(distribution: Float64Array): Band {
  const quantile = (ratio: number): number => {
    let cumulative = 0;
    return distribution.findIndex((chance) => (cumulative += chance) >= ratio - 1e-12);
  };
  const mean = distribution.reduce((sum, chance, count) => sum + chance * count, 0);
  return { mean, p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) };
}

const plain = expectByPlainLoops();
let cells = 0;
for (const { grouping, group, bands } of groups) {
  for (const kind of Object.keys(monthsIn) as PeriodKind[]) {
    for (const [period, band] of bands[kind].entries()) {
      const other = plain.get(`${grouping} ${group} ${kind}`)?.[period];
      const isSame =
        other !== undefined &&
        Math.abs(other.mean - band.mean) < 1e-9 &&
        [other.p10 - band.p10, other.p50 - band.p50, other.p90 - band.p90].every(
          (gap) => gap === 0,
        );
      if (!isSame) throw new Error(`The plain loops differ: ${grouping}, ${kind} ${period}.`);
      cells += 1;
    }
  }
}

await printRatio({
  title: 'Exact bands of departures',
  input: `${description}; ten years by month, quarter and year, ${groups.length} groups`,
  seed,
  packages: ['date-fns'],
  limit: 'less than 100 ms, from the roster to the bands',
  measure: expect,
  reference: {
    name: 'the same chances, every cell by plain convolution over all people of the group',
    measure: expectByPlainLoops,
  },
  facts: { answer: `${cells} cells, the same in both` },
});
