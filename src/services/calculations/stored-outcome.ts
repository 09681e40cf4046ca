import type { EntityManager } from '@mikro-orm/postgresql';
import { latestSuccess, resultTextOf } from '../../data/queries/calculations.ts';
import type { ShownCommuting } from '../../engine/commuting/shown-commuting.ts';
import type { PairingOutcome } from '../../engine/pairing/pairing-outcome.ts';
import { Conflict } from '../../engine/problems.ts';
import type { RetirementOutcome } from '../../engine/retirement/retirement-outcome.ts';
import type { WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';

/** What each kind of calculation gives; a workbook is bytes, not an outcome. */
export interface OutcomeByKind {
  readonly retirement: RetirementOutcome;
  readonly workforce: WorkforceOutcome;
  readonly pairing: PairingOutcome;
  readonly commuting: ShownCommuting;
}

export type OutcomeKind = keyof OutcomeByKind;

const nameOf: Readonly<Record<OutcomeKind, string>> = {
  retirement: 'de uitstroom',
  workforce: 'de formatie',
  pairing: 'de koppelingen',
  commuting: 'de reiskosten',
};

/** The outcome that a result text was made from. */
export const parseOutcome = (resultText: string): OutcomeByKind[OutcomeKind] =>
  JSON.parse(resultText) as OutcomeByKind[OutcomeKind];

/** The outcome of the latest calculation of a kind that succeeded for a scenario; `null` when there is none yet. */
export async function findOutcome<Kind extends OutcomeKind>(
  em: EntityManager,
  scenarioId: string,
  kind: Kind,
): Promise<OutcomeByKind[Kind] | null> {
  const calculation = await latestSuccess(em, scenarioId, kind);
  const text = calculation === null ? null : await resultTextOf(em, calculation.id);
  return text === null ? null : (parseOutcome(text) as OutcomeByKind[Kind]);
}

/**
 * The same where one is needed.
 *
 * @throws Conflict when there is none yet
 */
export async function latestOutcome<Kind extends OutcomeKind>(
  em: EntityManager,
  scenarioId: string,
  kind: Kind,
): Promise<OutcomeByKind[Kind]> {
  const outcome = await findOutcome(em, scenarioId, kind);
  if (outcome === null) throw new Conflict(`Bereken eerst ${nameOf[kind]} van dit scenario.`);
  return outcome;
}
