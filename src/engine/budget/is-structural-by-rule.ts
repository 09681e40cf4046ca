import { reserveMutation } from './reserve-mutation.ts';

const monthsPerYear = 12;

/** The amounts of a line, and how it is booked. */
interface Course {
  readonly category: string;
  readonly effectCentsByYear: readonly number[];
  readonly laterCentsPerYear: number;
}

/**
 * Months from the start of the first year with an amount until the end of the last one; `null` for a line
 * that goes on after the table, or that has no amount at all.
 *
 * @see not law: counting
 */
export function lastingMonths({
  effectCentsByYear,
  laterCentsPerYear,
}: Omit<Course, 'category'>): number | null {
  const hasAmount = (cents: number): boolean => cents !== 0;
  const first = effectCentsByYear.findIndex(hasAmount);
  if (laterCentsPerYear !== 0 || first < 0) return null;
  return monthsPerYear * (effectCentsByYear.findLastIndex(hasAmount) - first + 1);
}

/**
 * Whether a line is structural when nobody has said so: unless it ends within so many months, and a
 * withdrawal from or addition to a reserve never is.
 *
 * @param incidentalMonths - longest duration of an incidental line
 * @see Commissie BBV, note on structural and incidental (2018): the rule is local; parameter
 *   `budget/incidental-months`
 */
export function isStructuralByRule(course: Course, incidentalMonths: number): boolean {
  if (course.category === reserveMutation.category) return false;
  const months = lastingMonths(course);
  return months === null || months > incidentalMonths;
}
