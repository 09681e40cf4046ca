import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { budgetColumns, type TableProfile } from '../src/engine/budget/budget-table.ts';
import type { FinanceTables } from '../src/engine/budget/finance-tables.ts';
import type {
  AccountSide,
  Iv3Category,
  Iv3Classification,
} from '../src/engine/budget/iv3-classification.ts';
import { projectRoot } from './project-root.ts';

const checkedOn = z.iso.date();
const evidence = z.enum(['V', 'V-old', 'P', 'P-old', 'D', 'A', 'U']);

const profilesFile = z.strictObject({
  default: z.string(),
  profiles: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        caption: z.string().min(1),
        unit_euros: z.int().positive(),
        sign: z.enum(['minus-is-nadeel', 'plus-is-nadeel', 'letter', 'trailing-minus']),
        columns: z.array(z.enum(budgetColumns)).min(1),
        total: z.enum(['none', 'one', 'per-programme']),
        rounding: z.enum(['each-line', 'to-total']),
        nil: z.enum(['dash', 'zero', 'as-entered']),
        remark: z.string().min(1),
        source: z.url(),
        checked_on: checkedOn,
        evidence,
      }),
    )
    .min(1),
});

/** Codes with a space between them; one text is far easier to read than a line per code. */
const codeList = z.string().transform((text) => text.split(' ').filter(Boolean));

const categories = z.record(
  z.string(),
  z.union([
    z.strictObject({ name: z.string().min(1), not_on: codeList }),
    z.strictObject({ name: z.string().min(1), only_on: codeList }),
  ]),
);

const iv3File = z.strictObject({
  title: z.string().min(1),
  source: z.strictObject({ publisher: z.string(), url: z.url(), file: z.string() }),
  checked_on: checkedOn,
  evidence,
  valid_from_year: z.int(),
  valid_to_year: z.int(),
  taakvelden: z.record(z.string(), z.string().min(1)),
  lasten: categories,
  baten: categories,
});

/** Dates stay text and codes stay text: YAML 1.2 core has no dates, and the codes are quoted. */
function readStrict<Schema extends z.ZodType>(
  root: string,
  path: string,
  schema: Schema,
): z.output<Schema> {
  const outcome = schema.safeParse(parse(readFileSync(join(root, path), 'utf8')));
  if (outcome.success) return outcome.data;
  throw new Error(`${path} cannot be used:\n${z.prettifyError(outcome.error)}`);
}

function loadProfiles(root: string): Pick<FinanceTables, 'defaultProfile' | 'profiles'> {
  const path = 'config/finance/table-profiles.yaml';
  const file = readStrict(root, path, profilesFile);
  const profiles = file.profiles.map((profile): TableProfile => ({
    id: profile.id,
    caption: profile.caption,
    unitEuros: profile.unit_euros,
    sign: profile.sign,
    columns: profile.columns,
    total: profile.total,
    rounding: profile.rounding,
    nil: profile.nil,
  }));
  for (const { id, columns } of profiles) {
    const isTwice = new Set(columns).size < columns.length;
    if (isTwice || !columns.includes('years') || !columns.includes('description')) {
      throw new Error(`${path}: the columns of "${id}" need description and years, and no repeats`);
    }
  }
  const defaultProfile = profiles.find(({ id }) => id === file.default);
  if (!defaultProfile) throw new Error(`${path}: there is no profile "${file.default}"`);
  if (new Set(profiles.map(({ id }) => id)).size < profiles.length) {
    throw new Error(`${path}: two profiles have the same id`);
  }
  return { defaultProfile, profiles };
}

function loadClassification(root: string): Iv3Classification {
  const path = 'config/finance/iv3-gemeente.yaml';
  const file = readStrict(root, path, iv3File);
  const taakvelden = new Map(Object.entries(file.taakvelden));

  const categoriesOf = (side: AccountSide): ReadonlyMap<string, Iv3Category> =>
    new Map(
      Object.entries(file[side]).map(([code, category]) => {
        const listed = 'not_on' in category ? category.not_on : category.only_on;
        const unknown = listed.filter((taakveld) => !taakvelden.has(taakveld));
        if (unknown.length > 0) {
          throw new Error(
            `${path}: ${side} ${code} names unknown taakvelden ${unknown.join(', ')}`,
          );
        }
        const forbiddenTaakvelden =
          'not_on' in category
            ? new Set(category.not_on)
            : new Set(
                [...taakvelden.keys()].filter((taakveld) => !category.only_on.includes(taakveld)),
              );
        return [code, { name: category.name, forbiddenTaakvelden }];
      }),
    );

  return {
    validFromYear: file.valid_from_year,
    validToYear: file.valid_to_year,
    taakvelden,
    categories: { lasten: categoriesOf('lasten'), baten: categoriesOf('baten') },
  };
}

/**
 * The tables of `config/finance`: how municipalities print their budget table, and the Iv3 code lists.
 *
 * @throws Error naming file and place for an unknown key, a wrong value or an unknown code
 */
export function loadFinance(root: string = projectRoot): FinanceTables {
  return { ...loadProfiles(root), classifications: [loadClassification(root)] };
}
