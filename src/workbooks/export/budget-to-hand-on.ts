import { budgetRow, totalsOfRows } from '../../engine/budget/add-up-budget.ts';
import type { BudgetRow, BudgetTable, TableProfile } from '../../engine/budget/budget-table.ts';
import type { PairingOutcome } from '../../engine/pairing/pairing-outcome.ts';
import type { PairingLineSettings } from '../../engine/scenario.ts';
import { groupPlan } from './group-plan.ts';

/** Stand for several programmes, and are the name of none. */
export const programmeLabels = { others: "Overige programma's", all: "Alle programma's" } as const;

/**
 * Programmes that may have a line: those that the plan names by itself. Posts without a programme count in
 * the programme of the line; where they are few, its amount less what the plan says of it would be
 * theirs alone.
 */
export function namedProgrammes(
  pairing: PairingOutcome,
  ownProgramme: string,
  threshold: number,
): ReadonlySet<string> {
  const planned = new Set(pairing.pairs.map(({ postId }) => postId));
  const programmes = pairing.posts
    .filter(({ postId }) => planned.has(postId))
    .map(({ programme }) => programme);
  const without = programmes.filter((programme) => programme === null).length;
  const inPlan = new Set(groupPlan(pairing, threshold).byProgramme.map(({ label }) => label));
  return new Set(
    programmes.filter(
      (programme): programme is string =>
        programme !== null &&
        inPlan.has(programme) &&
        (programme !== ownProgramme || without === 0 || without >= threshold),
    ),
  );
}

const addedUp = (rows: readonly (readonly number[])[]): readonly number[] =>
  (rows[0] ?? []).map((_, year) => rows.reduce((sum, amounts) => sum + (amounts[year] ?? 0), 0));

/** Units as effects on the balance: without the sign of the profile. */
const unitsOf = ({ shownByYear, shownLater }: BudgetRow, { sign }: TableProfile): number[] =>
  [...shownByYear, shownLater].map((units) =>
    sign === 'plus-is-nadeel' && units !== 0 ? -units : units,
  );

/** Several rows as one, exact and rounded amounts alike. */
function together(
  first: BudgetRow,
  rows: readonly BudgetRow[],
  programme: string,
  profile: TableProfile,
): BudgetRow {
  const line = {
    ...first.line,
    programme,
    effectCentsByYear: addedUp(rows.map((row) => row.line.effectCentsByYear)),
    laterCentsPerYear: rows.reduce((sum, row) => sum + row.line.laterCentsPerYear, 0),
  };
  return budgetRow(line, addedUp(rows.map((row) => unitsOf(row, profile))), profile);
}

/**
 * The budget table with a line of the plan for each of these programmes; the others are one line that adds up
 * their rounded amounts, so that the totals and the rounding difference are those of the table with a line
 * for each.
 *
 * @param merged - name of the line of the others, and why they are together; `null` = that is said elsewhere
 */
export function withNamedProgrammes(
  budget: BudgetTable,
  mayBeNamed: ReadonlySet<string>,
  merged: { readonly label: string; readonly note: string | null },
): BudgetTable {
  const ofPlan = budget.rows.filter(({ line }) => line.origin.kind === 'pairing');
  const named = ofPlan.filter(({ line }) => mayBeNamed.has(line.programme));
  const others = ofPlan.filter((row) => !named.includes(row));
  const [first] = others;
  if (first === undefined) return budget;
  const { label, note } = merged;
  const lines = [...named, together(first, others, label, budget.profile)].map((row) =>
    note === null
      ? row
      : { ...row, line: { ...row.line, explanation: `${row.line.explanation} ${note}` } },
  );
  // Equal numbers keep their order, so the lines of the plan stand next to each other.
  const start = budget.rows.findIndex(({ line }) => line.origin.kind === 'pairing');
  const rows = [
    ...budget.rows.slice(0, start),
    ...lines,
    ...budget.rows.slice(start + ofPlan.length),
  ];
  return { ...budget, ...totalsOfRows(rows, budget) };
}

/**
 * The budget table for who may not see single pairs: the amount of a programme with few posts in the plan
 * would be the price of one apprentice. Those programmes are one line under a name of their own.
 *
 * @param threshold - fewest posts in the plan of a programme with a line of its own
 */
export function budgetToHandOn(
  budget: BudgetTable,
  pairing: PairingOutcome,
  { programme: ownProgramme, isByProgramme }: PairingLineSettings,
  threshold: number,
): BudgetTable {
  if (!isByProgramme) return budget;
  const mayBeNamed = namedProgrammes(pairing, ownProgramme, threshold);
  const isAnyNamed = budget.rows.some(
    ({ line }) => line.origin.kind === 'pairing' && mayBeNamed.has(line.programme),
  );
  const label = isAnyNamed ? programmeLabels.others : programmeLabels.all;
  return withNamedProgrammes(budget, mayBeNamed, {
    label,
    note: `Programma's met minder dan ${threshold} posten in het plan, of waaruit zo'n programma te berekenen is, staan samen op een regel: ${label}. De afgeronde bedragen daarvan zijn bij elkaar geteld.`,
  });
}
