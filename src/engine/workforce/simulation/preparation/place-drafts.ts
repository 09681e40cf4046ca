import { groupBy } from '../../../group-by.ts';
import { monthIndex } from '../../../calendar/month-index.ts';
import type { Scale } from '../../../parameters.ts';
import type { EmploymentKind, RosterRow } from '../../../roster.ts';
import type { Scenario } from '../../../scenario.ts';
import { partsPerFte } from '../../whole-parts.ts';
import type { RowPay } from './assumed-scales.ts';
import { placeStatus } from '../places.ts';

/** A place before it is a number in columns. */
export interface PlaceDraft {
  /** What its random numbers depend on, besides the seed. */
  readonly identity: string;
  readonly positionFamily: string | null;
  readonly programme: string | null;
  /** As in the roster, for the group; `payScale` is never missing. */
  readonly scale: Scale | null;
  readonly payScale: Scale;
  readonly fte: number;
  /** What of it has a salary: all, or 0. */
  readonly paidFte: number;
  readonly status: number;
  readonly step: number;
  /** Row that it comes from; `null` = added later. */
  readonly row: RosterRow | null;
  /** Families a trainee may work in; empty = every. */
  readonly traineeFamilies: readonly string[];
  /** Month in which a place of training starts; -1 = there from the start, or a post. */
  readonly startMonth: number;
}

const statusOfKind: Readonly<Record<EmploymentKind, number>> = {
  permanent: placeStatus.permanent,
  temporary: placeStatus.temporary,
  trainee: placeStatus.trainee,
  intern: placeStatus.intern,
  vacancy: placeStatus.vacant,
  // Hire holds no place.
  hire: placeStatus.absent,
};

/** FTE of a row in whole parts. */
export const fteOf = ({ partTimeFactor }: Pick<RosterRow, 'partTimeFactor'>): number =>
  Math.round(partTimeFactor * partsPerFte);

/**
 * The place that a row of somebody in service, or of a vacancy, stands for.
 *
 * @see not law: reading a roster
 */
export function draftOfRow(row: RosterRow, identity: string, pay: RowPay): PlaceDraft {
  const { positionFamily, programme, scale } = row;
  return {
    identity: `place ${identity}`,
    positionFamily,
    programme,
    scale,
    payScale: pay.scaleOf(row),
    fte: fteOf(row),
    paidFte: pay.isSalaried(row) ? fteOf(row) : 0,
    status: statusOfKind[row.employmentKind],
    step: pay.stepOf(row),
    row,
    traineeFamilies: positionFamily === null ? [] : [positionFamily],
    startMonth: -1,
  };
}

/**
 * The posts that growth may add to a family, at most: copies of its middle post (scale and FTE) in its
 * most frequent programme.
 *
 * @param posts - of one family
 * @param mostFte - FTE in parts that growth adds at most
 * @see not law: an assumption about posts that do not exist yet
 */
export function growthDrafts(
  posts: readonly PlaceDraft[],
  mostFte: number,
  rankOf: (scale: Scale) => number,
): PlaceDraft[] {
  const middle = <Item>(items: readonly Item[], order: (item: Item) => number): Item =>
    items.toSorted((a, b) => order(a) - order(b))[Math.floor((items.length - 1) / 2)]!;
  if (posts.length === 0 || mostFte <= 0) return [];
  const { payScale, positionFamily } = middle(posts, (post) => rankOf(post.payScale));
  // A post without hours would be added for ever.
  const fte = Math.max(1, middle(posts, (post) => post.fte).fte);
  const programmes = [...groupBy(posts, ({ programme }) => programme)].toSorted(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  const count = Math.ceil(mostFte / fte) + 1;
  return Array.from({ length: count }, (_, number) => ({
    identity: `growth ${number} ${positionFamily ?? ''}`,
    positionFamily,
    programme: programmes[0]?.[0] ?? null,
    scale: payScale,
    payScale,
    fte,
    paidFte: fte,
    status: placeStatus.absent,
    step: 0,
    row: null,
    traineeFamilies: [],
    startMonth: -1,
  }));
}

/**
 * The places of training of the cohorts that start within the horizon: full-time, spread evenly over the
 * families of the cohort.
 *
 * @see not law: a choice of the scenario
 */
export function cohortDrafts(
  { referenceDate, workforce }: Pick<Scenario, 'referenceDate' | 'workforce'>,
  monthCount: number,
  pay: RowPay,
): PlaceDraft[] {
  return workforce.traineeCohorts.flatMap((cohort, number) => {
    const startMonth = monthIndex(cohort.startDate, referenceDate);
    if (startMonth < 0 || startMonth >= monthCount) return [];
    const families = cohort.positionFamilies;
    return Array.from({ length: cohort.count }, (_, trainee): PlaceDraft => ({
      identity: `cohort ${number} ${trainee}`,
      positionFamily: families[trainee % families.length] ?? null,
      programme: null,
      scale: cohort.scale,
      payScale: pay.scaleOf({ scale: cohort.scale, positionFamily: null }),
      fte: partsPerFte,
      paidFte: partsPerFte,
      status: placeStatus.absent,
      step: cohort.step,
      row: null,
      traineeFamilies: families,
      startMonth,
    }));
  });
}
