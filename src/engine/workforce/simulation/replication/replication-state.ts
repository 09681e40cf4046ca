import { doubled, newChangeLog, type ChangeLog } from './change-log.ts';
import { changeTable, type ChangeTable } from './change-table.ts';
import { placeStatus } from '../places.ts';
import type { SimulationModel } from '../simulation-model.ts';

/** What can happen to a place in a month; each has its own list per month. */
export const eventKinds = { leave: 0, contractEnd: 1, trainingEnd: 2, fill: 3 } as const;
const eventKindCount = 4;

/** Room for events at the start; doubled whenever it is not enough. */
const firstRoom = 4096;

/** In how many replications people in service draw at once; a chunk of a multiple of it draws nothing in vain. */
export const replicationsAhead = 8;

/**
 * What changes during a replication. Made once per chunk and put back to the opening for each replication,
 * so that nothing is allocated on the way.
 */
export interface ReplicationState {
  replication: number;
  /** Figures of this replication, by column. */
  readonly counts: Int32Array;
  readonly amounts: Float64Array;
  /** Changes of cost from month to month: `[(money * groups + group) * months + month]`. */
  readonly costChanges: Float64Array;

  readonly status: Uint8Array;
  readonly isCounted: Uint8Array;
  readonly isBound: Uint8Array;
  /** Month and cause of leaving that the holder has drawn; -1 = stays to the end. */
  readonly leaveMonth: Int32Array;
  readonly leaveCause: Int32Array;
  readonly contractEnd: Int32Array;
  readonly step: Int32Array;
  readonly riseMonth: Int32Array;
  /** Month to which the cost of the holder is booked. */
  readonly bookedTo: Int32Array;
  /** How often the place has changed hands: events of an earlier holder are void, and draws are new. */
  readonly turn: Int32Array;
  /** Month in which a vacancy arose (-1 = before the reference date) and in which it is to be filled. */
  readonly vacantSince: Int32Array;
  readonly dueMonth: Int32Array;
  /** 1 = a trainee who finishes may take it at any time; 1 = internal candidates were looked for already. */
  readonly isForTrainee: Uint8Array;
  readonly waitsForMarket: Uint8Array;
  /** Vacant posts in any order, and where each one is among them. */
  readonly vacancies: Int32Array;
  readonly vacancyPosition: Int32Array;
  vacancyCount: number;

  /** First event of each kind and month, -1 = none; each event names the next. */
  readonly firstEvent: Int32Array;
  eventNext: Int32Array;
  eventPlace: Int32Array;
  eventTurn: Int32Array;
  eventCount: number;

  /**
   * What people in service drew in `replicationsAhead` replications from `firstDrawn` on, as `drawPacked`
   * gives it: `departures[(replication - firstDrawn) * people + person]`.
   */
  readonly departures: Int32Array;
  firstDrawn: number;

  /** What has happened so far in this month, and where it is counted. */
  readonly log: ChangeLog;
  readonly changeTable: ChangeTable;

  readonly hireKind: Uint8Array;
  /** 1 = still hired. */
  readonly isHired: Uint8Array;
  readonly hireEnd: Int32Array;
  /** First hired person of whom the contract ends in a month, -1 = none; each names the next. */
  readonly firstHireEnd: Int32Array;
  readonly nextHireEnd: Int32Array;
  readonly hireTurn: Int32Array;
  hireFte: number;

  /** Posts that growth has added, and FTE that demand still has to add (or to lose, when negative), per family. */
  readonly growthUsed: Int32Array;
  readonly demandBalance: Int32Array;

  /** Saved so far by each of the three measures, in parts of the unit of the target. */
  readonly saved: Float64Array;
}

/** Room for the replications of one chunk. */
export function newReplicationState(model: SimulationModel): ReplicationState {
  const { places, people, hire, columns, calendar, groups } = model;
  const perPlace = (): Int32Array => new Int32Array(places.count);
  const flags = (): Uint8Array => new Uint8Array(places.count);
  return {
    replication: 0,
    counts: new Int32Array(columns.allColumns),
    amounts: new Float64Array(columns.amountColumns),
    costChanges: new Float64Array(model.openingCosts.length),
    status: flags(),
    isCounted: flags(),
    isBound: flags(),
    leaveMonth: perPlace(),
    leaveCause: perPlace(),
    contractEnd: perPlace(),
    step: perPlace(),
    riseMonth: perPlace(),
    bookedTo: perPlace(),
    turn: perPlace(),
    vacantSince: perPlace(),
    dueMonth: perPlace(),
    isForTrainee: flags(),
    waitsForMarket: flags(),
    vacancies: perPlace(),
    vacancyPosition: perPlace(),
    vacancyCount: 0,
    firstEvent: new Int32Array(eventKindCount * calendar.monthCount),
    eventNext: new Int32Array(firstRoom),
    eventPlace: new Int32Array(firstRoom),
    eventTurn: new Int32Array(firstRoom),
    eventCount: 0,
    departures: new Int32Array(replicationsAhead * people.count),
    firstDrawn: -replicationsAhead,
    log: newChangeLog(),
    changeTable: changeTable(columns),
    hireKind: new Uint8Array(hire.count),
    isHired: new Uint8Array(hire.count),
    hireEnd: new Int32Array(hire.count),
    firstHireEnd: new Int32Array(calendar.monthCount),
    nextHireEnd: new Int32Array(hire.count),
    hireTurn: new Int32Array(hire.count),
    hireFte: 0,
    growthUsed: new Int32Array(groups.families.length),
    demandBalance: new Int32Array(groups.families.length),
    saved: new Float64Array(3),
  };
}

/** Puts everything as it is on the reference date. */
export function resetState(
  state: ReplicationState,
  model: SimulationModel,
  replication: number,
): void {
  const { opening, postCount } = model.places;
  state.replication = replication;
  state.counts.set(model.openingCounts);
  state.amounts.fill(0);
  state.costChanges.set(model.openingCosts);
  state.status.set(opening.status);
  state.isCounted.set(opening.isCounted);
  state.isBound.set(opening.isBound);
  state.contractEnd.set(opening.contractEnd);
  state.step.set(opening.step);
  state.riseMonth.set(opening.riseMonth);
  state.bookedTo.fill(model.calendar.monthCount);
  state.leaveMonth.fill(-1);
  state.turn.fill(0);
  state.isForTrainee.fill(0);
  state.waitsForMarket.fill(0);
  state.vacantSince.fill(-1);
  state.dueMonth.fill(-1);
  state.vacancyCount = 0;
  for (let post = 0; post < postCount; post += 1) {
    if (opening.status[post] === placeStatus.vacant) addVacancy(state, post);
  }
  state.firstEvent.fill(-1);
  state.eventCount = 0;
  state.log.count = 0;
  state.hireKind.set(model.hire.kind);
  state.isHired.fill(1);
  state.firstHireEnd.fill(-1);
  for (let person = 0; person < model.hire.count; person += 1) {
    planHireEnd(state, person, model.hire.endMonth[person]!);
  }
  state.hireTurn.fill(0);
  state.hireFte = 0;
  for (const fte of model.hire.fte) state.hireFte += fte;
  state.growthUsed.fill(0);
  state.demandBalance.fill(0);
  state.saved.fill(0);
}

/** Puts a post among the vacant ones. */
export function addVacancy(state: ReplicationState, post: number): void {
  state.vacancies[state.vacancyCount] = post;
  state.vacancyPosition[post] = state.vacancyCount;
  state.vacancyCount += 1;
}

/** Takes a post from among the vacant ones. */
export function removeVacancy(state: ReplicationState, post: number): void {
  const position = state.vacancyPosition[post]!;
  state.vacancyCount -= 1;
  const last = state.vacancies[state.vacancyCount]!;
  state.vacancies[position] = last;
  state.vacancyPosition[last] = position;
}

/** Plans when the contract of somebody hired ends; whoever ends beyond the last month is left alone. */
export function planHireEnd(state: ReplicationState, person: number, month: number): void {
  state.hireEnd[person] = month;
  if (month >= state.firstHireEnd.length) return;
  state.nextHireEnd[person] = state.firstHireEnd[month]!;
  state.firstHireEnd[month] = person;
}

/** Plans an event of a place for its present turn; beyond the last month nothing happens any more. */
export function planEvent(
  state: ReplicationState,
  monthCount: number,
  kind: number,
  month: number,
  place: number,
): void {
  if (month >= monthCount) return;
  if (state.eventCount === state.eventNext.length) growEvents(state);
  const event = state.eventCount;
  const list = kind * monthCount + month;
  state.eventPlace[event] = place;
  state.eventTurn[event] = state.turn[place]!;
  state.eventNext[event] = state.firstEvent[list]!;
  state.firstEvent[list] = event;
  state.eventCount += 1;
}

function growEvents(state: ReplicationState): void {
  state.eventNext = doubled(state.eventNext);
  state.eventPlace = doubled(state.eventPlace);
  state.eventTurn = doubled(state.eventTurn);
}
