/**
 * Carries the code lists and forbidden combinations of a CBS Iv3 definition file into compact YAML.
 * Run after `npm run build`, with the file of https://github.com/statistiekcbs/iv3_definities:
 *
 *   node dist/config/finance/carry-over-iv3.js iv3_definities_Gemeente_2026.json 2025 2026 2026-11-23
 *
 * (first and last budget year the lists hold for, day of carrying over), and commit `iv3-gemeente.yaml`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { Document } from 'yaml';
import { projectRoot } from '../project-root.ts';

interface Code {
  readonly code: string;
  readonly omschrijving: string;
  readonly subcodes?: readonly Code[];
}

interface GreyCell {
  readonly taakveld: string;
  readonly categorie: string;
}

interface DefinitionFile {
  readonly codelijsten: Readonly<Record<string, { readonly codelijst: readonly Code[] }>>;
  readonly grijze_cellen: Readonly<Record<'lasten' | 'baten', readonly GreyCell[]>>;
}

/** Only the codes that are booked on; totals and chapters are headings. */
const bookable = (codes: readonly Code[]): Code[] =>
  codes.flatMap((code) => (code.subcodes ? bookable(code.subcodes) : [code]));

const [file = '', validFromYear = '', validToYear = '', checkedOn = ''] = argv.slice(2);
const definitions = JSON.parse(readFileSync(file, 'utf8')) as DefinitionFile;
const listOf = (name: string): Code[] => bookable(definitions.codelijsten[name]?.codelijst ?? []);
const taakvelden = listOf('taakveld');

/** Whichever is shorter: the taakvelden a category is forbidden on, or the only ones it may be on. */
const categoriesOf = (side: 'lasten' | 'baten'): Record<string, unknown> =>
  Object.fromEntries(
    listOf(`categorie_${side}`).map(({ code, omschrijving }) => {
      const forbidden = new Set(
        definitions.grijze_cellen[side]
          .filter(({ categorie }) => categorie === code)
          .map(({ taakveld }) => taakveld),
      );
      const notOn = taakvelden.map((one) => one.code).filter((one) => forbidden.has(one));
      const onlyOn = taakvelden.map((one) => one.code).filter((one) => !forbidden.has(one));
      const rule =
        notOn.length <= onlyOn.length ? { not_on: notOn.join(' ') } : { only_on: onlyOn.join(' ') };
      return [code, { name: omschrijving.trim(), ...rule }];
    }),
  );

const document = new Document({
  title: 'Iv3: taakvelden, economische categorieën en verboden combinaties voor gemeenten',
  source: {
    publisher: 'CBS',
    url: 'https://github.com/statistiekcbs/iv3_definities',
    file: file.split('/').at(-1),
  },
  checked_on: checkedOn,
  evidence: 'V',
  valid_from_year: Number(validFromYear),
  valid_to_year: Number(validToYear),
  taakvelden: Object.fromEntries(taakvelden.map((one) => [one.code, one.omschrijving.trim()])),
  lasten: categoriesOf('lasten'),
  baten: categoriesOf('baten'),
});
document.commentBefore = ` Made by carry-over-iv3.ts from the definition file of CBS; do not edit by hand.
 Codes are text: 0.10 is not 0.1. \`not_on\` and \`only_on\` say on which taakvelden a category may
 not, or may only, be booked (the grey cells): codes with a space between, whichever list is shorter.`;
writeFileSync(
  join(projectRoot, 'config/finance/iv3-gemeente.yaml'),
  document.toString({ lineWidth: 100, singleQuote: true }),
);
