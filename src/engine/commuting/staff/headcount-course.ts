import type { WorkforceOutcome } from '../../workforce/workforce-outcome.ts';
import type { HeadcountCourse } from '../commuting-settings.ts';

/** To a millionth: less than a commuter in any municipality. */
const decimals = 6;

/**
 * The expected number of people in service per year as a ratio of that of the reference date: the mean over
 * the months of the year of the projection.
 *
 * @see not law: division
 */
export function headcountCourse({ groups }: Pick<WorkforceOutcome, 'groups'>): HeadcountCourse {
  const total = groups.find(({ grouping }) => grouping === 'all');
  const opening = total?.opening['people/in-service'] ?? 0;
  const bands = total?.figures['people/in-service'] ?? [];
  if (total === undefined || opening === 0) return { byYear: {} };
  const sums = new Map<number, { people: number; months: number }>();
  total.periods.forEach((period, index) => {
    const year = Number(period.slice(0, 4));
    const { people, months } = sums.get(year) ?? { people: 0, months: 0 };
    sums.set(year, { people: people + (bands[index]?.mean ?? 0), months: months + 1 });
  });
  return {
    byYear: Object.fromEntries(
      [...sums].map(([year, { people, months }]) => [
        year,
        Number((people / months / opening).toFixed(decimals)),
      ]),
    ),
  };
}
