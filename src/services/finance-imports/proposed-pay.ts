import { ownSalaryWarnings } from '../../engine/budget/own-pay-notes.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { FinanceRow } from '../../engine/finance-row.ts';
import type { ParameterLibrary } from '../../engine/parameter-library.ts';
import { valueOn } from '../../engine/parameters.ts';
import type { RosterRow } from '../../engine/roster.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { proposedHireTariffs, type ProposedTariffs } from './proposed-hire-tariffs.ts';
import { proposedSalaryTables } from './proposed-salary-tables.ts';
import type { ScenarioChange } from './scenario-change.ts';

/**
 * A scenario with the salary tables of an import in place of its own ones.
 *
 * @param validFrom - day of rows without one
 * @throws InvalidInput as `proposedSalaryTables`, and when the cao has no table in the days of the import
 */
export function withSalaryTables(
  base: Scenario,
  rows: readonly FinanceRow[],
  validFrom: CalendarDate | null,
  library: ParameterLibrary,
): ScenarioChange {
  const agreed = scenarioParameters(library, { ...base, salaryTables: [] })['pay/salary-table'];
  const table = valueOn(agreed, base.referenceDate).value;
  const salaryTables = proposedSalaryTables(rows, validFrom, table);
  const scenario: Scenario = { ...base, salaryTables };
  const warnings = ownSalaryWarnings(scenarioParameters(library, scenario));
  const days = salaryTables.map((own) => own.validFrom).join(', ');
  return {
    scenario,
    changes: [
      `De salarissen komen uit de import, in plaats van uit de cao: eigen salaristabel vanaf ${days}.`,
      ...(base.salaryTables.length === 0
        ? []
        : [`De eigen salaristabellen van het scenario (${base.salaryTables.length}) vervallen.`]),
      ...warnings.map(({ place, text }) => `Let op, ${place}: ${text}`),
    ],
  };
}

const euros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

const meanText = (
  { tariff, contractCount }: ProposedTariffs['means'][number],
  index: number,
): string => {
  const [family] = tariff.positionFamilies;
  const rest = 'de overige functies van deze soort inhuur';
  return `Uurtarief nummer ${index + 1} (${family ?? rest}): ${euros(tariff.hourlyCents)} euro, het gemiddelde van ${contractCount} contracten.`;
};

function unusedText({ withoutTariff, ended, tooFew }: ProposedTariffs['unused']): string[] {
  const reasons = [
    ...(withoutTariff > 0 ? [`${withoutTariff} zonder uurtarief`] : []),
    ...(ended > 0 ? [`${ended} die dan al zijn afgelopen`] : []),
    ...(tooFew > 0 ? [`${tooFew} in te kleine groepen`] : []),
  ];
  return reasons.length === 0 ? [] : [`Contracten die niet meetellen: ${reasons.join(', ')}.`];
}

/**
 * A scenario with tariffs from the hire contracts of an import in place of its own ones.
 *
 * @param validFrom - first day of the tariffs; `null` = the reference date
 * @throws InvalidInput as `proposedHireTariffs`
 */
export function withHireTariffs(
  base: Scenario,
  rows: readonly FinanceRow[],
  validFrom: CalendarDate | null,
  { library, staff }: { readonly library: ParameterLibrary; readonly staff: readonly RosterRow[] },
): ScenarioChange {
  // Choices of a scenario are in the workbook that is handed on.
  const threshold = scenarioParameters(library, base)['disclosure/export-threshold'];
  const { means, unused } = proposedHireTariffs(
    rows,
    staff,
    validFrom ?? base.referenceDate,
    valueOn(threshold, base.referenceDate).value,
  );
  const hireTariffs = means.map(({ tariff }) => tariff);
  const before = base.workforce.hireTariffs.length;
  return {
    scenario: { ...base, workforce: { ...base.workforce, hireTariffs } },
    changes: [
      `Inhuur wordt vanaf ${validFrom ?? base.referenceDate} gerekend met uurtarieven uit de import, in plaats van met de aannames; inhuur waarvoor hieronder geen tarief staat, volgt de aannames.`,
      ...means.map(meanText),
      ...(before === 0 ? [] : [`De eigen uurtarieven van het scenario (${before}) vervallen.`]),
      ...unusedText(unused),
    ],
  };
}
