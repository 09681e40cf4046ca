/** A thread beside the server: answers one operation after another, with connections of its own. */
import { threadId } from 'node:worker_threads';
import { pino } from 'pino';
import { Tinypool } from 'tinypool';
import {
  answerInThread,
  type BesideAnswer,
  type BesideQuestion,
} from '../api/http/answer-beside.ts';
import { operations } from '../api/operations.ts';
import { compose } from '../compose.ts';
import type { ThreadData } from './calculation-threads.ts';

const { logLevel, ...stores } = Tinypool.workerData as ThreadData;
const log = pino({ level: logLevel, base: { process: 'server', threadId } }, pino.destination(2));
const composition = await compose({ ...stores, log });
const operationById = new Map(operations.map((operation) => [operation.id, operation]));

/** What is asked, answered. */
export function answer(question: BesideQuestion): Promise<BesideAnswer> {
  return answerInThread(operationById, question, composition);
}
