import { InvalidInput, type Problem } from '../../../../src/engine/problems.ts';

/** Why a file was refused: the sentence, and every problem with its place. */
export async function refusalOf(
  read: () => Promise<unknown>,
): Promise<{ readonly message: string; readonly problems: readonly Problem[] }> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { message: error.message, problems: error.problems };
  }
  throw new Error('the file was not refused');
}
