import type { FinanceField, FinanceKind, FinanceMeasure } from '../../../engine/finance-row.ts';
import type { ColumnSet, Recognised } from '../columns/column-set.ts';
import { recogniseBySynonyms } from '../columns/column-set.ts';
import { headingKey, withoutNote } from '../columns/heading-key.ts';
import {
  financeColumn,
  isBudgetYear,
  lastStep,
  type FinanceColumnField,
} from './finance-columns.ts';
import { financeSheets } from './finance-sheets.ts';

/** What somebody says that a heading stands for; `null` = nothing, leave the column out. */
export interface ChosenColumn {
  /** As it stands in the file; compared without capitals, spaces and signs. */
  readonly heading: string;
  readonly field: FinanceField | null;
}

/** Of columns that hold the same, the chosen one is read. */
const rankOfChosen = -1;

const measures = new Set<FinanceColumnField>([
  'amountCents',
  'wageSumCents',
  'hireCents',
  'budgetedFte',
  'monthlyCents',
]);

const isMeasure = (field: FinanceColumnField): field is FinanceMeasure => measures.has(field);

/** Headings of other files that may not come along, and here are a text about a line or a ledger. */
const ownHeading =
  /^(toelichting|toelichtingregel|rekening(nummer)?|(begroting|rekening|realisatie)(19|20)\d\d)$/;

/** The number in a heading and the rest of it: `Loonsom 2027 (x € 1.000)` is 2027 and `Loonsom`. */
function numberIn(heading: string, kind: FinanceKind): { rest: string; index: number } | null {
  const { seriesOf } = financeSheets[kind];
  if (seriesOf === null) return null;
  const found = /^(\D*?)(\d{1,4})(\D*)$/.exec(withoutNote(heading).trim());
  const index = Number(found?.[2] ?? Number.NaN);
  const isIndex = seriesOf === 'year' ? isBudgetYear(index) : index <= lastStep;
  return found !== null && isIndex ? { rest: `${found[1]}${found[3]}`, index } : null;
}

/** What may stand for a field of its own in a sheet of this kind: with or without a year or step. */
export function isFieldOf(kind: FinanceKind, field: FinanceField): boolean {
  const { columns, seriesOf } = financeSheets[kind];
  const [base = '', index] = field.split(':');
  if (!columns.includes(base as FinanceColumnField)) return false;
  if (index === undefined) return true;
  if (seriesOf === null || !isMeasure(base as FinanceColumnField)) return false;
  return seriesOf === 'year' ? isBudgetYear(Number(index)) : Number(index) <= lastStep;
}

/**
 * The columns of one kind of finance sheet.
 *
 * @param chosen - what somebody said about headings of this source; goes before what we recognise
 */
export function financeColumnSet(
  kind: FinanceKind,
  chosen: readonly ChosenColumn[] = [],
): ColumnSet<FinanceField> {
  const sheet = financeSheets[kind];
  const byName = recogniseBySynonyms(sheet.columns.map((field) => financeColumn(field)));
  const chosenByKey = new Map(chosen.map(({ heading, field }) => [headingKey(heading), field]));

  const inSeries = (heading: string): Recognised<FinanceField> | null => {
    const numbered = numberIn(heading, kind);
    if (numbered === null) return null;
    const { rest, index } = numbered;
    const isBare = /^(|jaar|trede|periodiek|begroting|rekening|realisatie)$/.test(headingKey(rest));
    if (isBare) {
      return sheet.bareSeries === null ? null : { field: `${sheet.bareSeries}:${index}`, rank: 0 };
    }
    const named = byName(rest);
    return named !== null && isMeasure(named.field)
      ? { field: `${named.field}:${index}`, rank: named.rank }
      : null;
  };

  return {
    recognise: (heading) => {
      const own = chosenByKey.get(headingKey(heading));
      if (own !== undefined) return own === null ? null : { field: own, rank: rankOfChosen };
      return byName(heading) ?? inSeries(heading);
    },
    fewestHeadings: sheet.fewestHeadings,
    requiredHeadings: [
      ...sheet.required.map((field) => financeColumn(field).heading),
      ...sheet.oneOf.map((fields) =>
        fields.map((field) => financeColumn(field).heading).join(' of '),
      ),
    ].join(', '),
    isOwnHeading: (heading) => ownHeading.test(headingKey(heading)),
  };
}
