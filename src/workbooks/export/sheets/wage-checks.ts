import type { WageOverview } from '../../../engine/budget/wages/wage-overview.ts';
import { address, addressOn, euros, formula } from '../cells.ts';
import { sheetNames } from '../lay-out-sheet.ts';
import type { Check } from './check.ts';
import type { PlacedInputs } from './inputs/placed-inputs.ts';
import { firstCostColumn, type PlacedWorkforce } from './write-workforce.ts';
import {
  wageColumns,
  wageGroupColumns,
  wageGroupingText,
  type PlacedWages,
} from './write-wages.ts';

/** The wage sum against the sheet of the projection, and its groups against the whole. */
export function wageChecks(
  { years, groups }: WageOverview,
  placed: PlacedWages,
  workforce: PlacedWorkforce,
  inputs: Pick<PlacedInputs, 'wages'>,
): readonly Check[] {
  const ofYears = years.flatMap(({ year, wageSumCents }, index): Check[] => {
    const place = workforce.years.findIndex((projected) => projected.year === year);
    if (wageSumCents === null || place < 0) return [];
    const projected = Math.round(workforce.years[place]?.flow('cost/employees') ?? 0);
    return [
      {
        title: 'Loonsom: doorgerekend bedrag, zonder wijzigingen = loonkosten op het blad Formatie',
        about: String(year),
        found: formula(
          inputs.wages?.find((followed) => followed.year === year)?.runWages ??
            addressOn(sheetNames.wages, wageColumns.wages, placed.years.firstRow + index),
          euros(wageSumCents),
        ),
        expected: formula(
          addressOn(sheetNames.workforce, firstCostColumn + place, workforce.costs.firstRow),
          euros(projected),
        ),
        foundValue: euros(wageSumCents),
        expectedValue: euros(projected),
        margin: 0,
        kind: 'equal',
      },
    ];
  });
  const column = (of: keyof typeof wageGroupColumns): string =>
    `${addressOn(sheetNames.wages, wageGroupColumns[of], placed.groups.firstRow)}:${address(wageGroupColumns[of], placed.groups.lastRow)}`;
  const [first] = years;
  const ofGroups = [...new Set(groups.map(({ grouping }) => grouping))].map((grouping): Check => {
    const cents = groups
      .filter((group) => group.grouping === grouping)
      .reduce((sum, { wageSumCents }) => sum + wageSumCents, 0);
    const whole = euros(first?.staffCents ?? 0);
    return {
      title: `Loonsom: groepen naar ${wageGroupingText[grouping].toLowerCase()} = loonsom van de peildatum`,
      about: String(first?.year ?? ''),
      found: formula(
        `ROUND(SUMIFS(${column('amount')},${column('grouping')},"${wageGroupingText[grouping]}"),2)`,
        euros(cents),
      ),
      expected: formula(
        addressOn(sheetNames.wages, wageColumns.staff, placed.years.firstRow),
        whole,
      ),
      foundValue: euros(cents),
      expectedValue: whole,
      margin: 0,
      kind: 'equal',
    };
  });
  return [...ofYears, ...ofGroups];
}
