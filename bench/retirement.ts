/** Claim: the retirement wave of 1,300 people takes less than 1 s. */
import { chooseParameters } from '../src/engine/parameter-library.ts';
import { peopleInService } from '../src/engine/people-in-service.ts';
import { calculateRetirement } from '../src/services/stateless/calculate-retirement.ts';
import { exampleInput } from './example-input.ts';
import { printRatio } from './print-ratio.ts';

const { context, rows, scenario, description, seed } = exampleInput;
const { values } = chooseParameters(context.library, scenario.assumptionIds)['aow/pension-age'];
const { people } = peopleInService(rows, scenario.referenceDate);

/** The day some months after a birth, with the arithmetic of `Date`: a month too short gives its last day. */
function monthsLater(birthDate: string, months: number): string {
  const day = new Date(`${birthDate}T00:00:00Z`);
  const dayOfMonth = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() + months);
  if (day.getUTCDate() !== dayOfMonth) day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}

const fiveYearsLater = monthsLater(scenario.referenceDate, 5 * 12);

/** How many people reach the AOW age within five years: every person, every period of the law. */
function countByPlainLoop(): number {
  let count = 0;
  for (const { rows: own } of people) {
    const { birthDate } = own[0];
    if (birthDate === null) continue;
    for (const { value, validFrom, validTo } of values) {
      if (value === null) continue;
      const date = monthsLater(birthDate, value);
      if (date < validFrom || (validTo !== 'open' && validTo < date)) continue;
      if (scenario.referenceDate <= date && date < fiveYearsLater) count += 1;
      break; // A birth late in the year may reach the next, higher age within its period as well.
    }
  }
  return count;
}

const { aowWithinFiveYears } = await calculateRetirement(context, { rows, scenario });
if (countByPlainLoop() !== aowWithinFiveYears) throw new Error('The plain loop counts otherwise.');

await printRatio({
  title: 'Retirement wave',
  input: description,
  seed,
  packages: ['date-fns'],
  limit: 'less than 1 s',
  measure: () => calculateRetirement(context, { rows, scenario }),
  reference: {
    name: 'a loop that adds months with Date to every birth date, and counts five years',
    measure: countByPlainLoop,
  },
  facts: { answer: `${aowWithinFiveYears} people within five years, the same in both` },
});
