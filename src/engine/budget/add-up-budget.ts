import { byName } from '../by-name.ts';
import { groupBy } from '../group-by.ts';
import type { BudgetLine } from './budget-line.ts';
import type { BudgetRow, BudgetTable, ProgrammeTotal, TableProfile } from './budget-table.ts';
import { roundToTotal } from './round-to-total.ts';
import { roundToUnits } from './round-to-units.ts';
import { shownAmounts } from './shown-amounts.ts';

/** Amounts per year and, last, in each later year. */
type Course = readonly number[];

const courseOf = ({ effectCentsByYear, laterCentsPerYear }: BudgetLine): Course => [
  ...effectCentsByYear,
  laterCentsPerYear,
];

const sumOf = (courses: readonly Course[], length: number): Course =>
  Array.from({ length }, (_, year) =>
    courses.reduce((sum, course) => sum + (course[year] ?? 0), 0),
  );

const roundedEach = (course: Course, { unitEuros }: TableProfile): Course =>
  course.map((cents) => roundToUnits(cents, unitEuros));

/** Courses in units that add up to those of their sum, year by year. */
function roundedTo(
  total: Course,
  courses: readonly Course[],
  { unitEuros }: TableProfile,
): readonly Course[] {
  const byYear = total.map((units, year) =>
    roundToTotal(
      courses.map((course) => course[year] ?? 0),
      units,
      unitEuros,
    ),
  );
  return courses.map((_, index) => byYear.map((units) => units[index] ?? 0));
}

const withSign = (units: Course, { sign }: TableProfile): Course =>
  units.map((amount) => (sign === 'plus-is-nadeel' && amount !== 0 ? -amount : amount));

interface ProgrammeCourse {
  readonly programme: string;
  readonly cents: Course;
  readonly units: Course;
}

/** The programmes in order, in units that add up to the total where the profile wants that. */
function programmeCourses(
  lines: readonly BudgetLine[],
  total: Course,
  profile: TableProfile,
): readonly ProgrammeCourse[] {
  const sums = [...groupBy(lines, ({ programme }) => programme)]
    .sort(([one], [other]) => byName(one, other))
    .map(([programme, ofProgramme]) => ({
      programme,
      cents: sumOf(ofProgramme.map(courseOf), total.length),
    }));
  const courses = sums.map(({ cents }) => cents);
  const units =
    profile.rounding === 'to-total'
      ? roundedTo(total, courses, profile)
      : courses.map((course) => roundedEach(course, profile));
  return sums.map((sum, index) => ({ ...sum, units: units[index] ?? [] }));
}

/** Units per line: rounded by itself, or to the total of its programme where that is printed, or to the total. */
function unitsOfLines(
  lines: readonly BudgetLine[],
  total: Course,
  programmes: readonly ProgrammeCourse[],
  profile: TableProfile,
): readonly Course[] {
  const courses = lines.map(courseOf);
  if (profile.rounding === 'each-line')
    return courses.map((course) => roundedEach(course, profile));
  if (profile.total !== 'per-programme') return roundedTo(total, courses, profile);
  const units = new Map<BudgetLine, Course>();
  for (const { programme, units: ofProgramme } of programmes) {
    const members = lines.filter((line) => line.programme === programme);
    const rounded = roundedTo(ofProgramme, members.map(courseOf), profile);
    members.forEach((line, index) => units.set(line, rounded[index] ?? []));
  }
  return lines.map((line) => units.get(line) ?? []);
}

/** A line as printed, in units that are given; effects on the balance, so before the sign of the profile. */
export const budgetRow = (
  line: BudgetLine,
  units: readonly number[],
  profile: TableProfile,
): BudgetRow => ({
  line,
  ...shownAmounts(withSign(units, profile), courseOf(line), profile),
});

/** What of a budget table follows from its lines and profile alone. */
export type AddedUpBudget = Omit<BudgetTable, 'warnings' | 'basis'>;

/**
 * Lines in the order in which they stand, rounded and added up as the profile says. The total is rounded
 * from the exact sum; with `to-total` the lines are rounded so that they add up to it.
 *
 * @param lines - effects in cents, one amount per year of `years`
 * @see not law: `config/finance/table-profiles.yaml`
 */
export function addUpBudget(
  lines: readonly BudgetLine[],
  years: readonly number[],
  profile: TableProfile,
): AddedUpBudget {
  const courses = lines.map(courseOf);
  const cents = sumOf(courses, years.length + 1);
  const total = roundedEach(cents, profile);
  const hasProgrammes = profile.total === 'per-programme';
  const programmes = hasProgrammes ? programmeCourses(lines, total, profile) : [];
  const units = unitsOfLines(lines, total, programmes, profile);
  const shown = shownAmounts(withSign(total, profile), cents, profile);
  const differenceWith = (parts: readonly Course[]): readonly number[] => {
    const sum = sumOf(parts, years.length);
    return withSign(
      sum.map((part, year) => (total[year] ?? 0) - part),
      profile,
    );
  };
  return {
    profile,
    years,
    rows: lines.map((line, index) => budgetRow(line, units[index] ?? [], profile)),
    programmeTotals: programmes.map(
      ({ programme, cents: ofProgramme, units: rounded }): ProgrammeTotal => ({
        programme,
        centsByYear: ofProgramme.slice(0, -1),
        laterCentsPerYear: ofProgramme.at(-1) ?? 0,
        ...shownAmounts(withSign(rounded, profile), ofProgramme, profile),
      }),
    ),
    totalShownByYear: shown.shownByYear,
    totalTextByYear: shown.textByYear,
    totalCentsByYear: cents.slice(0, -1),
    totalShownLater: shown.shownLater,
    totalTextLater: shown.textLater,
    totalLaterCents: cents.at(-1) ?? 0,
    roundingDifferenceByYear: differenceWith(units),
    spreadByYear:
      profile.rounding === 'each-line'
        ? years.map(() => 0)
        : differenceWith(courses.map((course) => roundedEach(course, profile))),
  };
}

/**
 * The parts of a table that follow from its rows, when some of those have been taken together: the total
 * stays, and what it says per programme or about rounding is no finer than the rows.
 *
 * @param rows - in place of those of `table`, with the same sums
 * @see not law: `config/finance/table-profiles.yaml`
 */
export function totalsOfRows(
  rows: readonly BudgetRow[],
  table: BudgetTable,
): Pick<BudgetTable, 'rows' | 'programmeTotals' | 'spreadByYear'> {
  const { profile, years } = table;
  const lines = rows.map(({ line }) => line);
  const again = addUpBudget(lines, years, profile);
  const programmeTotals = again.programmeTotals.map((total): ProgrammeTotal => {
    if (profile.rounding === 'each-line') return total;
    const shown = rows
      .filter(({ line }) => line.programme === total.programme)
      .map(({ shownByYear, shownLater }) => [...shownByYear, shownLater]);
    const cents = [...total.centsByYear, total.laterCentsPerYear];
    return { ...total, ...shownAmounts(sumOf(shown, cents.length), cents, profile) };
  });
  return { rows, programmeTotals, spreadByYear: again.spreadByYear };
}
