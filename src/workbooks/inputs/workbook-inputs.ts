/**
 * The cells of the sheet Invoer: what of a scenario a reader may change in Excel or LibreOffice. The same
 * scenario gives the same cells under the same names, so that a workbook that comes back can be compared.
 */
import type { Scenario } from '../../engine/scenario.ts';
import { budgetInputs } from './budget-inputs.ts';
import { commutingInputs } from './commuting-inputs.ts';
import { fundInputs } from './fund-inputs.ts';
import { priceInputs } from './price-inputs.ts';
import type { WorkbookInput } from './workbook-input.ts';

export type { InputUnit, WorkbookInput } from './workbook-input.ts';

/** Where the inputs stand; columns are counted from 1. */
export const inputsSheet = {
  name: 'Invoer',
  labelColumn: 1,
  valueColumn: 2,
  /** The value that the run was made with. */
  runColumn: 3,
  isChangedColumn: 4,
} as const;

/** All inputs of a scenario, in the order of the sheet. */
export const workbookInputs = (scenario: Scenario): readonly WorkbookInput[] => [
  ...budgetInputs(scenario),
  ...commutingInputs(scenario.commuting),
  ...fundInputs(scenario),
  ...priceInputs(scenario),
];
