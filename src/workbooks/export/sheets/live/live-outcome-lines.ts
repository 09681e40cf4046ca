import type { CommutingScheme } from '../../../../engine/commuting/commuting-scheme.ts';
import { linearCents } from '../../../../engine/commuting/linear-cents.ts';
import type { LinearParts } from '../../../../engine/commuting/linear-parts.ts';
import type { ShownCommuting } from '../../../../engine/commuting/shown-commuting.ts';
import { address, addressOn, euros, formula, type CellContent } from '../../cells.ts';
import { commutingBudgetInputName } from '../../../inputs/commuting-inputs.ts';
import { sheetNames } from '../../lay-out-sheet.ts';
import type { PlacedCommuting } from '../write-commuting.ts';
import { firstCommutingYearColumn } from '../write-scheme-make-up.ts';

/** What formulas and program come to, for the checks. */
export interface PlacedLive {
  readonly comparisons: readonly {
    readonly title: string;
    readonly row: number;
    readonly programRow: number;
    readonly found: number;
    readonly expected: number;
    /** In whole euros. */
    readonly margin: number;
  }[];
}

/** A line of the outcome: what it comes to with the inputs, and with those of the proposal. */
export interface OutcomeLine {
  readonly label: string;
  readonly tried: CellContent;
  readonly proposed: CellContent;
  /** Stands out. */
  readonly isBold?: true;
}

const sameFormula = (
  text: (column: string) => string,
  value: number,
): Omit<OutcomeLine, 'label'> => ({
  tried: formula(text('B'), value),
  proposed: formula(text('C'), value),
});

export interface LiveSource {
  readonly outcome: ShownCommuting;
  readonly placed: PlacedCommuting;
  /** Whether the proposal holds during the whole of the year, so that its total can be rebuilt. */
  readonly isWholeYear: boolean;
  /** The proposal as the scenario has it. */
  readonly scheme: CommutingScheme;
}

/** What a sum over people may differ from people rounded one by one, in whole euros. */
const marginOf = ({ roundings }: LinearParts): number => Math.ceil(euros(roundings / 2 + 1));

export function liveOutcomeLines(
  { outcome, placed, isWholeYear }: LiveSource,
  firstRow: number,
  groupsTotalRow: number,
  homeRow: number | null,
  headcountRow: number,
): { readonly lines: readonly OutcomeLine[]; readonly live: PlacedLive } {
  const { linear, proposed } = outcome;
  const { homeWorking, fixed } = linear;
  const all = proposed.groups.find(({ grouping }) => grouping === 'all');
  const program = euros((all?.commutingCents ?? 0) + (all?.homeWorkingCents ?? 0));
  const travel = linear.groups.reduce(
    (sum, group) => sum + linearCents(linear.rates, group) / 100,
    0,
  );
  const home = homeWorking.daysPerYear * euros(Number(homeWorking.centsPerDay));
  const received = travel + euros(fixed.cents) + home;
  const at = (line: number): number => firstRow + line;
  const lines: OutcomeLine[] = [
    {
      label: 'Kilometers en openbaar vervoer',
      ...sameFormula((column) => `${column}${groupsTotalRow}`, travel),
    },
    {
      label: 'Vast: volgt de tarieven niet',
      tried: euros(fixed.cents),
      proposed: formula(address(2, at(1)), euros(fixed.cents)),
    },
    {
      label: 'Thuiswerken',
      ...(homeRow === null
        ? { tried: 0, proposed: 0 }
        : sameFormula((column) => `${homeWorking.daysPerYear}*${column}${homeRow}`, home)),
    },
    {
      label: `Vergoedingen in ${linear.year}, personeel van nu`,
      ...sameFormula((column) => `SUM(${column}${at(0)}:${column}${at(2)})`, received),
      isBold: true,
    },
  ];
  const index = proposed.years.findIndex(({ year }) => year === linear.year);
  const year = proposed.years[index];
  const now = outcome.current.years[index];
  const hasTotal = isWholeYear && year !== undefined && now !== undefined;
  const comparisons: PlacedLive['comparisons'][number][] = [];
  // With the staff of now the same comparison follows, of the total.
  if (!hasTotal || year.headcountRatio !== 1) {
    comparisons.push({
      title: 'vergoedingen',
      row: at(3),
      programRow: at(4),
      found: received,
      expected: program,
      margin: marginOf(linear),
    });
    lines.push(
      { label: 'Volgens het rekenmodel', tried: null, proposed: program },
      {
        label: 'Afrondingsverschil',
        tried: null,
        proposed: formula(`C${at(3)}-C${at(4)}`, received - program),
      },
    );
  }
  if (!hasTotal) return { lines, live: { comparisons } };

  const otherCents = year.totalCents - year.commutingCents - year.homeWorkingCents;
  const withStaff = received * year.headcountRatio;
  const total = withStaff + euros(otherCents);
  const yearColumn = firstCommutingYearColumn + index;
  const onSheet = (row: number): string => addressOn(sheetNames.commuting, yearColumn, row);
  const { centsPerYear, basis } = outcome.budget;
  const staffRow = at(lines.length);
  const [otherRow, totalRow, programRow] = [staffRow + 1, staffRow + 2, staffRow + 3];
  const [nowRow, extraRow] = [staffRow + 5, staffRow + 6];
  const counted = basis === 'extra' ? extraRow : totalRow;
  lines.push(
    {
      label: `Vergoedingen met het aantal medewerkers van ${year.year}`,
      ...sameFormula((column) => `${column}${at(3)}*${column}${headcountRow}`, withStaff),
    },
    {
      label: 'Overige kosten van de werkgever: vast',
      tried: euros(otherCents),
      proposed: formula(address(2, otherRow), euros(otherCents)),
    },
    {
      label: `Totaal ${year.year}`,
      ...sameFormula((column) => `${column}${staffRow}+${column}${otherRow}`, total),
      isBold: true,
    },
    {
      label: 'Volgens het rekenmodel',
      tried: null,
      proposed: formula(onSheet(placed.totals.firstRow + 1), euros(year.totalCents)),
    },
    {
      label: 'Afrondingsverschil',
      tried: null,
      proposed: formula(`C${totalRow}-C${programRow}`, total - euros(year.totalCents)),
    },
    {
      label: 'De regeling van nu',
      ...sameFormula(() => onSheet(placed.totals.firstRow), euros(now.totalCents)),
    },
    {
      label: 'Meer dan de regeling van nu',
      ...sameFormula(
        (column) => `${column}${totalRow}-${column}${nowRow}`,
        total - euros(now.totalCents),
      ),
    },
    {
      label: 'Over van het budget',
      ...sameFormula(
        (column) =>
          `${column === 'B' ? commutingBudgetInputName : euros(centsPerYear)}-${column}${counted}`,
        euros(centsPerYear) - (basis === 'extra' ? total - euros(now.totalCents) : total),
      ),
      isBold: true,
    },
  );
  return {
    lines,
    live: {
      comparisons: [
        ...comparisons,
        {
          title: 'totaal',
          row: totalRow,
          programRow,
          found: total,
          expected: euros(year.totalCents),
          margin: Math.ceil(marginOf(linear) * Math.max(1, year.headcountRatio)),
        },
      ],
    },
  };
}
