import { address, addressOn, euros, formula } from '../export/cells.ts';
import type { Check } from '../export/sheets/check.ts';
import { comparisonSheetNames } from './comparison-sheet-names.ts';
import type { ComparisonToHandOn, ShownScenario } from './comparison-to-hand-on.ts';
import { differenceColumn, roundedTo } from './side-by-side.ts';
import { firstFigureColumn, type PlacedFigures } from './sheets/write-compared-figures.ts';
import { firstPolicyColumn, type PlacedPolicy } from './sheets/write-compared-policy.ts';

const policyCell = (column: number, row: number): string =>
  addressOn(comparisonSheetNames.newPolicy, column, row);

/** The totals of the lines on the sheet against the table that the program made of each scenario. */
const totalChecks = (
  { scenarios, budgets: { years, totals } }: ComparisonToHandOn,
  { totals: placed }: PlacedPolicy,
): Check[] =>
  totals.flatMap(({ centsByYear }, scenario) =>
    years.flatMap((year, index): Check[] => {
      const { budget } = scenarios[scenario]!.outcome;
      const own = budget.totalCentsByYear[budget.years.indexOf(year)];
      if (own === undefined) return [];
      const found = euros(centsByYear[index]!);
      return [
        {
          title: `Scenario ${scenario + 1}: som van de regels = totaal van de begroting`,
          about: String(year),
          found: formula(policyCell(firstPolicyColumn + scenario, placed.firstRow + index), found),
          expected: euros(own),
          foundValue: found,
          expectedValue: euros(own),
          margin: 0,
          kind: 'equal',
        },
      ];
    }),
  );

/** The differences of the lines, added up, against the difference of the totals. */
const differenceChecks = (
  { scenarios, budgets: { years }, differences }: ComparisonToHandOn,
  { lines, totals }: PlacedPolicy,
): Check[] =>
  differences.flatMap(({ centsByYear, lines: different }, index) =>
    years.map((year, place): Check => {
      const column = differenceColumn(firstPolicyColumn, scenarios.length, index + 1);
      const yearColumn = firstPolicyColumn - 1;
      const cells = (of: number): string =>
        `${policyCell(of, lines.firstRow)}:${address(of, lines.lastRow)}`;
      const sum = different.reduce((cents, line) => cents + line.centsByYear[place]!, 0);
      return {
        title: `Scenario ${index + 2}: som van de verschillen = verschil van de totalen`,
        about: String(year),
        found: formula(`ROUND(SUMIF(${cells(yearColumn)},${year},${cells(column)}),2)`, euros(sum)),
        expected: formula(policyCell(column, totals.firstRow + place), euros(centsByYear[place]!)),
        foundValue: euros(sum),
        expectedValue: euros(centsByYear[place]!),
        margin: 0,
        kind: 'equal',
      };
    }),
  );

interface FoundFigure {
  readonly name: 'budget' | 'commutingTotal';
  readonly title: string;
  /** What the program found; `undefined` = the scenario says nothing about that year. */
  readonly centsOf: (scenario: ShownScenario, year: number) => number | undefined;
}

const foundFigures: readonly FoundFigure[] = [
  {
    name: 'budget',
    title: 'kerncijfers van alle jaren = totaal van de begroting',
    centsOf: ({ outcome: { budget } }, year) => budget.totalCentsByYear[budget.years.indexOf(year)],
  },
  {
    name: 'commutingTotal',
    title: 'kerncijfers van alle jaren = kosten van het reiskostenvoorstel',
    centsOf: ({ outcome: { commuting } }, year) =>
      commuting.proposed.years.find((each) => each.year === year)?.totalCents,
  },
];

/** Key figures, that are formulas over other sheets, against what the program found. */
const figureChecks = (
  { scenarios, budgets: { years } }: ComparisonToHandOn,
  { rowOf }: PlacedFigures,
): Check[] =>
  scenarios.flatMap((scenario, index) =>
    foundFigures.map(({ name, title, centsOf }): Check => {
      const cents = years.reduce((sum, year) => sum + (centsOf(scenario, year) ?? 0), 0);
      const found = roundedTo(
        scenario.figures[name].reduce<number>((sum, value) => sum + (value ?? 0), 0),
        2,
      );
      const first = addressOn(
        comparisonSheetNames.keyFigures,
        firstFigureColumn + index,
        rowOf[name],
      );
      const last = address(firstFigureColumn + index, rowOf[name] + years.length - 1);
      return {
        title: `Scenario ${index + 1}: ${title}`,
        about: 'alle jaren',
        found: formula(`ROUND(SUM(${first}:${last}),2)`, found),
        expected: euros(cents),
        foundValue: found,
        expectedValue: euros(cents),
        margin: 0,
        kind: 'equal',
      };
    }),
  );

/** Figures of the workbook that must agree, with each other and with what the program found. */
export const comparisonChecks = (
  comparison: ComparisonToHandOn,
  placed: { readonly policy: PlacedPolicy; readonly figures: PlacedFigures },
): readonly Check[] => [
  ...totalChecks(comparison, placed.policy),
  ...differenceChecks(comparison, placed.policy),
  ...figureChecks(comparison, placed.figures),
];
