import { readRoster } from '../../workbooks/import/read-roster.ts';
import type { RosterReading } from '../../workbooks/import/roster-reading.ts';
import type { CalculationContext } from './calculation-context.ts';

export type { CellProblem } from '../../workbooks/import/cell-problem.ts';
export type { RosterField } from '../../workbooks/import/columns/roster-field.ts';
export type { RosterReading } from '../../workbooks/import/roster-reading.ts';

/**
 * Reads a staff file and lists everything that is wrong with it; keeps nothing, so a second run is a
 * first run. A full-time week is the one of the agreement that was last known.
 */
export async function checkRoster(
  { library }: Pick<CalculationContext, 'library'>,
  { bytes }: { readonly bytes: Uint8Array },
): Promise<RosterReading> {
  const fullTimeHours = library.legal['pay/full-time-hours'].values.at(-1)?.value;
  return readRoster(bytes, fullTimeHours == null ? {} : { fullTimeHoursPerWeek: fullTimeHours });
}
