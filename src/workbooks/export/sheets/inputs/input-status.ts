import type { InputUnit, WorkbookInput } from '../../../inputs/workbook-inputs.ts';
import { commutingBudgetInputName } from '../../../inputs/commuting-inputs.ts';
import type { FollowedCommuting } from '../../../inputs/followed-commuting.ts';
import { formula, type CellContent } from '../../cells.ts';
import { rateText } from '../../dutch-text.ts';
import { sheetNames } from '../../lay-out-sheet.ts';

/** What of a run decides whether formulas follow an input. */
interface FollowedInputs {
  readonly commuting: FollowedCommuting;
  /** Sheets that follow the indices; none when they cannot be followed. */
  readonly priceSheets: readonly string[];
}

const yes = (...sheets: readonly string[]): string => `ja: ${sheets.join(' en ')}`;

/** Above the untaxed rate taxes change as well, which no formula here follows. */
function rateStatus(
  { commuting }: FollowedInputs,
  { name, isFollowed }: WorkbookInput,
  cell: string,
): CellContent {
  if (!isFollowed) return 'nee: hangt samen met een andere afspraak';
  const rate = commuting.rates.find(({ input }) => input.name === name);
  if (rate === undefined) return 'nee: te weinig mensen om te tonen';
  const { untaxedUpTo } = rate;
  if (untaxedUpTo === null) return yes(sheetNames.newPolicy);
  const limit = rateText(String(untaxedUpTo));
  const above = `nee: boven ${limit} onbelast`;
  if (rate.isTaxed) return `nee: deels boven ${limit} onbelast`;
  const within = `${yes(sheetNames.newPolicy)}, tot en met ${limit} onbelast`;
  return formula(`IF(${cell}>${untaxedUpTo},"${above}","${within}")`, within);
}

const rateUnits: readonly InputUnit[] = ['euro-per-km', 'euro-per-day', 'share'];

/** Whether the workbook follows an input, and where: begins with "ja" or "nee". */
export function inputStatus(
  input: WorkbookInput,
  followed: FollowedInputs,
  cell: string,
): CellContent {
  if (rateUnits.includes(input.unit)) return rateStatus(followed, input, cell);
  if (input.unit === 'percentage-per-year') {
    return followed.priceSheets.length === 0
      ? 'nee: niet alle kosten volgen deze stijging'
      : yes(...followed.priceSheets);
  }
  if (input.name === commutingBudgetInputName) return yes(sheetNames.commuting);
  if (!input.isFollowed) return 'nee: een ander fonds geeft een ander plan';
  return yes(sheetNames.newPolicy);
}
