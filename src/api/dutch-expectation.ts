import type * as z from 'zod';

type RawIssue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst, tussen [ en ]',
  object: 'een groep velden, tussen { en }',
  record: 'een groep velden, tussen { en }',
  null: 'null',
  never: 'geen waarde op deze plaats',
};

const formats: Readonly<Record<string, string>> = {
  uuid: 'een kenmerk zoals 0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11',
  date: 'een bestaande dag zoals 2026-01-31',
  datetime: 'een tijdstip zoals 2026-01-31T09:30:00Z',
};

/** What is counted in a thing that has a size; a number has none. */
const parts: Readonly<Record<string, readonly [one: string, more: string]>> = {
  string: ['teken', 'tekens'],
  array: ['onderdeel', 'onderdelen'],
  set: ['onderdeel', 'onderdelen'],
  map: ['veld', 'velden'],
  object: ['veld', 'velden'],
};

const counted = (count: number | bigint, [one, more]: readonly [string, string]): string =>
  `${count} ${Number(count) === 1 ? one : more}`;

const asWritten = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"` : String(value);

function tooBig({ origin, maximum, inclusive = true }: z.core.$ZodIssueTooBig): string {
  const part = parts[origin];
  if (part !== undefined) return `hoogstens ${counted(maximum, part)}`;
  return inclusive ? `hoogstens ${maximum}` : `minder dan ${maximum}`;
}

function tooSmall({ origin, minimum, inclusive = true }: z.core.$ZodIssueTooSmall): string {
  const part = parts[origin];
  if (part !== undefined) return `ten minste ${counted(minimum, part)}`;
  return inclusive ? `ten minste ${minimum}` : `meer dan ${minimum}`;
}

function expectationOf(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? 'een waarde van een andere soort';
    case 'invalid_value':
      return issue.values.length === 1
        ? asWritten(issue.values[0])
        : `een van ${issue.values.map(asWritten).join(', ')}`;
    case 'too_big':
      return tooBig(issue as unknown as z.core.$ZodIssueTooBig);
    case 'too_small':
      return tooSmall(issue as unknown as z.core.$ZodIssueTooSmall);
    case 'invalid_format':
      return formats[issue.format] ?? 'tekst in de vorm die de beschrijving van de API noemt';
    case 'not_multiple_of':
      return `een veelvoud van ${issue.divisor}`;
    case 'invalid_key':
      return 'een veld met een geldige naam';
    case 'invalid_union':
      return 'een van de vormen die de beschrijving van de API noemt';
    default:
      return 'een geldige waarde';
  }
}

/** What would have been right, in plain Dutch, where a contract does not say it itself. */
export const dutchExpectation = (issue: RawIssue): string =>
  issue.input === undefined
    ? `${expectationOf(issue)}; deze waarde ontbreekt`
    : expectationOf(issue);
