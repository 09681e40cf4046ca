import type { EntityManager } from '@mikro-orm/postgresql';
import { lockStagedFile } from '../../data/queries/staged-files.ts';
import type { StagedFile } from '../../data/staged-file.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import type { StagedFileKind } from './staged-file-kind.ts';

/**
 * Keeps what is in a checked file for good and wipes the file itself, both or neither.
 *
 * @param input.keep - what keeping means for this kind of file
 * @param input.repeat - what a second confirmation gets: the same answer, or the reason why not
 * @throws Conflict unless the file is ready
 */
export const confirmStagedFile = <File extends StagedFile, View>(
  { em, now }: ServiceContext,
  { table, name, view }: StagedFileKind<File, View>,
  input: {
    readonly fileId: string;
    readonly keep: (em: EntityManager, file: File) => Promise<void>;
    readonly repeat: 'same' | Conflict;
  },
): Promise<View> =>
  em.transactional(async (tx) => {
    const { fileId, keep, repeat } = input;
    const file = requireFound(await lockStagedFile(tx, table, fileId), name, fileId);
    if (file.status === 'confirmed') {
      if (repeat === 'same') return view(file);
      throw repeat;
    }
    if (file.status !== 'ready') {
      throw new Conflict(
        'Alleen een bestand dat is gecontroleerd en geen fouten heeft, kan worden bevestigd.',
      );
    }
    await keep(tx, file);
    file.status = 'confirmed';
    file.confirmedAt = now;
    file.stagedBytes = null;
    return view(file);
  });
