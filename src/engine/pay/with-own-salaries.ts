import { type CalendarDate, plusDays } from '../calendar/calendar-date.ts';
import type { DatedValue, Parameters, SalaryTable } from '../parameters.ts';
import { InvalidInput } from '../problems.ts';
import { problemsOfOwnSalaries } from './check-own-salaries.ts';
import type { OwnSalaryTable } from './own-salary-table.ts';
import { salariesLeftOut } from './salaries-left-out.ts';

type AgreedTable = DatedValue<SalaryTable> & { readonly value: SalaryTable };

interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate | 'open';
}

const hasTable = (dated: DatedValue<SalaryTable>): dated is AgreedTable => dated.value !== null;

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? b : a);

const earlierEnd = (a: Period['to'], b: Period['to']): Period['to'] =>
  a === 'open' ? b : b === 'open' || a < b ? a : b;

/**
 * The same parameters, in which own salary tables take the place of the table of the cao from their day on,
 * each until the next. What an own table leaves out is as in the cao of the same days, and the source of
 * the value says which scales and steps these are. Days for which the cao has no table stay unknown.
 *
 * @param tables - by day; without any, the parameters themselves
 * @throws InvalidInput with every scale and step that the cao does not have
 * @see not law: `salaryTables` of the scenario; cao Gemeenten, art. 3.3 (`pay/salary-table`), for the rest
 */
export function withOwnSalaries(
  parameters: Parameters,
  tables: readonly OwnSalaryTable[],
): Parameters {
  const [first] = tables;
  if (first === undefined) return parameters;
  const agreed = parameters['pay/salary-table'];
  const problems = problemsOfOwnSalaries(tables, agreed);
  if (problems.length > 0) throw new InvalidInput(problems, 'De eigen salaristabel klopt niet.');

  const firstAssumed = agreed.values.find(({ status }) => status === 'assumed')?.validFrom;
  const values = agreed.values.flatMap((dated): DatedValue<SalaryTable>[] => {
    if (!hasTable(dated)) return [dated];
    const until = earlierEnd(dated.validTo, plusDays(first.validFrom, -1));
    const isBefore = dated.validFrom < first.validFrom;
    return [
      ...(isBefore ? [{ ...dated, validTo: until }] : []),
      ...tables.flatMap((table, index) => {
        const next = tables[index + 1]?.validFrom;
        const from = later(dated.validFrom, table.validFrom);
        const to = earlierEnd(dated.validTo, next === undefined ? 'open' : plusDays(next, -1));
        if (to !== 'open' && to < from) return [];
        const levelFrom = later(table.validFrom, firstAssumed ?? table.validFrom);
        return [ownTable(table, dated, { from, to }, levelFrom)];
      }),
    ];
  });
  return { ...parameters, 'pay/salary-table': { ...agreed, values } };
}

function ownTable(
  { validFrom: ownFrom, scales }: OwnSalaryTable,
  agreed: AgreedTable,
  { from, to }: Period,
  levelFrom: CalendarDate,
): DatedValue<SalaryTable> {
  const ownByScale = new Map(
    scales.map(({ scale, monthlyCentsByStep }) => [scale, monthlyCentsByStep]),
  );
  const leftOut: string[] = [];
  const value = Object.fromEntries(
    Object.entries(agreed.value).map(([scale, salaries]) => [
      scale,
      salaries.map((cents, step) => {
        const own = ownByScale.get(scale)?.[step] ?? null;
        if (own === null) leftOut.push(`${scale}/${step}`);
        return own ?? cents;
      }),
    ]),
  );
  const rest = salariesLeftOut(leftOut, agreed.value);
  const source = `Uitgangspunten van het scenario: eigen salaristabel vanaf ${ownFrom}`;
  return {
    validFrom: from,
    validTo: to,
    value,
    status: 'assumed',
    evidence: 'A',
    source:
      rest === ''
        ? source
        : `${source}. Let op, niet in die tabel en daarom volgens de cao: ${rest}`,
    assumptionId: 'eigen-salaristabel',
    replaces: { agreed, ownFrom, levelFrom, leftOut },
  };
}
