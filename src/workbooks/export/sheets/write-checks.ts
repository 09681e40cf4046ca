import type { Worksheet } from 'exceljs';
import type { PairingSettings } from '../../../engine/pairing/pairing-settings.ts';
import type { ScenarioOutcome } from '../../../engine/scenario-outcome.ts';
import { address, addressOn, formula } from '../cells.ts';
import { sheetNames } from '../lay-out-sheet.ts';
import type { PlacedTable } from '../write-table.ts';
import type { Check } from './check.ts';
import { firstPrintedYear } from './new-policy-columns.ts';
import { commutingChecks, type PlacedCommutingSheets } from './commuting-checks.ts';
import type { WageOverview } from '../../../engine/budget/wages/wage-overview.ts';
import { pairingChecks } from './pairing-checks.ts';
import { planColumns } from './plan-columns.ts';
import { firstCommutingYearColumn } from './write-scheme-make-up.ts';
import { firstYearColumn, signedEuros, type PlacedNewPolicy } from './write-new-policy-exact.ts';
import { inputChecks } from './inputs/input-checks.ts';
import type { PlacedInputs } from './inputs/placed-inputs.ts';
import { importChecks, reconciliationChecks } from './reconciliation-checks.ts';
import { wageChecks } from './wage-checks.ts';
import { writeCheckList } from './write-check-list.ts';
import type { PlacedReconciliation } from './write-reconciliation.ts';
import type { PlacedWages } from './write-wages.ts';
import type { PlacedPairing } from './write-pairing.ts';
import { departuresColumn } from './write-retirement-by-programme.ts';
import type { PlacedRetirement } from './write-retirement.ts';
import { inServiceColumn, type PlacedWorkforce } from './write-workforce.ts';

/** Where everything stands that a check points at. */
export interface PlacedSheets {
  readonly newPolicy: PlacedTable;
  readonly newPolicyExact: PlacedNewPolicy;
  readonly inputs: PlacedInputs;
  readonly retirement: PlacedRetirement;
  readonly workforce: PlacedWorkforce;
  readonly pairing: PlacedPairing;
  readonly commuting: PlacedCommutingSheets;
  readonly reconciliation: PlacedReconciliation;
  readonly importSheet: PlacedTable;
  /** `null` = no sheet about wages. */
  readonly wages: { readonly overview: WageOverview; readonly placed: PlacedWages } | null;
}

function newPolicyChecks(
  { budget }: ScenarioOutcome,
  { newPolicy, newPolicyExact }: PlacedSheets,
): Check[] {
  const { profile, years, totalShownByYear, totalCentsByYear } = budget;
  const { totalRow } = newPolicy;
  // A profile without totals prints none to compare.
  if (totalRow === null) return [];
  return years.map((year, index): Check => {
    const shown = (totalShownByYear[index] ?? 0) * profile.unitEuros;
    const exact = signedEuros(totalCentsByYear[index] ?? 0, budget);
    return {
      title: 'Nieuw beleid: afgerond totaal past bij het exacte totaal',
      about: String(year),
      found: formula(
        `${addressOn(sheetNames.newPolicy, firstPrintedYear(profile) + index, totalRow)}*${profile.unitEuros}`,
        shown,
      ),
      expected: formula(
        addressOn(sheetNames.newPolicyExact, firstYearColumn + index, newPolicyExact.totalRow ?? 0),
        exact,
      ),
      foundValue: shown,
      expectedValue: exact,
      margin: profile.unitEuros / 2,
      kind: 'equal',
    };
  });
}

/** The calculated lines of the budget, as the run found them, against the sheets of the calculations. */
function computedLineChecks(
  { budget, pairing, commuting }: ScenarioOutcome,
  placed: PlacedSheets,
): Check[] {
  const plusOrMinus = budget.profile.sign === 'plus-is-nadeel' ? '' : '-';
  const sources = [
    {
      origin: 'pairing',
      title: 'Regel uit de koppelingen = kosten van het plan',
      cell: (index: number) =>
        addressOn(
          sheetNames.pairing,
          planColumns.firstYear + index,
          placed.pairing.list.totalRow ?? 0,
        ),
      cents: pairing.spentCentsByYear,
    },
    {
      origin: 'commuting',
      title: 'Regel uit de reiskosten = meerkosten van het voorstel',
      cell: (index: number) =>
        addressOn(
          sheetNames.commuting,
          firstCommutingYearColumn + index,
          placed.commuting.extras.firstRow,
        ),
      cents: commuting.proposed.years.map(({ extraCents }) => extraCents),
    },
  ];
  return sources.flatMap(({ origin, title, cell, cents }) => {
    // Lines of one origin share a number, so they stand below each other.
    const from = budget.rows.findIndex(({ line }) => line.origin.kind === origin);
    const lines = budget.rows.map(({ line }) => line).filter((line) => line.origin.kind === origin);
    if (lines.length === 0) return [];
    const firstRow = placed.newPolicyExact.run.firstRow + from;
    return budget.years.map((year, index): Check => {
      const column = firstYearColumn + index;
      const effect = lines.reduce((sum, line) => sum + (line.effectCentsByYear[index] ?? 0), 0);
      const found = signedEuros(effect, budget);
      const expected = signedEuros(0 - (cents[index] ?? 0), budget);
      const first = addressOn(sheetNames.newPolicyExact, column, firstRow);
      return {
        title,
        about: String(year),
        found: formula(
          lines.length === 1
            ? first
            : `ROUND(SUM(${first}:${address(column, firstRow + lines.length - 1)}),2)`,
          found,
        ),
        expected: formula(`${plusOrMinus}${cell(index)}`, expected),
        foundValue: found,
        expectedValue: expected,
        margin: 0,
        kind: 'equal',
      };
    });
  });
}

function retirementChecks(
  { retirement }: ScenarioOutcome,
  { retirement: placed }: PlacedSheets,
): Check[] {
  const total = retirement.departures.length;
  const found = formula(
    addressOn(sheetNames.retirement, departuresColumn, placed.byYear.totalRow ?? 0),
    total,
  );
  return [
    {
      title: 'Pensioengolf: som van de jaren = aantal vertrekken',
      about: 'alle jaren',
      found,
      expected: total,
      foundValue: total,
      expectedValue: total,
      margin: 0,
      kind: 'equal',
    },
    // A year with quarters left out cannot be added up by a reader, and must not be.
    ...placed.completeYears.map(({ year, row, departures }): Check => ({
      title: 'Pensioengolf: som van de kwartalen = vertrekken in het jaar',
      about: year,
      found: formula(
        `SUM('${sheetNames.retirement}'!${address(2, row)}:${address(5, row)})`,
        departures,
      ),
      expected: formula(addressOn(sheetNames.retirement, departuresColumn, row), departures),
      foundValue: departures,
      expectedValue: departures,
      margin: 0,
      kind: 'equal',
    })),
  ];
}

/** Opening + in - out, added up over the years on the sheet, against the stock that was simulated. */
const workforceChecks = ({
  workforce: { years, flows, closings, stocks, closingColumn },
}: PlacedSheets): Check[] =>
  years.map(({ year, closing }, index): Check => {
    const { mean } = closing('people/in-service');
    return {
      title: 'Formatie: begin + erbij - eraf = in dienst aan het eind van het jaar',
      about: String(year),
      found: formula(
        addressOn(sheetNames.workforce, closingColumn, flows.firstRow + index),
        closings[index] ?? 0,
      ),
      // The first row of the stocks is the reference date.
      expected: formula(
        addressOn(sheetNames.workforce, inServiceColumn, stocks.firstRow + 1 + index),
        mean,
      ),
      foundValue: closings[index] ?? 0,
      expectedValue: mean,
      margin: 0,
      kind: 'equal',
    };
  });

/** Figures that must agree, each by a formula over the other sheets; returns what row 3 says. */
export function writeChecks(
  sheet: Worksheet,
  outcome: ScenarioOutcome,
  settings: PairingSettings,
  placed: PlacedSheets,
): string {
  const checks = [
    ...newPolicyChecks(outcome, placed),
    ...inputChecks(outcome.budget, placed.inputs, placed.newPolicyExact),
    ...computedLineChecks(outcome, placed),
    ...pairingChecks(outcome.pairing, settings, placed.pairing),
    ...retirementChecks(outcome, placed),
    ...workforceChecks(placed),
    ...commutingChecks(placed.commuting),
    ...(placed.wages === null
      ? []
      : wageChecks(placed.wages.overview, placed.wages.placed, placed.workforce, placed.inputs)),
    ...reconciliationChecks(placed.reconciliation),
    ...importChecks(outcome.budget, placed.importSheet, placed.newPolicyExact),
  ];
  return writeCheckList(sheet, checks);
}
