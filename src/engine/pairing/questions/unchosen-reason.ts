import type { CalendarDate } from '../../calendar/calendar-date.ts';

/** Why a pair is not in a plan; always worked out, never guessed. */
export type UnchosenReason =
  /** The scenario forbids the pair. */
  | { readonly kind: 'forbidden' }
  /** A rule that says who may follow which master. */
  | { readonly kind: 'rule'; readonly ruleId: string; readonly reason: string }
  /** Even the shortest overlap would have to start before the first month in which pairs may run. */
  | {
      readonly kind: 'too-late';
      readonly shortestMonths: number;
      /** Whole months between the first month and the end of the overlap; 0 = it is over already. */
      readonly monthsLeft: number;
      /** When the shortest overlap would have to start. */
      readonly wouldStart: CalendarDate;
      readonly firstMonth: CalendarDate;
    }
  /** The overlap would end after the last budget year. */
  | { readonly kind: 'after-last-year'; readonly lastYear: number }
  /** The apprentice follows others in those months, and has no place left. */
  | { readonly kind: 'apprentice-taken'; readonly postIds: readonly string[] }
  /** The post already has as many apprentices as a master may take. */
  | { readonly kind: 'post-taken'; readonly candidateIds: readonly string[] }
  /** Fund and own contribution of a year, or of several together when the fund carries over, do not suffice. */
  | {
      readonly kind: 'fund-short';
      readonly years: readonly number[];
      /** The last of them. */
      readonly year: number;
      readonly shortCents: number;
    }
  /** The programme of the post may not cost more in a year. */
  | {
      readonly kind: 'programme-maximum';
      readonly programme: string;
      readonly year: number;
      readonly shortCents: number;
    }
  /** It would fit beside the plan, but takes no risk away. */
  | { readonly kind: 'worth-nothing' }
  /** It would fit beside the plan and add this much: the plan was proved up to the gap, no further. */
  | { readonly kind: 'within-gap'; readonly points: number };

/** The kinds of reasons, in the order in which they are shown. */
export const unchosenReasonKinds = [
  'rule',
  'forbidden',
  'too-late',
  'after-last-year',
  'apprentice-taken',
  'post-taken',
  'fund-short',
  'programme-maximum',
  'worth-nothing',
  'within-gap',
] as const satisfies readonly UnchosenReason['kind'][];

/** A post and a candidate who are not paired in the plan. */
export interface UnchosenPair {
  readonly postId: string;
  readonly candidateId: string;
  /** At least one; of the option that comes nearest, when there are several. */
  readonly reasons: readonly UnchosenReason[];
}
