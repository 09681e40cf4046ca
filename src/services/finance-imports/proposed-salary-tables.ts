import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { seriesOf, type FinanceRow } from '../../engine/finance-row.ts';
import { groupBy } from '../../engine/group-by.ts';
import type { SalaryTable } from '../../engine/parameters.ts';
import type { OwnScale, OwnSalaryTable } from '../../engine/pay/own-salary-table.ts';
import { scalesInOrder } from '../../engine/pay/scale-order.ts';
import { InvalidInput, type Problem } from '../../engine/problems.ts';
import { mostProblems } from './proposed-lines.ts';

/** One amount of the file. */
interface SalaryCell {
  readonly rowNumber: number;
  readonly validFrom: string;
  readonly scale: string;
  readonly step: number;
  readonly cents: number;
}

interface Placed {
  readonly cells: readonly SalaryCell[];
  readonly problems: readonly Problem[];
}

function cellsOf(row: FinanceRow, fallback: CalendarDate | null, agreed: SalaryTable): Placed {
  const { texts, rowNumber } = row;
  const problems: Problem[] = [];
  const report = (found: string | null, expected: string, step: number | null = null): void => {
    const place = step === null ? `rij ${rowNumber}` : `rij ${rowNumber}, trede ${step}`;
    problems.push({ place, found, expected });
  };
  const scale = texts.scale ?? '';
  const salaries = Object.hasOwn(agreed, scale) ? agreed[scale]! : null;
  if (salaries === null) {
    const scales = scalesInOrder(Object.keys(agreed)).join(', ');
    report(texts.scale ?? null, `een van de schalen van de cao: ${scales}`);
  }
  const validFrom = texts.validFrom ?? fallback;
  if (validFrom === null) {
    report(null, 'een datum geldig vanaf in het bestand, of een ingangsdatum voor regels zonder');
  }
  const cells = seriesOf(row, 'monthlyCents').flatMap(({ index: step, value: cents }) => {
    if (step === null) {
      report(null, 'een trede bij het bedrag');
      return [];
    }
    if (salaries !== null && salaries[step] === undefined) {
      report(String(step), `een trede van 0 tot en met ${salaries.length - 1}`, step);
    }
    if (cents <= 0) report((cents / 100).toFixed(2), 'een bedrag boven 0', step);
    return [{ rowNumber, validFrom: validFrom ?? '', scale, step, cents }];
  });
  return { cells, problems };
}

/** Amounts of one scale, by step: each once, and none lower than that of a step before it. */
function problemsOfScale(cells: readonly SalaryCell[]): Problem[] {
  const problems: Problem[] = [];
  let highest: SalaryCell | null = null;
  for (const cell of cells) {
    const place = `rij ${cell.rowNumber}, trede ${cell.step}`;
    if (highest?.step === cell.step) {
      const expected = `één bedrag per schaal, trede en dag; rij ${highest.rowNumber} heeft er al een`;
      problems.push({ place, found: `schaal ${cell.scale}`, expected });
      continue;
    }
    if (highest !== null && cell.cents < highest.cents) {
      const expected = `minstens ${(highest.cents / 100).toFixed(2)}: dat is het bedrag van trede ${highest.step}`;
      problems.push({ place, found: (cell.cents / 100).toFixed(2), expected });
      continue;
    }
    highest = cell;
  }
  return problems;
}

const ownScale = (scale: string, cells: readonly SalaryCell[]): OwnScale => {
  const byStep = new Map(cells.map(({ step, cents }) => [step, cents]));
  const stepCount = Math.max(...byStep.keys()) + 1;
  return {
    scale,
    monthlyCentsByStep: Array.from({ length: stepCount }, (_, step) => byStep.get(step) ?? null),
  };
};

/**
 * An imported salary table as own tables of a scenario, one per day.
 *
 * @param fallback - day of rows without one
 * @param agreed - a table of the cao, for the scales and steps there are
 * @throws InvalidInput with every row that has no day or step, a scale or step that the cao does not have, an
 *   amount of 0 or less, lower than that of a step before it, or for the second time
 */
export function proposedSalaryTables(
  rows: readonly FinanceRow[],
  fallback: CalendarDate | null,
  agreed: SalaryTable,
): OwnSalaryTable[] {
  const read = rows.map((row) => cellsOf(row, fallback, agreed));
  const cells = read
    .flatMap((one) => one.cells)
    .sort((a, b) => a.step - b.step || a.rowNumber - b.rowNumber);
  const tables = [...groupBy(cells, ({ validFrom }) => validFrom)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([validFrom, ofDay]) => ({ validFrom, byScale: groupBy(ofDay, ({ scale }) => scale) }));
  const problems = [
    ...read.flatMap((one) => one.problems),
    ...tables.flatMap(({ byScale }) => [...byScale.values()].flatMap(problemsOfScale)),
  ];
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, mostProblems));
  return tables.map(({ validFrom, byScale }) => ({
    validFrom: validFrom as CalendarDate,
    scales: scalesInOrder(byScale.keys()).map((scale) => ownScale(scale, byScale.get(scale)!)),
  }));
}
