import { calculationById, resultTextOf } from '../../data/queries/calculations.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { parseOutcome, type OutcomeByKind, type OutcomeKind } from './stored-outcome.ts';

/** An outcome with the kind it is of, so that a caller can tell which presenter fits. */
export type CalculationResult = {
  readonly [Kind in OutcomeKind]: { readonly kind: Kind; readonly outcome: OutcomeByKind[Kind] };
}[OutcomeKind];

/**
 * What a calculation found.
 *
 * @throws NotFound
 * @throws Conflict as long as it has not succeeded, and for a workbook, which is a file
 */
export async function showCalculationResult(
  { em }: ServiceContext,
  calculationId: string,
): Promise<CalculationResult> {
  const calculation = requireFound(
    await calculationById(em, calculationId),
    'De berekening',
    calculationId,
  );
  const { kind } = calculation;
  if (kind === 'workbook')
    throw new Conflict('Een werkboek is een bestand; haal het als bestand op.');
  const text = await resultTextOf(em, calculationId);
  if (text === null) throw new Conflict('Deze berekening heeft (nog) geen uitkomst.');
  return { kind, outcome: parseOutcome(text) } as CalculationResult;
}
