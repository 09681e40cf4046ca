import { InvalidInput } from '../../engine/problems.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { CalculationContext } from './calculation-context.ts';
import { checkRoster } from './check-roster.ts';

/**
 * The rows of a staff file, to calculate with.
 *
 * @throws InvalidInput with every cell that is wrong
 */
export async function readFaultlessRoster(
  context: Pick<CalculationContext, 'library'>,
  { bytes }: { readonly bytes: Uint8Array },
): Promise<readonly RosterRow[]> {
  const { errors, rows } = await checkRoster(context, { bytes });
  if (errors.length === 0) return rows;
  throw new InvalidInput(
    errors.map(({ sheet, row, column, heading, found, expected }) => ({
      place: `blad ${sheet}, rij ${row}, kolom ${column} (${heading})`,
      found,
      expected,
    })),
    'Het personeelsbestand bevat fouten.',
  );
}
