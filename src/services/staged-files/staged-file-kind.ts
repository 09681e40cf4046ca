import type { EntityManager, EntitySchema } from '@mikro-orm/postgresql';
import type { StagedFile } from '../../data/staged-file.ts';
import type { CellProblems } from '../../workbooks/import/cell-problem.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * What sets one kind of offered file apart. Its life is the same for all: received, checked by a job, shown
 * with every wrong cell, then confirmed or discarded, or forgotten when nobody does either.
 */
export interface StagedFileKind<File extends StagedFile, View> {
  readonly table: EntitySchema<File>;
  /** Dutch, with its article and a capital. */
  readonly name: string;
  readonly job: 'check-roster-file' | 'check-finance-file';
  /** Columns that two files have in common when they are the same. */
  readonly sameBy: readonly (keyof File & string)[];
  /** As somebody sees it who may. */
  readonly view: (file: File) => View;
  /**
   * Reads a staged file; `reading` has its errors.
   *
   * @throws InvalidInput when it cannot be read at all
   */
  readonly read: (context: ServiceContext, file: File, bytes: Uint8Array) => Promise<Partial<File>>;
  /** What `read` gives beside `reading`, before it is read. */
  readonly unread: Partial<File>;
  /** Whether a check that went well says nothing any more. */
  readonly isOutdated: (em: EntityManager, file: File) => Promise<boolean>;
  /** The file with every wrong cell marked. */
  readonly mark: (file: File, bytes: Uint8Array, found: CellProblems) => Promise<Uint8Array>;
  /** First part of the name of a marked copy. */
  readonly markedAs: string;
  /** @throws Conflict when what came in by this file must stay */
  readonly refuseDiscard: (em: EntityManager, file: File) => Promise<void>;
}
