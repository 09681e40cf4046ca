import type { EntityManager } from '@mikro-orm/postgresql';
import type { CalendarDate } from '../engine/calendar/calendar-date.ts';
import type { JobQueues } from '../queues/job-queues.ts';
import type { PreparedCommutingMemory } from './commuting/prepared-commuting-memory.ts';
import type { CalculationContext } from './stateless/calculation-context.ts';

/** All that a user action may touch. compose.ts makes a fresh one for each request and each job. */
export interface ServiceContext extends CalculationContext {
  /** Forked, so that two requests never share loaded rows. */
  readonly em: EntityManager;
  readonly queues: JobQueues;
  /** Shared by all requests of a process. */
  readonly preparedCommuting: PreparedCommutingMemory;
  /** The clock stops here: below this line time is an argument. Today is a day in the Netherlands. */
  readonly today: CalendarDate;
  /** The instant at which it is asked for. */
  readonly now: Date;
}
