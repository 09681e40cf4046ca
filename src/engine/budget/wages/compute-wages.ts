import { Exact } from '../../exact.ts';
import { mergeBasis } from '../../merge-basis.ts';
import type { ExactDecimal, Parameters } from '../../parameters.ts';
import { wageSum, type WageSum } from '../../pay/wage-sum.ts';
import { peopleInService } from '../../people-in-service.ts';
import type { RosterRow } from '../../roster.ts';
import type { Scenario } from '../../scenario.ts';
import { mainContract } from '../../workforce/main-contract.ts';
import type { WorkforceOutcome } from '../../workforce/workforce-outcome.ts';
import { projectedCosts } from './projected-costs.ts';
import { overheadTaakveld, wageGroups } from './wage-groups.ts';
import type { WageOverview, WageYear } from './wage-overview.ts';

const decimals = 6;

/** `null` where there is nothing to take a share of. */
function shareOf(part: number | null, whole: number | null): ExactDecimal | null {
  if (part === null || whole === null || whole === 0) return null;
  return new Exact(part).div(whole).toDecimalPlaces(decimals).toFixed();
}

const centsOn = ({ employments }: WageSum, taakveld: string | null): number =>
  employments
    .filter(({ row }) => row.taakveld === taakveld)
    .reduce((sum, { cents }) => sum + cents, 0);

function wageYear(
  ofStaff: WageSum,
  wageSumCents: number | null,
  hireCents: number | null,
): WageYear {
  const overheadCents = centsOn(ofStaff, overheadTaakveld);
  const total = wageSumCents === null || hireCents === null ? null : wageSumCents + hireCents;
  return {
    year: ofStaff.year,
    wageSumCents,
    hireCents,
    hireShareOfTotal: shareOf(hireCents, total),
    hireShareOfWages: shareOf(hireCents, wageSumCents),
    staffCents: ofStaff.totalCents,
    overheadCents,
    overheadShare: shareOf(overheadCents, ofStaff.totalCents),
    withoutTaakveldCents: centsOn(ofStaff, null),
  };
}

/**
 * Wage sum, hire and overhead per budget year, and the wage sum of the first year told apart by scale, step
 * and programme. Two wage sums stand beside each other: the projected one, with who leaves and joins, and
 * that of the staff of the reference date, the only one that is known per person. Small groups are still in
 * it: `wagesWithoutSmallGroups` takes them together.
 *
 * The share of overhead is over everybody, so that people without a taakveld are not counted as overhead:
 * it is the least it can be.
 *
 * @param rows - the whole roster
 * @throws ParameterUnknown when a year lies outside the known or assumed period of a parameter
 * @throws InvalidInput when a salary table has no such scale or step
 * @see CBS, Iv3 definition file for municipalities: bi.4 and taakveld 0.4. Hire over the wage sum alone is
 *   how Hulst publishes it: https://hulst.begroting-2026.nl/p7587/beleidsindicatoren-bestuur-en-organisatie
 */
export function computeWages(
  rows: readonly RosterRow[],
  scenario: Scenario,
  workforce: Pick<WorkforceOutcome, 'groups'>,
  parameters: Parameters,
): WageOverview {
  const { referenceDate, firstYear, yearCount } = scenario;
  const sums = Array.from({ length: yearCount }, (_, index) =>
    wageSum(rows, firstYear + index, scenario, parameters),
  );
  const wages = projectedCosts(workforce, 'cost/employees');
  const hire = projectedCosts(workforce, 'cost/hire');
  const unpaidRows = new Set(sums[0]?.unpaidRows);
  const mains = peopleInService(rows, referenceDate)
    .people.map(mainContract)
    .filter(({ rowNumber }) => !unpaidRows.has(rowNumber));
  const peopleOn = (taakveld: string | null): number =>
    mains.filter((row) => row.taakveld === taakveld).length;
  const [first] = sums;
  return {
    referenceDate,
    years: sums.map((ofStaff) =>
      wageYear(ofStaff, wages.get(ofStaff.year) ?? null, hire.get(ofStaff.year) ?? null),
    ),
    groups:
      first === undefined
        ? []
        : wageGroups(first, new Set(mains.map(({ rowNumber }) => rowNumber))),
    overheadPeople: peopleOn(overheadTaakveld),
    withoutTaakveldPeople: peopleOn(null),
    unpaidRowCount: unpaidRows.size,
    basis: mergeBasis(sums.flatMap(({ basis }) => basis)),
  };
}
