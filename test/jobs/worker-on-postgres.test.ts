import { queueInPostgres } from '../support/on-each-queue.ts';
import { workerPromises } from '../support/worker-promises.ts';

queueInPostgres(workerPromises);
