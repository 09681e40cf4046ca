import { rosterImportById, stagedBytesOf } from '../../data/queries/roster-imports.ts';
import { Conflict } from '../../engine/problems.ts';
import { markCellProblems } from '../../workbooks/import/mark-cell-problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * A copy of the offered file with each wrong cell coloured and explained; nothing is kept.
 *
 * @throws Conflict when the file is not kept any more, or could not be read to begin with
 */
export async function markRosterImport(
  { em }: ServiceContext,
  importId: string,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const rosterImport = requireFound(
    await rosterImportById(em, importId),
    'Het personeelsbestand',
    importId,
  );
  const bytes = await stagedBytesOf(em, importId);
  if (bytes === null) {
    throw new Conflict(
      'Het bestand is na de bevestiging gewist; er is geen kopie meer van te maken.',
    );
  }
  const { reading } = rosterImport;
  if (reading == null) {
    throw new Conflict('In dit bestand zijn geen cellen aan te wijzen: het is niet gelezen.');
  }
  return {
    bytes: await markCellProblems(bytes, reading.errors, reading.warnings),
    fileName: `personeel-met-fouten-${importId.slice(0, 8)}.xlsx`,
  };
}
