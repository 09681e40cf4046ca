import { groupBy } from '../group-by.ts';
import type { BudgetLine } from './budget-line.ts';
import type { BudgetWarning } from './budget-table.ts';
import { euros } from './euros.ts';
import { lastingMonths } from './is-structural-by-rule.ts';
import { reserveMutation } from './reserve-mutation.ts';

const placeOf = ({ number, description }: BudgetLine): string =>
  `begrotingsregel ${number} (${description})`;

/** A line that somebody called structural or incidental against the local rule; there may be a reason. */
function ruleWarnings(line: BudgetLine, incidentalMonths: number): readonly BudgetWarning[] {
  const place = placeOf(line);
  if (line.category === reserveMutation.category) {
    const text =
      'Een mutatie van een reserve is in de regel incidenteel; deze staat er als structureel.';
    if (line.isStructural) return [{ place, text }];
  }
  if (!line.isStructural && line.laterCentsPerYear !== 0) {
    return [{ place, text: 'Staat er als incidenteel, maar loopt door na het laatste jaar.' }];
  }
  const months = line.category === reserveMutation.category ? null : lastingMonths(line);
  if (line.isStructural && months !== null && months <= incidentalMonths) {
    const text = `Staat er als structureel, maar eindigt na ${months} maanden; volgens de eigen regel is hoogstens ${incidentalMonths} maanden incidenteel.`;
    return [{ place, text }];
  }
  if (!line.isStructural && months !== null && months > incidentalMonths) {
    const text = `Staat er als incidenteel, maar duurt ${months} maanden; volgens de eigen regel is hoogstens ${incidentalMonths} maanden incidenteel.`;
    return [{ place, text }];
  }
  return [];
}

/** Per year and, last, in each later year. */
type Course = readonly number[];

const courseOf = ({ effectCentsByYear, laterCentsPerYear }: BudgetLine): Course => [
  ...effectCentsByYear,
  laterCentsPerYear,
];

/** Structural cost that only incidental income pays: what structural lines cost, as far as incidental ones bring in. */
function coveredCents(lines: readonly BudgetLine[], length: number): Course {
  return Array.from({ length }, (_, year) => {
    const sumOf = (isStructural: boolean): number =>
      lines
        .filter((line) => line.isStructural === isStructural)
        .reduce((sum, line) => sum + (courseOf(line)[year] ?? 0), 0);
    return Math.max(0, Math.min(-sumOf(true), sumOf(false)));
  });
}

function coverWarning(
  place: string,
  covered: Course,
  years: readonly number[],
): readonly BudgetWarning[] {
  const parts = covered.flatMap((cents, index) => {
    const year = years[index] ?? `elk jaar na ${years.at(-1)}`;
    return cents > 0 ? [`${year}: ${euros(cents)}`] : [];
  });
  if (parts.length === 0) return [];
  const text = `Structurele lasten worden gedekt met incidenteel geld (${parts.join('; ')}). Structurele lasten vragen structurele dekking.`;
  return [{ place, text }];
}

/** Lines of one number belong together, and what a reserve pays belongs to the plan it pays for. */
const coverGroup = ({ number, origin: { kind } }: BudgetLine): string =>
  kind === 'reserve' || kind === 'pairing' ? 'pairing' : `number ${number}`;

/** The lines of the plan, each for a programme, as the one line that the rule is about. */
function wholeLines(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  const ofPlan = lines.filter(({ origin }) => origin.kind === 'pairing');
  const [first] = ofPlan;
  if (first === undefined) return lines;
  const whole: BudgetLine = {
    ...first,
    effectCentsByYear: first.effectCentsByYear.map((_, year) =>
      ofPlan.reduce((sum, line) => sum + (line.effectCentsByYear[year] ?? 0), 0),
    ),
    laterCentsPerYear: ofPlan.reduce((sum, line) => sum + line.laterCentsPerYear, 0),
  };
  return lines.flatMap((line) =>
    line === first ? [whole] : line.origin.kind === 'pairing' ? [] : [line],
  );
}

/**
 * What a person should look at before the table is handed on: lines called structural or incidental against
 * the local rule, and structural cost that is covered by incidental money, within lines that belong together
 * and then over the whole table.
 *
 * @param incidentalMonths - longest duration of an incidental line
 * @see BBV and the notes of the Commissie BBV: structural cost needs structural cover; parameter
 *   `budget/incidental-months`
 */
export function budgetWarnings(
  lines: readonly BudgetLine[],
  years: readonly number[],
  incidentalMonths: number,
): readonly BudgetWarning[] {
  const length = years.length + 1;
  const groups = [...groupBy(lines, coverGroup).values()].map((group) => ({
    place: group[0] === undefined ? '' : placeOf(group[0]),
    covered: coveredCents(group, length),
  }));
  const ofTable = coveredCents(lines, length).map((cents, year) =>
    groups.reduce((left, { covered }) => left - (covered[year] ?? 0), cents),
  );
  return [
    ...wholeLines(lines).flatMap((line) => ruleWarnings(line, incidentalMonths)),
    ...groups.flatMap(({ place, covered }) => coverWarning(place, covered, years)),
    ...coverWarning('hele tabel', ofTable, years),
  ];
}
