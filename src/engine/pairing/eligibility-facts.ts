import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Parameters, type Scale, valueOn } from '../parameters.ts';
import { scalesInOrder } from '../pay/scale-order.ts';
import type { RetirementOutcome } from '../retirement/retirement-outcome.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import type { ApprenticeCandidate, PostAtRisk } from './pairing-outcome.ts';
import type { PairingSettings, TraineeKind } from './pairing-settings.ts';

/** What the rules of eligibility and fit may look at besides post and candidate. */
export interface EligibilityFacts {
  readonly settings: PairingSettings;
  readonly rowsByNumber: ReadonlyMap<number, RosterRow>;
  /** Last day in service of people who leave, for each of their rows. */
  readonly lastDayByRow: ReadonlyMap<number, CalendarDate>;
  /** Rows of employments that start after the reference date, or ended before it. */
  readonly notInServiceRows: ReadonlySet<number>;
  /** All rows of the holders of the posts at risk. */
  readonly masterRows: ReadonlySet<number>;
  readonly traineeKindById: ReadonlyMap<string, TraineeKind>;
  /** Position of each scale from low to high. */
  readonly rankOfScale: ReadonlyMap<Scale, number>;
  /** Per family: the families that posts of it are filled from, with their share (0-1). */
  readonly pathsInto: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * What the rules of eligibility and fit look at, gathered once for all pairs.
 *
 * @see parameter `pay/salary-table`, for the order of the scales
 */
export function eligibilityFacts(
  posts: readonly PostAtRisk[],
  candidates: readonly ApprenticeCandidate[],
  rows: readonly RosterRow[],
  { departures, notInServiceRows }: Pick<RetirementOutcome, 'departures' | 'notInServiceRows'>,
  { referenceDate, pairing, workforce }: Scenario,
  parameters: Parameters,
): EligibilityFacts {
  const table = valueOn(parameters['pay/salary-table'], referenceDate).value;
  const trainees = candidates.filter(({ kind }) => kind === 'trainee');
  const postRows = new Set(posts.map(({ rowNumber }) => rowNumber));
  const pathsInto = new Map<string, Map<string, number>>();
  for (const { fromFamily, toFamily, ratio } of workforce.careerPaths) {
    const into = pathsInto.get(toFamily) ?? new Map<string, number>();
    pathsInto.set(toFamily, into.set(fromFamily, (into.get(fromFamily) ?? 0) + ratio));
  }
  return {
    settings: pairing,
    rowsByNumber: new Map(rows.map((row) => [row.rowNumber, row])),
    lastDayByRow: new Map(
      departures.flatMap(({ rowNumbers, departureDate }) =>
        rowNumbers.map((rowNumber) => [rowNumber, departureDate] as const),
      ),
    ),
    notInServiceRows: new Set(notInServiceRows),
    masterRows: new Set(
      departures
        .filter(({ rowNumber }) => postRows.has(rowNumber))
        .flatMap(({ rowNumbers }) => rowNumbers),
    ),
    traineeKindById: new Map(
      trainees.map(({ candidateId }, index) => [candidateId, pairing.traineePool[index]!]),
    ),
    rankOfScale: new Map(scalesInOrder(Object.keys(table)).map((scale, rank) => [scale, rank])),
    pathsInto,
  };
}
