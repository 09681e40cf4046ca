import { insertCalculation, latestSuccess } from '../../data/queries/calculations.ts';
import { scenarioById } from '../../data/queries/scenarios.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { calculationView, type CalculationKind, type CalculationView } from './calculation-view.ts';

/** What goes into a workbook, as the message names it. */
const workbookNeeds = [
  ['retirement', 'uitstroom'],
  ['workforce', 'formatie'],
  ['pairing', 'koppelingen'],
  ['commuting', 'reiskosten'],
] as const;

async function requireWorkbookInput({ em }: ServiceContext, scenarioId: string): Promise<void> {
  const missing: string[] = [];
  for (const [kind, name] of workbookNeeds) {
    if ((await latestSuccess(em, scenarioId, kind)) === null) missing.push(name);
  }
  if (missing.length > 0) {
    throw new Conflict(
      `Het werkboek heeft eerst een geslaagde berekening nodig van: ${missing.join(', ')}.`,
    );
  }
}

/**
 * Has something calculated for a scenario; the answer can be followed while a worker is at it.
 * Each request is a calculation of its own; the idempotency key guards against asking twice.
 *
 * @throws NotFound when there is no such scenario
 * @throws Conflict when a workbook is asked for before its four results are there
 */
export async function requestCalculation(
  context: ServiceContext,
  {
    scenarioId,
    kind,
    repeats = null,
  }: {
    readonly scenarioId: string;
    readonly kind: CalculationKind;
    /** Id of the calculation to compare the result with. */
    readonly repeats?: string | null;
  },
): Promise<CalculationView> {
  const { em, queues, now } = context;
  requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId);
  if (kind === 'workbook') await requireWorkbookInput(context, scenarioId);
  const calculation = await insertCalculation(em, {
    scenario: scenarioId,
    kind,
    repeats,
    progressText: 'In de wachtrij',
    requestedAt: now,
  });
  await queues.add('run-calculation', { calculationId: calculation.id, attempt: 1 });
  return calculationView(em, calculation);
}
