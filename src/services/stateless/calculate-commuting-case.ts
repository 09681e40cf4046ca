import {
  commutingCase,
  type CommutingCase,
  type CommutingCaseOutcome,
} from '../../engine/commuting/commuting-case.ts';
import { chooseParameters } from '../../engine/parameter-library.ts';
import type { CalculationContext } from './calculation-context.ts';

/**
 * What trips bring under a scheme on a day, for the command line and the API alike. Law comes first,
 * then the default assumptions. Nothing is stored; the same input gives the same answer.
 */
export async function calculateCommutingCase(
  { library }: Pick<CalculationContext, 'library'>,
  input: CommutingCase,
): Promise<CommutingCaseOutcome> {
  return commutingCase(input, chooseParameters(library, []));
}
