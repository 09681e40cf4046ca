import { queueInRedis } from '../support/on-each-queue.ts';
import { simulationPromises } from '../support/simulation-promises.ts';

queueInRedis(simulationPromises);
