import type * as z from 'zod';
import type { CalculationResult } from '../../services/calculations/show-calculation-result.ts';
import { presentCommuting } from '../commuting/present-commuting.ts';
import { presentPairing } from '../pairing/present-pairing.ts';
import { presentRetirement } from '../retirement/present-retirement.ts';
import { presentWorkforce } from '../workforce/present-workforce.ts';
import type { resultContract } from './result-contract.ts';

/** The outcome of a calculation in the form of its kind. */
export function presentResult(result: CalculationResult): z.output<typeof resultContract> {
  if (result.kind === 'retirement') {
    return { soort: 'uitstroom', resultaat: presentRetirement(result.outcome) };
  }
  if (result.kind === 'workforce') {
    return { soort: 'formatie', resultaat: presentWorkforce(result.outcome) };
  }
  if (result.kind === 'pairing') {
    return { soort: 'koppeling', resultaat: presentPairing(result.outcome) };
  }
  return { soort: 'reiskosten', resultaat: presentCommuting(result.outcome) };
}
