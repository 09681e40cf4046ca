import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { ledgerFields, type LedgerProfile } from '../src/engine/budget/ledger/ledger-profile.ts';
import { projectRoot } from './project-root.ts';

const path = 'config/finance/ledger-profiles.yaml';
const someText = z.string().min(1);

const ledgerFile = z.strictObject({
  default: z.string(),
  profiles: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        title: someText,
        columns: z
          .array(
            z.strictObject({
              heading: z.string().regex(/^[^;"\r\n]+$/),
              field: z.enum(ledgerFields),
            }),
          )
          .min(1),
        decimal_mark: z.enum([',', '.']),
        date_form: z.enum(['dd-mm-jjjj', 'jjjj-mm-dd', 'jjjjmmdd']),
        sign: z.enum(['by-side', 'minus-is-nadeel', 'plus-is-nadeel']),
        side_marks: z.strictObject({ lasten: someText, baten: someText }),
        structural_marks: z.strictObject({ structural: someText, incidental: someText }),
        period: z.string(),
        accounts: z.record(z.string().regex(/^\d+\.\d+ [\d.]+$/), someText),
        assumed: z.array(someText),
        source: z.url().nullable(),
        checked_on: z.iso.date(),
        evidence: z.enum(['V', 'V-old', 'P', 'P-old', 'D', 'A', 'U']),
      }),
    )
    .min(1),
});

/**
 * The layouts of `config/finance/ledger-profiles.yaml`; the default one comes first.
 *
 * @throws Error naming file and place for an unknown key, a wrong value, or an id or heading that is there twice
 */
export function loadLedgerProfiles(root: string = projectRoot): readonly LedgerProfile[] {
  const outcome = ledgerFile.safeParse(parse(readFileSync(join(root, path), 'utf8')));
  if (!outcome.success) {
    throw new Error(`${path} cannot be used:\n${z.prettifyError(outcome.error)}`);
  }
  const profiles = outcome.data.profiles.map((profile): LedgerProfile => ({
    id: profile.id,
    title: profile.title,
    columns: profile.columns,
    decimalMark: profile.decimal_mark,
    dateForm: profile.date_form,
    sign: profile.sign,
    sideMarks: profile.side_marks,
    structuralMarks: profile.structural_marks,
    period: profile.period,
    accounts: profile.accounts,
    assumed: profile.assumed,
    source: profile.source,
    checkedOn: profile.checked_on,
    evidence: profile.evidence,
  }));
  if (new Set(profiles.map(({ id }) => id)).size < profiles.length) {
    throw new Error(`${path}: two profiles have the same id`);
  }
  for (const { id, columns } of profiles) {
    if (new Set(columns.map(({ heading }) => heading)).size < columns.length) {
      throw new Error(`${path}: "${id}" has a heading twice`);
    }
  }
  const first = profiles.find(({ id }) => id === outcome.data.default);
  if (first === undefined)
    throw new Error(`${path}: there is no profile "${outcome.data.default}"`);
  return [first, ...profiles.filter((profile) => profile !== first)];
}
