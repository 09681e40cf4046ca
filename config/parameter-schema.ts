import * as z from 'zod';
import { isCalendarDate, type CalendarDate } from '../src/engine/calendar/calendar-date.ts';

/**
 * The shape of the files below `config/legislation`, `config/agreements` and `config/assumptions`.
 * Unknown keys are errors. What values mean (unit, form, dates that connect) is checked afterwards.
 */

z.config(z.locales.nl());

const text = z.string().trim().min(1, 'een tekst');
const day = z.custom<CalendarDate>(
  (value) => typeof value === 'string' && isCalendarDate(value),
  'een bestaande dag als jjjj-mm-dd',
);
const evidence = z.enum(['V', 'V-old', 'P', 'P-old', 'D', 'A', 'U']);
const address = z.url({ protocol: /^https?$/, error: 'een adres dat met http(s):// begint' });

/** Who says so: a law, an agreement, a publisher, or (for assumptions) our own reasoning. */
const sourceSchema = z.union(
  [
    z.strictObject({ law: text, article: text.optional(), url: address.optional() }),
    z.strictObject({ agreement: text, article: text.optional(), url: address.optional() }),
    z.strictObject({ publisher: text, title: text, url: address.optional() }),
    z.strictObject({ reasoning: text, url: address.optional() }),
  ],
  'precies één van: law (met article, url), agreement (met article, url), publisher met title (en url), of reasoning (en url)',
);

const valueKeys = {
  valid_from: day,
  valid_to: z.union([z.literal('open'), day], 'een bestaande dag als jjjj-mm-dd, of open'),
  /** A value, or `none` (no such rule in this period) or `unknown` (a rule whose value we lack). */
  value: z.unknown().refine((value) => value !== undefined && value !== null, 'een waarde'),
  evidence: evidence.optional(),
  source: sourceSchema.optional(),
  note: text.optional(),
};

const legalValue = z.strictObject({ ...valueKeys, status: z.enum(['enacted', 'announced']) });
const assumedValue = z.strictObject(valueKeys);

const housekeeping = {
  /** Dutch, shown to users. */
  title: text,
  source: sourceSchema,
  /** The day on which a person compared the file with its source. */
  checked_on: day,
  note: text.optional(),
};

const parameterKeys = {
  id: text,
  unit: z.enum([
    'months',
    'years',
    'days',
    'hours-per-week',
    'euro-cent',
    'euro-per-km',
    'euro-per-hour',
    'gram-per-km',
    'km',
    'ratio',
    'count',
  ]),
  /** Required for the unit `euro-cent`, so that nobody mistakes euros for cents. */
  written_in: z.literal('euro').optional(),
  evidence,
  ...housekeeping,
};

/** A rule of law or of an agreement. A planning assumption (A) or unverified value (U) may not pose as one. */
export const legalFileSchema = z.strictObject({
  ...parameterKeys,
  evidence: evidence.exclude(
    ['A', 'U'],
    'V, V-old, P, P-old of D; A en U horen in config/assumptions',
  ),
  values: z.array(legalValue).min(1, 'minstens één waarde'),
});

/** A number that exists only as an assumption. */
export const assumedFileSchema = z.strictObject({
  ...parameterKeys,
  values: z.array(assumedValue).min(1, 'minstens één waarde'),
});

const extensionKeys = {
  /** The name by which a scenario chooses it. */
  assumption: text,
  /** Used unless a scenario chooses another for the same parameter. */
  default: z.boolean(),
  evidence,
  ...housekeeping,
};

/** Values that follow on the last known day of a law or agreement. */
export const extensionFileSchema = z.strictObject({
  ...extensionKeys,
  extends: text,
  values: z.array(assumedValue).min(1, 'minstens één waarde'),
});

/** The last known value of one or more laws or agreements, taken to go on unchanged. */
export const carryForwardFileSchema = z.strictObject({
  ...extensionKeys,
  extends: z.union([text, z.array(text).min(1)], 'een id, of een lijst van ids'),
  carry_forward: z.strictObject({ valid_to: valueKeys.valid_to, reason: text }),
});

export type SourceInFile = z.output<typeof sourceSchema>;
export type ValueInFile = z.output<typeof assumedValue> & {
  readonly status?: 'enacted' | 'announced';
};
export type ParameterInFile = z.output<typeof legalFileSchema> | z.output<typeof assumedFileSchema>;
export type ExtensionInFile = z.output<typeof extensionFileSchema>;
export type CarryForwardInFile = z.output<typeof carryForwardFileSchema>;
