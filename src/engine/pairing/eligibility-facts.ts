import { type Parameters, valueOn } from '../parameters.ts';
import { scalesInOrder } from '../pay/scale-order.ts';
import type { Departure } from '../retirement/retirement-outcome.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import type { EligibilityFacts } from './eligibility-rules.ts';
import type { ApprenticeCandidate, PostAtRisk } from './pairing-outcome.ts';

/**
 * What the eligibility rules look at, gathered once for all pairs.
 *
 * @see parameter `pay/salary-table`, for the order of the scales
 */
export function eligibilityFacts(
  posts: readonly PostAtRisk[],
  candidates: readonly ApprenticeCandidate[],
  rows: readonly RosterRow[],
  departures: readonly Departure[],
  { referenceDate, pairing }: Scenario,
  parameters: Parameters,
): EligibilityFacts {
  const table = valueOn(parameters['pay/salary-table'], referenceDate).value;
  const trainees = candidates.filter(({ kind }) => kind === 'trainee');
  const rowsByNumber = new Map(rows.map((row) => [row.rowNumber, row]));
  return {
    settings: pairing,
    rowsByNumber,
    lastDayByPerson: new Map(
      departures.map(({ personnelNumber, departureDate }) => [personnelNumber, departureDate]),
    ),
    masters: new Set(
      posts.flatMap(({ rowNumber }) => rowsByNumber.get(rowNumber)?.personnelNumber ?? []),
    ),
    traineeKindById: new Map(
      trainees.map(({ candidateId }, index) => [candidateId, pairing.traineePool[index]!]),
    ),
    rankOfScale: new Map(scalesInOrder(Object.keys(table)).map((scale, rank) => [scale, rank])),
  };
}
