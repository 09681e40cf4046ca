import { leavingCauses } from '../../engine/workforce/workforce-figures.ts';
import type { SimulatedGroup, WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';
import { namedWorkforceGroups } from './named-workforce-groups.ts';
import { totalOf, workforceYears } from './workforce-years.ts';

/** People in service of one group: what they begin with, and what each year adds and takes. */
export interface StaffCourse {
  readonly breakdown: string;
  readonly group: string;
  readonly opening: number;
  readonly years: readonly {
    readonly year: number;
    readonly joined: number;
    readonly left: number;
    /** To this group less from this group, within the organisation. */
    readonly moved: number;
    /** As simulated. */
    readonly closing: number;
  }[];
}

const entries = ['joined/recruited', 'joined/training', 'joined/from-hire'] as const;

function courseOf(group: SimulatedGroup, breakdown: string, name: string): StaffCourse {
  return {
    breakdown,
    group: name,
    opening: group.opening['people/in-service'] ?? 0,
    years: workforceYears(group).map(({ year, flow, closing }) => ({
      year,
      joined: entries.reduce((sum, figure) => sum + flow(figure), 0),
      left: leavingCauses.reduce((sum, cause) => sum + flow(`left/${cause}`), 0),
      moved: flow('moved/in') - flow('moved/out'),
      closing: closing('people/in-service').mean,
    })),
  };
}

/** Decimals of people on this sheet: what comes after is noise of adding and subtracting means. */
export const peopleDecimals = 9;

/** People without noise; never -0. */
export const withoutNoise = (people: number): number =>
  Math.round(people * 10 ** peopleDecimals) / 10 ** peopleDecimals + 0;

/** What the whole leaves beside the named parts. */
const beside = (whole: StaffCourse, parts: readonly StaffCourse[]): StaffCourse => {
  const less = (figure: 'joined' | 'left' | 'moved' | 'closing', index: number): number =>
    withoutNoise(
      parts.reduce(
        (rest, { years }) => rest - (years[index]?.[figure] ?? 0),
        whole.years[index]?.[figure] ?? 0,
      ),
    );
  return {
    breakdown: parts[0]?.breakdown ?? '',
    group: 'Overige samen',
    opening: parts.reduce((rest, { opening }) => rest - opening, whole.opening),
    years: whole.years.map(({ year }, index) => ({
      year,
      joined: less('joined', index),
      left: less('left', index),
      moved: less('moved', index),
      closing: less('closing', index),
    })),
  };
};

/** Less than this is nobody. */
const noise = 1e-6;

const isSomebody = ({ opening, years }: StaffCourse): boolean =>
  [opening, ...years.flatMap(({ joined, left, closing }) => [joined, left, closing])].some(
    (people) => Math.abs(people) > noise,
  );

/** The breakdowns of the reconciliation, and what they are called. */
export const staffBreakdowns = {
  all: 'Iedereen',
  positionFamily: 'Functiefamilie',
  programme: 'Programma',
} as const;

/**
 * The course of everybody, and of each family and programme with enough people on the reference date; the
 * groups of a breakdown always add up to everybody.
 */
export function staffCourses(outcome: WorkforceOutcome, threshold: number): readonly StaffCourse[] {
  const whole = courseOf(totalOf(outcome.groups), staffBreakdowns.all, staffBreakdowns.all);
  const broken = (['positionFamily', 'programme'] as const).flatMap((grouping) => {
    const { named } = namedWorkforceGroups(outcome, grouping, threshold);
    const parts = named.map((group) => courseOf(group, staffBreakdowns[grouping], group.group));
    if (parts.length === 0) return [];
    // Nobody at first, perhaps, and later who is recruited in another group.
    const others = beside(whole, parts);
    return isSomebody(others) ? [...parts, others] : parts;
  });
  return [whole, ...broken];
}
