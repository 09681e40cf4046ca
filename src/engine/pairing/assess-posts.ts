import { plusMonths, yearOf } from '../calendar/calendar-date.ts';
import type { Departure } from '../retirement/retirement-outcome.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import { InvalidInput } from '../problems.ts';
import type { PostAtRisk } from './pairing-outcome.ts';

/**
 * Which posts lose knowledge soon, and how bad that is: risk = attrition factor (how near the
 * departure is, in calendar years) x position factor (how hard the post is to hand over). Both come
 * from the scenario; the risk belongs to the post, nothing about its holder enters but the date.
 *
 * @returns posts with at least the minimum risk, by row
 * @throws InvalidInput with every post that has no scale: its handover cannot be costed
 * @see IAEA STI/PUB/1248 (2006), TVA method; its numeric scales are unverified, so they are settings
 */
export function assessPosts(
  departures: readonly Departure[],
  rows: readonly RosterRow[],
  { referenceDate, pairing }: Scenario,
): PostAtRisk[] {
  const rowsByNumber = new Map(rows.map((row) => [row.rowNumber, row]));
  const until = plusMonths(referenceDate, 12 * pairing.leavesWithinYears);
  const missing: number[] = [];

  const posts = departures
    .filter(({ departureDate }) => referenceDate < departureDate && departureDate < until)
    .flatMap(({ rowNumber, departureDate }): PostAtRisk[] => {
      const row = rowsByNumber.get(rowNumber);
      if (!row) throw new Error(`Departure without a row: ${rowNumber}.`);
      const years = yearOf(departureDate) - yearOf(referenceDate);
      const byYears = pairing.attritionFactorByYearsToDeparture;
      const attritionFactor = byYears[years] ?? byYears.at(-1)!;
      const positionFactor =
        pairing.positionFactorByPosition[row.position] ?? pairing.defaultPositionFactor;
      const risk = attritionFactor * positionFactor;
      if (risk < pairing.minimumRisk) return [];
      if (row.scale === null) {
        missing.push(rowNumber);
        return [];
      }
      return [
        {
          postId: `P${rowNumber}`,
          rowNumber,
          position: row.position,
          positionFamily: row.positionFamily,
          team: row.team,
          programme: row.programme,
          scale: row.scale,
          step: row.step,
          partTimeFactor: row.partTimeFactor,
          departureDate,
          attritionFactor,
          positionFactor,
          risk,
          learningMonths: pairing.learningMonthsByPositionFactor[positionFactor - 1]!,
        },
      ];
    })
    .sort((a, b) => a.rowNumber - b.rowNumber);

  if (missing.length > 0) {
    throw new InvalidInput(
      missing
        .sort((a, b) => a - b)
        .map((rowNumber) => ({
          place: `rij ${rowNumber}, kolom schaal`,
          found: null,
          expected: 'een schaal, want over deze functie gaat de meester-gezelplanning',
        })),
    );
  }
  return posts;
}
