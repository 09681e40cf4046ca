import type { ParameterUse } from '../../parameters.ts';
import type { RecruitContract } from '../leaving/recruit-leaving-table.ts';
import type { LeavingTable } from '../leaving/leaving-table.ts';
import type { ExactLeavers, WorkforceOutcome } from '../workforce-outcome.ts';
import type { WorkforceSettings } from '../workforce-settings.ts';
import type { FigureColumns } from './figure-columns.ts';
import type { HiredPeople } from './hired-people.ts';
import type { LeverCalendar } from './preparation/lever-calendar.ts';
import type { PackedLeaving } from './packed-leaving.ts';
import type { PayGrades } from './preparation/pay-grades.ts';
import type { Owners, Places } from './places.ts';
import type { SimulatedGroups } from './preparation/simulated-groups.ts';
import type { SimulationCalendar } from './preparation/simulation-calendar.ts';

/** People in service on the reference date: what they draw from, and the places they hold. */
export interface StartingPeople {
  readonly count: number;
  readonly key0: Int32Array;
  readonly key1: Int32Array;
  readonly tables: readonly LeavingTable[];
  readonly packedTables: PackedLeaving;
  /** The places of a person are `places[firstPlace[person]]` up to that of the next person. */
  readonly firstPlace: Int32Array;
  readonly places: Int32Array;
}

/** Chances and terms that do not differ between people. */
export interface CommonChances {
  readonly internalFill: number;
  readonly traineeStay: number;
  readonly hireExtension: number;
  /** Of hire that is not prolonged. */
  readonly hireReplacement: number;
  readonly hireTerm: number;
  readonly recruitTerm: number;
  /** Running sum of the chances of each age, and the ages. */
  readonly recruitAgeSums: Float64Array;
  readonly recruitAges: readonly number[];
}

/**
 * Everything a replication needs, worked out once from roster, scenario and parameters: people, posts and
 * hire as columns of numbers, in the order of their identities (never that of the rows), and levers per
 * month. A replication reads it and never writes in it.
 */
export interface SimulationModel {
  readonly calendar: SimulationCalendar;
  readonly groups: SimulatedGroups;
  readonly columns: FigureColumns;
  readonly places: Places;
  readonly owners: Owners;
  readonly people: StartingPeople;
  readonly hire: HiredPeople;
  readonly grades: PayGrades;
  readonly levers: LeverCalendar;
  readonly chances: CommonChances;
  /**
   * When, and why, somebody who joins leaves, from a random number, as `drawPacked` gives it; months count
   * from the one of joining. Age by position among those of recruits.
   */
  readonly drawRecruitDeparture: (
    ageIndex: number,
    startMonth: number,
    contract: RecruitContract,
    u: number,
  ) => number;
  /**
   * What is expected to free up through natural turnover in the rest of a calendar year, after a month:
   * from the leaving tables of today's people, in parts of the unit of the savings target.
   */
  readonly turnoverAhead: Float64Array;
  /** Figures before the first month: opening stocks, and what everybody would cost who stayed. */
  readonly openingCounts: Int32Array;
  readonly openingCosts: Float64Array;
  /** What the outcome says besides figures. */
  readonly report: {
    readonly headcount: number;
    readonly settings: WorkforceSettings;
    readonly leavers: readonly ExactLeavers[];
    readonly assumedRows: WorkforceOutcome['assumedRows'];
    readonly basis: readonly ParameterUse[];
  };
}
