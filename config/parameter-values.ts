import { plusDays } from '../src/engine/calendar/calendar-date.ts';
import type {
  DatedValue,
  Evidence,
  ParameterStatus,
  RateTable,
  SalaryTable,
  Unit,
} from '../src/engine/parameters.ts';
import type { ParameterForm } from './parameter-forms.ts';
import type { SourceInFile, ValueInFile } from './parameter-schema.ts';
import type { Tell } from './problem-list.ts';

/** What the values of a file take over from the file itself. */
export interface ValueDefaults {
  readonly evidence: Evidence;
  readonly source: SourceInFile;
  /** Status of values that do not state one: `assumed` in an assumption. */
  readonly status: ParameterStatus;
  readonly assumptionId: string | null;
}

/** Law and article, or publisher and title, with the address; the reason for an assumption of our own. */
export function sourceText(source: SourceInFile): string {
  const address = source.url === undefined ? '' : ` (${source.url})`;
  if ('reasoning' in source) return `${source.reasoning}${address}`;
  if ('publisher' in source) return `${source.publisher}: ${source.title}${address}`;
  const name = 'law' in source ? source.law : source.agreement;
  const article = source.article === undefined ? '' : `, art. ${source.article}`;
  return `${name}${article}${address}`;
}

/** Values of a file in the form of the engine; tells about those that are not written as they should. */
export function readValues(
  values: readonly ValueInFile[],
  form: ParameterForm,
  defaults: ValueDefaults,
  tell: Tell,
): DatedValue<unknown>[] {
  return values.map((value, index) => ({
    validFrom: value.valid_from,
    validTo: value.valid_to,
    value: readValue(value.value, form, (path, found, expected) =>
      tell(['values', index, 'value', ...path], found, expected),
    ),
    status: value.status ?? defaults.status,
    evidence: value.evidence ?? defaults.evidence,
    source: sourceText(value.source ?? defaults.source),
    ...(defaults.assumptionId === null ? {} : { assumptionId: defaults.assumptionId }),
  }));
}

/** Tells about periods that overlap, leave a gap, stand in the wrong order or end before they start. */
export function checkPeriods(
  values: readonly Pick<DatedValue<unknown>, 'validFrom' | 'validTo'>[],
  tell: Tell,
): void {
  values.forEach(({ validFrom, validTo }, index) => {
    if (validTo !== 'open' && validTo < validFrom) {
      tell(['values', index, 'valid_to'], validTo, `een dag op of na valid_from ${validFrom}`);
    }
    const previous = values[index - 1];
    if (previous === undefined) return;
    const place = ['values', index, 'valid_from'];
    if (validFrom <= previous.validFrom) {
      tell(place, validFrom, `periodes op volgorde: een dag na ${previous.validFrom}`);
    } else if (previous.validTo === 'open') {
      tell(['values', index - 1, 'valid_to'], 'open', 'een dag; alleen de laatste periode is open');
    } else if (validFrom <= previous.validTo) {
      tell(place, validFrom, `geen overlap: een dag na ${previous.validTo}`);
    } else if (validFrom !== plusDays(previous.validTo, 1)) {
      tell(
        place,
        validFrom,
        `geen gat: ${plusDays(previous.validTo, 1)}, of een periode ertussen met none of unknown`,
      );
    }
  });
}

const decimalPattern = /^\d+(\.\d+)?$/;
const fractionPattern = /^\d+\/[1-9]\d*$/;
const euroPattern = /^(\d+)(?:\.(\d{2}))?$/;

const readByForm: Record<
  ParameterForm['form'],
  (value: unknown, unit: Unit, tell: Tell) => unknown
> = {
  'salary-table': (value, _, tell) => readSalaryTable(value, tell),
  'rate-table': (value, _, tell) => readRateTable(value, tell),
  decimal: (value, _, tell) =>
    typeof value === 'string' && decimalPattern.test(value)
      ? value
      : refuse(tell, value, 'een decimaal getal als tekst, zoals "0.23"'),
  fraction: (value, _, tell) =>
    typeof value === 'string' && fractionPattern.test(value)
      ? value
      : refuse(tell, value, 'een breuk als tekst, zoals "2/3"'),
  number(value, unit, tell) {
    if (unit === 'euro-cent') return centsOf(value, tell);
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
    return refuse(tell, value, 'een geheel getal van 0 of meer');
  },
};

const readValue = (value: unknown, { unit, form }: ParameterForm, tell: Tell): unknown =>
  value === 'none' || value === 'unknown' ? null : readByForm[form](value, unit, tell);

/** Written in euros: whole, or as text with two decimals (so that it never is a binary fraction). */
function centsOf(value: unknown, tell: Tell): number | null {
  const match = euroPattern.exec(String(value));
  const isWritable = typeof value === 'string' || Number.isInteger(value);
  if (!isWritable || match === null) {
    return refuse(tell, value, 'een bedrag in hele euro’s, of als tekst met centen, zoals "2.45"');
  }
  return Number(match[1]) * 100 + Number(match[2] ?? '0');
}

const scalePattern = /^[1-9]\d?A?$/;
const stepCount = 12;

function readSalaryTable(value: unknown, tell: Tell): SalaryTable | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(tell, value, 'een tabel: per schaal de treden 0 tot en met 11');
  }
  const rows = Object.entries(value).map(([scale, amounts]: [string, unknown]) => {
    if (!scalePattern.test(scale)) tell([scale], scale, 'een schaal zoals 7 of 10A');
    if (!Array.isArray(amounts) || amounts.length !== stepCount) {
      tell([scale], amounts, `${stepCount} bedragen: de treden 0 tot en met 11`);
      return [scale, []];
    }
    const cents = amounts.map((amount: unknown, step) =>
      centsOf(amount, (_, found, expected) => tell([scale, step], found, expected)),
    );
    cents.forEach((amount, step) => {
      if (amount !== null && amount < (cents[step - 1] ?? 0)) {
        tell([scale, step], amounts[step], 'niet minder dan de trede ervoor');
      }
    });
    return [scale, cents];
  });
  return Object.fromEntries(rows) as SalaryTable;
}

function readRateTable(value: unknown, tell: Tell): RateTable | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(tell, value, 'een tabel: per sleutel een decimaal getal als tekst');
  }
  for (const [key, rate] of Object.entries(value)) {
    if (typeof rate === 'string' && decimalPattern.test(rate)) continue;
    tell([key], rate, 'een decimaal getal als tekst, zoals "0.23"');
  }
  return value as RateTable;
}

function refuse(tell: Tell, found: unknown, expected: string): null {
  tell([], found, expected);
  return null;
}
