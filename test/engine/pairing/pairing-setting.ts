import { assessPosts } from '../../../src/engine/pairing/assess-posts.ts';
import { buildOptions, type PairingOption } from '../../../src/engine/pairing/build-options.ts';
import { checkPairingInput } from '../../../src/engine/pairing/check-pairing-input.ts';
import { eligibilityFacts } from '../../../src/engine/pairing/eligibility-facts.ts';
import { findCandidates } from '../../../src/engine/pairing/find-candidates.ts';
import type { PairingInput } from '../../../src/engine/pairing/pairing-input.ts';
import type { PairingScenario, PairingTerms } from '../../../src/engine/pairing/pairing-terms.ts';
import { InvalidInput, type Problem } from '../../../src/engine/problems.ts';
import { projectRetirement } from '../../../src/engine/retirement/project-retirement.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { somePairingSettings } from '../../builders/some-pairing-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';
import { shipped } from '../workforce/leaving/leaving-setting.ts';

/** Everything is a post at risk, and only volunteers may learn; give what matters to the test. */
export const aPairingScenario = (
  pairing: Partial<PairingTerms> = {},
  scenario: Partial<Omit<Scenario, 'pairing'>> = {},
): PairingScenario => ({
  ...aScenario(scenario),
  pairing: somePairingSettings({
    attritionFactorByYearsToDeparture: [5, 5, 4, 3, 2, 1],
    positionFactorByPosition: {},
    defaultPositionFactor: 4,
    minimumRisk: 1,
    overlapMonths: [6],
    traineePool: [],
    allowEarlySuccessors: false,
    ...pairing,
  }),
});

/** Leaves on a known day, at the end of 2027. */
export const aMaster = (rowNumber: number, row: Partial<RosterRow> = {}): RosterRow =>
  aRosterRow({
    rowNumber,
    personnelNumber: `m${rowNumber}`,
    knownDepartureDate: '2027-12-31',
    ...row,
  });

/** Too young to retire, one scale below the masters. */
export const aVolunteer = (rowNumber: number, row: Partial<RosterRow> = {}): RosterRow =>
  aRosterRow({
    rowNumber,
    personnelNumber: `v${rowNumber}`,
    birthDate: '1990-05-05',
    scale: '10',
    step: 5,
    isVolunteerApprentice: true,
    ...row,
  });

/** What a pairing rests on, not yet checked. */
export function pairingInput(
  rows: readonly RosterRow[],
  scenario: PairingScenario,
  parameters = shipped,
): PairingInput {
  const retirement = projectRetirement(rows, scenario, parameters);
  const { all: assessed, atRisk: posts } = assessPosts(retirement.departures, rows, scenario);
  const candidates = findCandidates(posts, rows, scenario.pairing);
  const facts = eligibilityFacts(posts, candidates, rows, retirement, scenario, parameters);
  return { rows, scenario, assessed, posts, candidates, facts };
}

/** Everything that is wrong with a pairing; empty = nothing. */
export function problemsOf(
  rows: readonly RosterRow[],
  scenario: PairingScenario,
): readonly Problem[] {
  try {
    checkPairingInput(pairingInput(rows, scenario), shipped);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
}

/** The options of a pairing. */
export function optionsOf(
  rows: readonly RosterRow[],
  scenario: PairingScenario,
  parameters = shipped,
): readonly PairingOption[] {
  const { posts, candidates, facts } = pairingInput(rows, scenario, parameters);
  return buildOptions(posts, candidates, facts, rows, scenario, parameters).options;
}
