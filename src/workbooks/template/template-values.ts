import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { originText } from '../export/sheets/write-new-policy-exact.ts';
import { sideMark } from '../export/sheets/write-import-sheet.ts';
import type { CellFill, TemplateTable, TemplateValues } from './cell-fill.ts';

const euros = (cents: number): number => cents / 100;

/** Columns of the table of new policy, by the headings that finance gives them. */
function newPolicyTable({ rows, years }: BudgetTable): TemplateTable {
  const column = (
    heading: string,
    valueOf: (row: BudgetTable['rows'][number]) => CellFill,
  ): TemplateTable['columns'][number] => ({ heading, values: rows.map(valueOf) });
  return {
    rowCount: rows.length,
    columns: [
      column('nr', ({ line }) => line.number),
      column('omschrijving', ({ line }) => line.description),
      column('programma', ({ line }) => line.programme),
      column('taakveld', ({ line }) => line.taakveld),
      column('categorie', ({ line }) => line.category),
      column('kostenplaats', ({ line }) => line.costCentre),
      column('soort', ({ line }) => sideMark[line.side]),
      column('S/I', ({ line }) => (line.isStructural ? 'S' : 'I')),
      ...years.map((year, index) =>
        column(String(year), ({ shownByYear }) => shownByYear[index] ?? 0),
      ),
      column('later', ({ shownLater }) => shownLater),
      ...years.map((year, index) =>
        column(`${year} exact`, ({ line }) => euros(line.effectCentsByYear[index] ?? 0)),
      ),
      column('later exact', ({ line }) => euros(line.laterCentsPerYear)),
      column('herkomst', ({ line }) => originText[line.origin.kind]),
      column('toelichting', ({ line }) => line.explanation),
    ],
  };
}

/**
 * All that a template may ask for by name: the budget table, its years and totals, and what it was made
 * from. Amounts are numbers, in the unit and with the minus of the table profile; `exact` is an effect on
 * the balance in euros, negative = nadeel.
 *
 * @param budget - as it may be handed on
 */
export const templateValues = ({
  scenario,
  budget,
  hashes,
  createdOn,
}: {
  readonly scenario: Scenario;
  readonly budget: BudgetTable;
  readonly hashes: RunHashes;
  readonly createdOn: CalendarDate;
}): TemplateValues => ({
  single: new Map<string, CellFill>([
    ['mp_scenario', scenario.name],
    ['mp_peildatum', { day: scenario.referenceDate }],
    ['mp_gemaakt_op', { day: createdOn }],
    ['mp_onderschrift', budget.profile.caption],
    ['mp_eenheid', budget.profile.unitEuros],
    ['mp_versie', hashes.engineVersion],
    ['mp_vingerafdruk', hashes.result],
    ['mp_totaal_later', budget.totalShownLater],
    ['mp_totaal_later_exact', euros(budget.totalLaterCents)],
  ]),
  list: new Map<string, readonly CellFill[]>([
    ['mp_jaren', budget.years],
    ['mp_totaal', budget.totalShownByYear],
    ['mp_totaal_exact', budget.totalCentsByYear.map(euros)],
    ['mp_afrondingsverschil', budget.roundingDifferenceByYear],
  ]),
  table: new Map([['mp_nieuw_beleid', newPolicyTable(budget)]]),
});
