import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import {
  replyFromThread,
  type AnswerBeside,
  type BesideAnswer,
} from '../api/http/answer-beside.ts';

/** What a thread needs to reach the same database and queue. */
export interface ThreadData {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly logLevel: string;
}

/** Each holds the staff of the scenarios it was asked about. */
const mostThreads = 4;

export interface CalculationThreads {
  readonly answerBeside: AnswerBeside;
  close(): Promise<void>;
}

/**
 * Threads beside the server for what is calculated while somebody waits: the server goes on with others, more
 * cores answer more people at once, and what never ends is ended with its thread, not with the server.
 *
 * @param script - compiled: a thread cannot start from TypeScript
 */
export function openCalculationThreads(
  script: URL,
  threadData: ThreadData,
  count = Math.min(mostThreads, Math.max(1, availableParallelism() - 1)),
): CalculationThreads {
  const pool = new Tinypool({
    filename: script.href,
    name: 'answer',
    workerData: threadData,
    minThreads: count,
    maxThreads: count,
    // A thread that waits for the database goes on with what it was asked before.
    useAtomics: false,
  });
  return {
    answerBeside: async (question, signal) =>
      replyFromThread((await pool.run(question, { signal })) as BesideAnswer),
    close: () => pool.destroy(),
  };
}
