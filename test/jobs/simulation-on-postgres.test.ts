import { queueInPostgres } from '../support/on-each-queue.ts';
import { simulationPromises } from '../support/simulation-promises.ts';

queueInPostgres(simulationPromises);
