import { isInService, type RosterRow } from '../roster.ts';
import type { PairingSettings } from './pairing-settings.ts';
import type { ApprenticeCandidate, PostAtRisk } from './pairing-outcome.ts';

/**
 * Everybody who might learn from a master: employees who volunteered, the kinds of trainees of the
 * scenario, and for each post a successor who may be taken on early (dakpan). Whether a candidate
 * fits a post is for the eligibility rules. Somebody who volunteered with several contracts counts with
 * the largest of them (of equal ones the first), as nobody follows two masters at a time.
 *
 * @returns volunteers by row, then trainees as the scenario lists them, then successors by post
 */
export function findCandidates(
  posts: readonly PostAtRisk[],
  rows: readonly RosterRow[],
  settings: PairingSettings,
): ApprenticeCandidate[] {
  const volunteers = oncePerPerson(volunteersOf(rows)).flatMap(
    ({ rowNumber, position, team, scale, step, partTimeFactor }): ApprenticeCandidate[] =>
      scale === null || step === null
        ? []
        : [
            {
              candidateId: `V${rowNumber}`,
              kind: 'volunteer',
              label: `${position}, ${team}`,
              rowNumber,
              scale,
              step,
              partTimeFactor,
            },
          ],
  );
  const trainees = settings.traineePool.map(
    ({ name, scale, step }, index): ApprenticeCandidate => ({
      candidateId: `T${index + 1}`,
      kind: 'trainee',
      label: name,
      rowNumber: null,
      scale,
      step,
      partTimeFactor: 1,
    }),
  );
  const successors = settings.allowEarlySuccessors
    ? posts.map(({ rowNumber, position, scale, partTimeFactor }): ApprenticeCandidate => ({
        candidateId: `E${rowNumber}`,
        kind: 'early-successor',
        label: `vroege opvolger ${position}`,
        rowNumber: null,
        scale,
        step: settings.earlySuccessorStep,
        partTimeFactor,
      }))
    : [];
  return [...volunteers, ...trainees, ...successors];
}

/** Rows of employees who volunteered, by row. */
export const volunteersOf = (rows: readonly RosterRow[]): RosterRow[] =>
  rows
    .filter((row) => row.isVolunteerApprentice && isInService(row))
    .sort((a, b) => a.rowNumber - b.rowNumber);

function oncePerPerson(rows: readonly RosterRow[]): RosterRow[] {
  const mainRows = new Map<string, RosterRow>();
  for (const row of rows) {
    const { personnelNumber, partTimeFactor } = row;
    const main = personnelNumber === null ? undefined : mainRows.get(personnelNumber);
    if (personnelNumber !== null && (!main || main.partTimeFactor < partTimeFactor)) {
      mainRows.set(personnelNumber, row);
    }
  }
  return rows.filter(
    (row) => row.personnelNumber === null || mainRows.get(row.personnelNumber) === row,
  );
}
