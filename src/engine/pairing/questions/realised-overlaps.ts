import type { Parameters } from '../../parameters.ts';
import type { RosterRow } from '../../roster.ts';
import type { Scenario } from '../../scenario.ts';
import { apprenticeChance, type PairingOption } from '../build-options.ts';
import { overlapWindow } from '../overlap-window.ts';
import type { ApprenticeCandidate, PostAtRisk } from '../pairing-outcome.ts';
import { stayingChances } from '../staying-chances.ts';
import { realisedMonths, type RealisedMonths } from './realised-months.ts';

/**
 * What may come of the overlap of each pair of a plan, from the same chances of staying as its expected
 * value; here the apprentice must be there as well as the master.
 *
 * @returns in the order of the pairs
 * @throws ParameterUnknown when a chance of leaving, or the AOW age of somebody, is not known
 * @see Algemene Ouderdomswet, art. 7a; parameters `workforce/...`, `retirement/offset-curve`
 */
export function realisedOverlaps(
  chosen: readonly PairingOption[],
  { posts, candidates }: RealisedPairing,
  rows: readonly RosterRow[],
  scenario: Scenario,
  parameters: Parameters,
): RealisedMonths[] {
  if (chosen.length === 0) return [];
  const rowOfPost = new Map(posts.map(({ postId, rowNumber }) => [postId, rowNumber]));
  const candidateById = new Map(candidates.map((each) => [each.candidateId, each]));
  const staying = stayingChances(
    rows,
    scenario,
    {
      window: overlapWindow(scenario),
      monthCount: Math.max(...chosen.map(({ endMonth }) => endMonth)),
      longestMonths: Math.max(...chosen.map(({ overlapMonths }) => overlapMonths)),
    },
    parameters,
  );
  return chosen.map(({ masterId, apprenticeId, startMonth, overlapMonths, timeShare }) => {
    const ofMaster = staying.ofRow(rowOfPost.get(masterId)!);
    const candidate = candidateById.get(apprenticeId)!;
    return realisedMonths(
      Array.from({ length: overlapMonths }, (_, index) => {
        const month = startMonth + index;
        const upTo = { start: startMonth, end: month + 1, timeShare };
        return ofMaster[month]! * apprenticeChance(candidate, upTo, staying);
      }),
    );
  });
}

/** The posts and candidates that a plan is about. */
interface RealisedPairing {
  readonly posts: readonly PostAtRisk[];
  readonly candidates: readonly ApprenticeCandidate[];
}
