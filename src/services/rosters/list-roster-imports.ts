import { allRosterImports } from '../../data/queries/roster-imports.ts';
import type { ServiceContext } from '../service-context.ts';
import { rosterImportSummary, type RosterImportSummary } from './roster-import-view.ts';

/** All imports that are not discarded, newest first. */
export const listRosterImports = async ({ em }: ServiceContext): Promise<RosterImportSummary[]> =>
  (await allRosterImports(em)).map(rosterImportSummary);
