import { rosterImportById } from '../../data/queries/roster-imports.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { rosterImportView, type RosterImportView } from './roster-import-view.ts';

/**
 * One import, with every cell that is wrong.
 *
 * @throws NotFound
 */
export const showRosterImport = async (
  { em }: ServiceContext,
  importId: string,
): Promise<RosterImportView> =>
  rosterImportView(
    requireFound(await rosterImportById(em, importId), 'Het personeelsbestand', importId),
  );
