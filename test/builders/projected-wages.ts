import type {
  ContractCount,
  WageGroup,
  WageOverview,
} from '../../src/engine/budget/wages/wage-overview.ts';
import { aWageOverview, aWageYear } from './a-wage-overview.ts';

const [people, centsPerPerson] = [1302, 7_400_000];

const count = (size: number): ContractCount => ({ people: size, contracts: size });

/** Groups of these sizes, with the same pay for everybody, and of all 300 overheads an even part in each. */
const groupsOf = (
  grouping: WageGroup['grouping'],
  sizes: readonly (readonly [string | null, number])[],
): readonly WageGroup[] =>
  sizes.map(([key, size]) => ({
    grouping,
    key,
    ...count(size),
    fte: size * 0.9,
    wageSumCents: size * centsPerPerson,
    overhead: count(Math.round((size * 300) / people)),
    withoutTaakveld: count(0),
  }));

/**
 * Wages of the 1,302 people of `aWorkforceOutcome`, as it has them: EUR 75,000 a head in service and EUR
 * 12,000 for hire. One programme has four people, too few to show.
 */
export const projectedWages = (): WageOverview =>
  aWageOverview({
    years: [2026, 2027, 2028, 2029].map((year) =>
      aWageYear({
        year,
        wageSumCents: people * 7_500_000,
        hireCents: people * 1_200_000,
        hireShareOfTotal: '0.137931',
        hireShareOfWages: '0.16',
        staffCents: people * centsPerPerson,
        overheadCents: 300 * centsPerPerson,
        overheadShare: '0.230415',
      }),
    ),
    groups: [
      ...groupsOf('scale', [
        ['8', 402],
        ['10', 600],
        ['12', 300],
      ]),
      ...groupsOf('step', [
        ['3', 302],
        ['11', 1000],
      ]),
      ...groupsOf('programme', [
        ['Leefomgeving', 700],
        ['Meedoen', 598],
        ['Griffie', 4],
      ]),
    ],
    overheadPeople: 300,
    unpaidRowCount: 2,
  });
