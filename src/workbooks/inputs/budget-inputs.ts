import type { ManualBudgetLine } from '../../engine/budget/budget-line.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { largestAmount } from './largest-amount.ts';
import type { WorkbookInput } from './workbook-input.ts';

const section = 'Begrotingsregels';

/** `invoer_regel_1_2026`, and `invoer_regel_1_daarna` for each year after the last. */
export const lineInputName = (line: number, year: number | null): string =>
  `invoer_regel_${line + 1}_${year ?? 'daarna'}`;

const lineInputs = (
  { number, description, effectCentsByYear, laterCentsPerYear }: ManualBudgetLine,
  line: number,
  firstYear: number,
): readonly WorkbookInput[] => {
  const input = (
    year: number | null,
    cents: number,
    place: WorkbookInput['place'],
  ): WorkbookInput => ({
    name: lineInputName(line, year),
    section,
    label: `${number} ${description}, ${year ?? `elk jaar na ${firstYear + effectCentsByYear.length - 1}`}`,
    unit: 'euro',
    value: cents / 100,
    lowest: -largestAmount,
    highest: largestAmount,
    place: ['begroting', 'overigeRegels', line, ...place],
    isFollowed: true,
  });
  return [
    ...effectCentsByYear.map((cents, year) => input(firstYear + year, cents, ['bedragen', year])),
    input(null, laterCentsPerYear, ['bedragDaarna']),
  ];
};

/** `invoer_formatie_begroot_2026`. */
export const baselineInputName = (year: number): string => `invoer_formatie_begroot_${year}`;

/** What is entered in the budget table: the amounts of manual lines, and what is budgeted for the staff already. */
export const budgetInputs = ({ budget, firstYear }: Scenario): readonly WorkbookInput[] => [
  ...budget.manualLines.flatMap((line, index) => lineInputs(line, index, firstYear)),
  ...(budget.workforceLine?.baselineCentsByYear ?? []).map((cents, year): WorkbookInput => ({
    name: baselineInputName(firstYear + year),
    section,
    label: `Loonsom en inhuur die al begroot zijn, ${firstYear + year}`,
    unit: 'euro',
    value: cents / 100,
    lowest: 0,
    highest: largestAmount,
    place: ['begroting', 'regelFormatie', 'basisPerJaar', year],
    isFollowed: true,
  })),
];
