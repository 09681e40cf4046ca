import type { EntityManager } from '@mikro-orm/postgresql';
import { RosterImport } from '../roster-import.ts';
import { stagedFileById } from './staged-files.ts';

export const rosterImportById = (em: EntityManager, id: string): Promise<RosterImport | null> =>
  stagedFileById(em, RosterImport, id);
