/**
 * Own tariffs of hire from contracts.
 *
 * 1. Contracts that run, with an hourly tariff, are grouped by kind of hire and by the family of their
 *    position, as far as the roster knows it.
 * 2. A family of a kind with enough contracts gets a tariff. The others of that kind get one together. When
 *    they are too few, the smallest family goes with them; a tariff of one contract would be that of a person.
 */
import { byName } from '../../engine/by-name.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { Exact, wholeCents } from '../../engine/exact.ts';
import type { FinanceRow } from '../../engine/finance-row.ts';
import { groupBy } from '../../engine/group-by.ts';
import type { HireTariff } from '../../engine/pay/hire-tariff.ts';
import { InvalidInput, type Problem } from '../../engine/problems.ts';
import type { HireKind, RosterRow } from '../../engine/roster.ts';
import { mostProblems } from './proposed-lines.ts';

/** Tariffs, with how many contracts each is the mean of. */
export interface ProposedTariffs {
  readonly means: readonly { readonly tariff: HireTariff; readonly contractCount: number }[];
  /** Contracts that count in none of them, by why. */
  readonly unused: {
    readonly withoutTariff: number;
    readonly ended: number;
    readonly tooFew: number;
  };
}

type Position = Pick<RosterRow, 'position' | 'positionFamily'>;

const nameKey = (name: string): string => name.trim().toLocaleLowerCase('nl-NL');

/** The one family of a position, or the family that is called so; `null` = none, or more than one. */
function familyFinder(staff: readonly Position[]): (position: string) => string | null {
  const familiesByName = new Map<string, Set<string>>();
  const add = (name: string, family: string): void => {
    const known = familiesByName.get(nameKey(name));
    if (known === undefined) familiesByName.set(nameKey(name), new Set([family]));
    else known.add(family);
  };
  for (const { position, positionFamily } of staff) {
    if (positionFamily === null) continue;
    add(position, positionFamily);
    add(positionFamily, positionFamily);
  }
  return (position) => {
    const families = [...(familiesByName.get(nameKey(position)) ?? [])];
    return families.length === 1 ? families[0]! : null;
  };
}

/** Mean by hours, where all of them are known; otherwise each contract counts as one. */
function meanCents(contracts: readonly FinanceRow[]): number {
  const areHoursKnown = contracts.every(({ numbers }) => (numbers.hoursPerWeek ?? 0) > 0);
  let [sum, weights] = [new Exact(0), new Exact(0)];
  for (const { numbers } of contracts) {
    const weight = areHoursKnown ? numbers.hoursPerWeek! : 1;
    sum = sum.plus(new Exact(numbers.hourlyCents!).times(weight));
    weights = weights.plus(weight);
  }
  return wholeCents(sum.div(weights));
}

/** Families of one kind that stand alone, and what is left; see the top of this file. */
function largeGroups(
  contracts: readonly FinanceRow[],
  familyOf: (contract: FinanceRow) => string | null,
  smallestGroup: number,
): {
  readonly named: readonly (readonly [string, readonly FinanceRow[]])[];
  readonly rest: readonly FinanceRow[];
} {
  const groups = [...groupBy(contracts, familyOf)];
  const isLarge = ([family, own]: (typeof groups)[number]): boolean =>
    family !== null && own.length >= smallestGroup;
  const named = groups
    .filter(isLarge)
    .map(([family, own]): readonly [string, readonly FinanceRow[]] => [family!, own])
    .sort(([a, one], [b, other]) => other.length - one.length || byName(a, b));
  const rest = groups.filter((group) => !isLarge(group)).flatMap(([, own]) => own);
  while (rest.length > 0 && rest.length < smallestGroup && named.length > 0) {
    rest.push(...named.pop()![1]);
  }
  return { named, rest };
}

/**
 * Imported hire contracts as own tariffs of a scenario: means of groups of contracts, by hours.
 *
 * @param staff - the roster of the scenario, which knows the family of a position
 * @param validFrom - first day of the tariffs; contracts that ended before it do not count
 * @param smallestGroup - fewest contracts that a tariff may rest on
 * @throws InvalidInput for a tariff of 0 or less, and when no group has enough contracts
 */
export function proposedHireTariffs(
  rows: readonly FinanceRow[],
  staff: readonly Position[],
  validFrom: CalendarDate,
  smallestGroup: number,
): ProposedTariffs {
  const problems = rows.flatMap(({ rowNumber, numbers: { hourlyCents } }): Problem[] =>
    hourlyCents === undefined || hourlyCents > 0
      ? []
      : [
          {
            place: `rij ${rowNumber}`,
            found: (hourlyCents / 100).toFixed(2),
            expected: 'een uurtarief boven 0',
          },
        ],
  );
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, mostProblems));

  const familyOfPosition = familyFinder(staff);
  const familyOf = ({ texts }: FinanceRow): string | null => familyOfPosition(texts.position ?? '');
  const priced = rows.filter(({ numbers }) => numbers.hourlyCents !== undefined);
  const running = priced.filter(({ texts }) => (texts.endDate ?? validFrom) >= validFrom);
  const byKind = groupBy(running, ({ texts }) => (texts.hireKind ?? null) as HireKind | null);
  const means = [...byKind].flatMap(([kind, contracts]) => {
    const { named, rest } = largeGroups(contracts, familyOf, smallestGroup);
    const groups = [
      ...named.map(([family, own]) => ({ positionFamilies: [family], own })),
      ...(rest.length >= smallestGroup ? [{ positionFamilies: [], own: rest }] : []),
    ];
    return groups.map(({ positionFamilies, own }) => ({
      tariff: { validFrom, kind, positionFamilies, hourlyCents: meanCents(own) },
      contractCount: own.length,
    }));
  });
  if (means.length === 0) {
    throw new InvalidInput([
      {
        place: 'import',
        found: `${running.length} lopende contracten met een uurtarief`,
        expected: `minstens ${smallestGroup} van één soort inhuur; een tarief van minder contracten kan dat van een persoon zijn, vul het zelf in bij formatie.inhuurtarieven`,
      },
    ]);
  }
  const used = means.reduce((sum, { contractCount }) => sum + contractCount, 0);
  return {
    means,
    unused: {
      withoutTariff: rows.length - priced.length,
      ended: priced.length - running.length,
      tooFew: running.length - used,
    },
  };
}
