import { stepMonth } from '../../../pay/step-month.ts';
import type { Parameters } from '../../../parameters.ts';
import { personKey } from '../../../random/keyed-draw.ts';
import type { Scenario } from '../../../scenario.ts';
import { moverSources } from './mover-sources.ts';
import type { PayGradeBuilder } from './pay-grades.ts';
import type { PlaceDraft } from './place-drafts.ts';
import { placeStatus, type Owners, type Places } from '../places.ts';
import type { SimulatedGroups } from './simulated-groups.ts';
import type { SimulationCalendar } from './simulation-calendar.ts';

/** What is known of the holders of places besides their rows. */
export interface HolderFacts {
  readonly isCounted: boolean;
  readonly isBound: boolean;
  readonly contractEnd: number;
  readonly ageIndex: number;
}

/** Everything that drafts are turned into columns with. */
export interface Arrangement {
  readonly scenario: Pick<Scenario, 'referenceDate' | 'workforce'>;
  readonly parameters: Parameters;
  readonly calendar: SimulationCalendar;
  readonly groups: SimulatedGroups;
  readonly grades: PayGradeBuilder;
  readonly rankCount: number;
}

/**
 * The groups and FTE of all that figures are counted for.
 *
 * @param owners - places, then hired people
 * @see not law: storage
 */
export function arrangeOwners(
  { groups, calendar }: Pick<Arrangement, 'groups' | 'calendar'>,
  owners: readonly Pick<PlaceDraft, 'positionFamily' | 'programme' | 'scale' | 'fte'>[],
): Owners {
  const columnOf = (group: number): number =>
    calendar.monthCount + (group - 1) * calendar.years.length;
  return {
    groupColumns: Int32Array.from(owners.flatMap((owner) => groups.groupsOf(owner).map(columnOf))),
    costRows: Int32Array.from(
      owners.flatMap((owner) => groups.groupsOf(owner).map((group) => group * calendar.monthCount)),
    ),
    fte: Int32Array.from(owners, ({ fte }) => fte),
  };
}

/**
 * Places as columns of numbers.
 *
 * @param drafts - posts first, then places of training; each in the order of their identities
 * @param factsOf - of who holds a place on the reference date; `null` = nobody
 * @see not law: storage
 */
export function arrangePlaces(
  arrangement: Arrangement,
  drafts: readonly PlaceDraft[],
  postCount: number,
  factsOf: (draft: PlaceDraft) => HolderFacts | null,
): Places {
  const { scenario, parameters, calendar, groups, grades, rankCount } = arrangement;
  const { seed } = scenario.workforce.simulation;
  const numbers = (valueOf: (draft: PlaceDraft) => number): Int32Array =>
    Int32Array.from(drafts, valueOf);
  const keys = drafts.map(({ identity }) => personKey(seed, identity));
  const facts = drafts.map(factsOf);
  const family = numbers((draft) => groups.familyOf(draft));
  const scaleRank = numbers(({ payScale }) => grades.rankOf(payScale));
  const startingIn = Array.from({ length: calendar.monthCount }, (): number[] => []);
  const growthPosts = groups.families.map((): number[] => []);
  for (const [place, draft] of drafts.entries()) {
    if (draft.startMonth >= 0) startingIn[draft.startMonth]!.push(place);
    if (isGrowth(draft)) growthPosts[family[place]!]!.push(place);
  }

  return {
    count: drafts.length,
    postCount,
    key0: Int32Array.from(keys, ({ key0 }) => key0),
    key1: Int32Array.from(keys, ({ key1 }) => key1),
    family,
    fte: numbers(({ fte }) => fte),
    grade: numbers(({ payScale, paidFte }) => grades.gradeOf(payScale, paidFte)),
    scaleRank,
    mayWorkIn: drafts.map(({ traineeFamilies }) =>
      traineeFamilies.length === 0
        ? null
        : Uint8Array.from(groups.families, (name) => Number(traineeFamilies.includes(name))),
    ),
    ageIndex: Int32Array.from(facts, (fact) => fact?.ageIndex ?? 0),
    opening: {
      status: Uint8Array.from(drafts, ({ status }) => status),
      isCounted: Uint8Array.from(facts, (fact) => Number(fact?.isCounted === true)),
      isBound: Uint8Array.from(facts, (fact) => Number(fact?.isBound === true)),
      contractEnd: Int32Array.from(facts, (fact) => fact?.contractEnd ?? -1),
      step: numbers(({ step, payScale }) => Math.min(step, grades.topStepOf(payScale))),
      riseMonth: numbers(({ row }) =>
        row === null
          ? 0
          : Math.min(
              stepMonth(row.hireDate, scenario.referenceDate, parameters),
              calendar.monthCount,
            ),
      ),
    },
    startingIn: startingIn.map((places) => Int32Array.from(places)),
    growthPosts: growthPosts.map((posts) => Int32Array.from(posts)),
    movers: moverSources(
      family.subarray(0, postCount),
      scaleRank.subarray(0, postCount),
      groups.families.length,
      rankCount,
    ),
  };
}

/** A post that is not there yet, and is not for hire that becomes an employment. */
const isGrowth = ({ status, identity }: PlaceDraft): boolean =>
  status === placeStatus.absent && identity.startsWith('growth ');
