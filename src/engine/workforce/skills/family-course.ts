import type { SimulatedGroup } from '../workforce-outcome.ts';
import { leavingCauses, type FlowFigure, type StockFigure } from '../workforce-figures.ts';

const joining = [
  'joined/recruited',
  'joined/training',
  'joined/from-hire',
] as const satisfies readonly FlowFigure[];

/** What is expected of a family in one year, in FTE. */
interface FamilyYear {
  readonly year: number;
  /** In service at the start of the year, or on the reference date; hire is left out. */
  readonly openingFte: number;
  readonly budgetedFte: number;
  readonly leaversFte: number;
  readonly joinersFte: number;
  /** Arrived from other families, less gone to other families. */
  readonly netMovedFte: number;
}

/** The expected course of one family of positions. */
export interface FamilyCourse {
  readonly family: string;
  readonly years: readonly FamilyYear[];
}

/**
 * The expected course of a family in FTE, from the means of its simulated group. The FTE in service are
 * those that the group publishes. Flows are counted in people; they become FTE by the average FTE of the
 * people in service at the start of the year, or at its end when nobody was there at the start. A figure
 * that is not there is 0 everywhere, so it counts as 0.
 *
 * @param group - grouped by `positionFamily`, per calendar year
 * @see not law: counting
 */
export function familyCourse({ group, periods, opening, figures }: SimulatedGroup): FamilyCourse {
  /** `at` = -1 for the opening stock. */
  const stock = (name: StockFigure, at: number): number =>
    (at < 0 ? opening[name] : figures[name]?.[at]?.mean) ?? 0;
  const flow = (names: readonly FlowFigure[], at: number): number =>
    names.reduce((sum, name) => sum + (figures[name]?.[at]?.mean ?? 0), 0);
  const ftePerPerson = (at: number): number => {
    const people = stock('people/in-service', at);
    return people > 0 ? stock('fte/in-service', at) / people : 0;
  };
  return {
    family: group,
    years: periods.map((period, at) => {
      const averageFte = ftePerPerson(at - 1) || ftePerPerson(at);
      return {
        year: Number(period),
        openingFte: stock('fte/in-service', at - 1),
        budgetedFte: stock('fte/budgeted', at),
        leaversFte:
          averageFte *
          flow(
            leavingCauses.map((cause): FlowFigure => `left/${cause}`),
            at,
          ),
        joinersFte: averageFte * flow(joining, at),
        netMovedFte: averageFte * (flow(['moved/in'], at) - flow(['moved/out'], at)),
      };
    }),
  };
}
