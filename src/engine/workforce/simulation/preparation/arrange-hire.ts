import { monthIndex } from '../../../calendar/month-index.ts';
import { personKey } from '../../../random/keyed-draw.ts';
import type { HireKind, RosterRow } from '../../../roster.ts';
import type { Arrangement } from './arrange-places.ts';
import type { RowPay } from './assumed-scales.ts';
import { hireKinds, type HiredPeople } from '../hired-people.ts';
import { fteOf, type PlaceDraft } from './place-drafts.ts';
import { placeStatus } from '../places.ts';

/** A hired person with what their random numbers depend on. */
export interface HiredRow {
  readonly row: RosterRow;
  readonly identity: string;
}

/** The kind of a hired person; without one it is taken to be a self-employed. */
export const hireKindOf = ({ hireKind }: RosterRow): HireKind => hireKind ?? 'self-employed';

/** The post that is added when a hired person takes an employment. */
export const draftOfHire = ({ row, identity }: HiredRow, pay: RowPay): PlaceDraft => ({
  identity: `hire ${identity}`,
  positionFamily: row.positionFamily,
  programme: row.programme,
  scale: row.scale,
  payScale: pay.scaleOf(row),
  fte: fteOf(row),
  paidFte: fteOf(row),
  status: placeStatus.absent,
  step: 0,
  row: null,
  traineeFamilies: [],
  startMonth: -1,
});

/** Whether the end of somebody's hire is missing, or past. */
export const isEndMissing = (
  row: RosterRow,
  { calendar }: Pick<Arrangement, 'calendar'>,
): boolean => row.contractEndDate === null || row.contractEndDate < calendar.referenceDate;

/**
 * Hired people as columns of numbers. Without an end date a contract ends in one of the months of a usual
 * term, spread over the people.
 *
 * @param kindsOf - kinds that somebody may have in the course of the projection
 * @param postOf - the post that somebody may take; -1 = never
 * @param firstOwner - number of the first one among the owners of figures
 * @param term - parameter `workforce/hire-term`
 * @see not law: storage
 */
export function arrangeHire(
  arrangement: Arrangement,
  hired: readonly HiredRow[],
  pay: RowPay,
  kindsOf: (row: RosterRow) => readonly HireKind[],
  postOf: (index: number) => number,
  term: number,
  firstOwner: number,
): HiredPeople {
  const { scenario, calendar, groups, grades } = arrangement;
  const { seed } = scenario.workforce.simulation;
  const keys = hired.map(({ identity }) => personKey(seed, `hire ${identity}`));
  const numbers = (valueOf: (row: RosterRow, index: number) => number): Int32Array =>
    Int32Array.from(hired, ({ row }, index) => valueOf(row, index));
  const spreadOverTerm = (index: number): number => (keys[index]!.key0 >>> 0) % Math.max(1, term);
  return {
    count: hired.length,
    firstOwner,
    key0: Int32Array.from(keys, ({ key0 }) => key0),
    key1: Int32Array.from(keys, ({ key1 }) => key1),
    kind: Uint8Array.from(hired, ({ row }) => hireKinds.indexOf(hireKindOf(row))),
    family: numbers((row) => groups.familyOf(row)),
    fte: numbers(fteOf),
    endMonth: numbers((row, index) =>
      isEndMissing(row, arrangement)
        ? spreadOverTerm(index)
        : monthIndex(row.contractEndDate!, calendar.referenceDate),
    ),
    grade: Int32Array.from(
      hired.flatMap(({ row }) => {
        const kinds = kindsOf(row);
        return hireKinds.map((kind) =>
          kinds.includes(kind) ? grades.hireGradeOf(kind, pay.scaleOf(row), row) : -1,
        );
      }),
    ),
    post: numbers((_, index) => postOf(index)),
  };
}
