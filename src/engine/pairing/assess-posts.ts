import { plusMonths, yearOf } from '../calendar/calendar-date.ts';
import type { Scale } from '../parameters.ts';
import type { Departure } from '../retirement/retirement-outcome.ts';
import type { RosterRow } from '../roster.ts';
import type { PostAtRisk } from './pairing-outcome.ts';
import type { PairingScenario, PairingTerms } from './pairing-terms.ts';

/** A post that falls vacant within the years considered, whatever its risk; its scale may be missing. */
export interface AssessedPost extends Omit<PostAtRisk, 'scale'> {
  readonly scale: Scale | null;
}

/** Posts by row; those at risk have at least the minimum risk, and a scale. */
interface PostAssessment {
  readonly all: readonly AssessedPost[];
  readonly atRisk: readonly PostAtRisk[];
}

/**
 * Which posts lose knowledge soon, and how bad that is: risk = attrition factor (how near the
 * departure is, in calendar years) x position factor (how hard the post is to hand over). The risk
 * belongs to the post, nothing about its holder enters but the date.
 *
 * @see IAEA STI/PUB/1248 (2006), TVA method; its numeric scales are unverified, so they are assumptions that
 *   a scenario can replace: `withPairingTerms`
 */
export function assessPosts(
  departures: readonly Departure[],
  rows: readonly RosterRow[],
  { referenceDate, pairing }: Pick<PairingScenario, 'referenceDate' | 'pairing'>,
): PostAssessment {
  const rowsByNumber = new Map(rows.map((row) => [row.rowNumber, row]));
  const until = plusMonths(referenceDate, 12 * pairing.leavesWithinYears);
  const byYears = pairing.attritionFactorByYearsToDeparture;

  const all = departures
    .filter(({ departureDate }) => referenceDate < departureDate && departureDate < until)
    .map(({ rowNumber, departureDate }): AssessedPost => {
      const row = rowsByNumber.get(rowNumber);
      if (!row) throw new Error(`Departure without a row: ${rowNumber}.`);
      const attritionFactor =
        byYears[yearOf(departureDate) - yearOf(referenceDate)] ?? byYears.at(-1)!;
      const { positionFactor, positionFactorSource } = positionFactorOf(row, pairing);
      return {
        postId: postIdOf(row),
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
        positionFactorSource,
        risk: attritionFactor * positionFactor,
        learningMonths: pairing.learningMonthsByPositionFactor[positionFactor - 1]!,
      };
    })
    .sort((a, b) => a.rowNumber - b.rowNumber);

  const atRisk = all.flatMap((post): PostAtRisk[] =>
    post.risk < pairing.minimumRisk || post.scale === null ? [] : [{ ...post, scale: post.scale }],
  );
  return { all, atRisk };
}

/**
 * How the post of a row is called within one roster.
 *
 * @see not law: a name
 */
export const postIdOf = ({ rowNumber }: Pick<RosterRow, 'rowNumber'>): string => `P${rowNumber}`;

/** What was said about this very post goes before what was said about its position. */
function positionFactorOf(
  row: RosterRow,
  pairing: PairingTerms,
): Pick<PostAtRisk, 'positionFactor' | 'positionFactorSource'> {
  const given = [
    ['post', ownValue(pairing.positionFactorByPost, postIdOf(row))],
    ['roster', row.positionFactor],
    ['position', ownValue(pairing.positionFactorByPosition, row.position)],
  ] as const;
  for (const [positionFactorSource, positionFactor] of given) {
    if (positionFactor !== null) return { positionFactor, positionFactorSource };
  }
  return { positionFactor: pairing.defaultPositionFactor, positionFactorSource: 'default' };
}

/** Names come from users: a position called `constructor` has no factor. */
const ownValue = (record: Readonly<Record<string, number>>, key: string): number | null =>
  Object.hasOwn(record, key) ? record[key]! : null;
