import { describe } from '@jest/globals';
import { queueInPostgres } from '../support/on-each-queue.ts';
import { simulationPromises } from '../support/simulation-promises.ts';
import { workerPromises } from '../support/worker-promises.ts';
import { workerSetUp } from '../support/worker-set-up.ts';

queueInPostgres((startQueue) => {
  const setUp = workerSetUp(startQueue);
  describe('a worker', () => {
    workerPromises(setUp);
  });
  describe('a calculation in chunks', () => {
    simulationPromises(setUp);
  });
});
