import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { loadFinance } from '../../../config/finance.ts';
import { loadParameters } from '../../../config/parameters.ts';
import { projectRoot } from '../../../config/project-root.ts';
import { iv3DeliveryContract } from '../../../src/api/iv3/iv3-delivery-contract.ts';
import { readIv3Details } from '../../../src/api/iv3/iv3-details-contract.ts';
import { presentIv3Delivery } from '../../../src/api/iv3/present-iv3-delivery.ts';
import type { BudgetLine } from '../../../src/engine/budget/budget-line.ts';
import { buildBudgetTable } from '../../../src/engine/budget/build-budget-table.ts';
import {
  computeIv3Delivery,
  type Iv3Delivery,
} from '../../../src/engine/budget/iv3/compute-iv3-delivery.ts';
import type { Iv3Details } from '../../../src/engine/budget/iv3/iv3-details.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { InvalidInput, type Problem } from '../../../src/engine/problems.ts';
import { aBudgetLine } from '../../builders/a-budget-line.ts';
import { aWageOverview } from '../../builders/a-wage-overview.ts';
import { aWorkforceOutcome } from '../../builders/a-workforce-outcome.ts';
import { someIv3Details } from '../../builders/some-iv3-details.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const { classifications, defaultProfile } = loadFinance();
const parameters = chooseParameters(loadParameters(), []);
const schema = JSON.parse(read('config/finance/iv3-data-schema.json')) as object;
// The pattern of `datum` is no expression in unicode mode.
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
const isValid = ajv.compile(schema);
const errorsOf = (file: unknown): unknown => (isValid(file) ? [] : isValid.errors);

const deliveryOf = (lines: readonly BudgetLine[], details: Partial<Iv3Details> = {}): Iv3Delivery =>
  computeIv3Delivery(
    someIv3Details(details),
    {
      table: {
        ...buildBudgetTable(lines, [2026, 2027, 2028, 2029], defaultProfile),
        warnings: [],
        basis: [],
      },
      workforce: aWorkforceOutcome(),
      wages: aWageOverview(),
    },
    classifications,
    parameters,
  );
const made = { deliveredAt: '2026-11-24T09:30:00.000Z', engineVersion: '0.1.0' };
const published = (lines: readonly BudgetLine[], details: Partial<Iv3Details> = {}) =>
  presentIv3Delivery(deliveryOf(lines, details), made);

interface File {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly opmerkingen: readonly { readonly tekst: string }[];
  readonly data: Readonly<Record<'lasten' | 'baten', readonly { readonly bedrag: number }[]>> & {
    readonly beleidsindicatoren: readonly unknown[];
  };
}
const fileOf = (lines: readonly BudgetLine[], details: Partial<Iv3Details> = {}): File =>
  published(lines, details).levering as unknown as File;

function problemsOf(action: () => unknown): readonly Problem[] {
  try {
    action();
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}

test('a cost and its cover from the reserve, in thousands of euros', () => {
  const lines = [
    aBudgetLine({ taakveld: '0.4', category: '1.1' }),
    aBudgetLine({
      side: 'baten',
      taakveld: '0.10',
      category: '7.1',
      effectCentsByYear: [13_200_000, 0, 0, 0],
    }),
  ];
  const file = fileOf(lines);
  expect(file).toMatchObject({
    metadata: {
      overheidslaag: 'Gemeente',
      overheidsnummer: '9999',
      boekjaar: 2026,
      periode: 0,
      status: 'Begroting',
      datum: '2026-11-24T09:30:00Z',
      export_software: 'Meesterplan 0.1.0',
    },
    data: {
      lasten: [{ taakveld: '0.4', categorie: '1.1', bedrag: 132 }],
      baten: [{ taakveld: '0.10', categorie: '7.1', bedrag: 132 }],
      balans_baten: [],
      balans_lasten: [],
      balans_standen: [],
    },
  });
  // The opening has no budgeted fte in this outcome, so bi.1 is left out and not made up.
  expect(file.data.beleidsindicatoren).toEqual([
    { verslagperiode: 'Beg_2026', beleidsindicator: 'bi.2', waarde: '11.72' },
    { verslagperiode: 'Beg_2026', beleidsindicator: 'bi.3', waarde: '1052' },
    { verslagperiode: 'Beg_2026', beleidsindicator: 'bi.4', waarde: '10' },
    { verslagperiode: 'Beg_2026', beleidsindicator: 'bi.5', waarde: '10' },
  ]);
  expect(errorsOf(file)).toEqual([]);
});

test('the file says that it is a change and no whole budget, and from which list its codes are', () => {
  const remarksOf = (bookYear: number) =>
    fileOf([aBudgetLine()], { bookYear }).opmerkingen.map(({ tekst }) => tekst);
  expect(remarksOf(2026)[0]).toContain('geen volledige begroting');
  expect(remarksOf(2026).join()).not.toContain('geen Iv3-lijst bekend');
  expect(remarksOf(2027).join()).toContain('Van boekjaar 2027 is geen Iv3-lijst bekend');
});

test('what is shown beside the file passes its own contract', () => {
  const shown = published([aBudgetLine()], { bookYear: 2027 });
  expect(iv3DeliveryContract.parse(shown)).toEqual(shown);
  expect(shown.waarschuwingen).toHaveLength(1);
});

const { taakvelden, categories } = classifications[0]!;
const allowed = (['lasten', 'baten'] as const).flatMap((side) =>
  [...categories[side]].flatMap(([category, { forbiddenTaakvelden }]) =>
    [...taakvelden.keys()]
      .filter((taakveld) => !forbiddenTaakvelden.has(taakveld))
      .map((taakveld) => ({ side, taakveld, category })),
  ),
);
const anyLine = fc
  .record({
    place: fc.constantFrom(...allowed),
    cents: fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
  })
  .map(({ place, cents }) =>
    aBudgetLine({ ...place, effectCentsByYear: [cents, 0 - cents, 0, 7] }),
  );

test('for any lines that may be booked, every file is valid and adds up to the table', () => {
  fc.assert(
    fc.property(
      fc.array(anyLine, { maxLength: 12 }),
      fc.constantFrom(1, 1000),
      fc.constantFrom(2026, 2027, 2028, 2029),
      (lines, unitEuros, bookYear) => {
        const { levering, totalen } = published(lines, { unitEuros, bookYear });
        expect(errorsOf(levering)).toEqual([]);
        const file = levering as unknown as File;
        for (const { lastenOfBaten, bedrag, afgerond } of totalen) {
          const delivered = file.data[lastenOfBaten].reduce((sum, one) => sum + one.bedrag, 0);
          expect(delivered).toBe(afgerond);
          const ofLines = lines
            .filter(({ side }) => side === lastenOfBaten)
            .reduce((sum, line) => sum + line.effectCentsByYear[bookYear - 2026]!, 0);
          expect(Math.round(bedrag * 100)).toBe(lastenOfBaten === 'baten' ? ofLines : 0 - ofLines);
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('refused, with the reason', () => {
  test('a line that the list does not allow, all of them at once', () => {
    const lines = [
      aBudgetLine({ number: '20', taakveld: '0.10', category: '1.1' }),
      aBudgetLine({ number: '21', taakveld: '0.4', category: '7.1' }),
    ];
    const problems = problemsOf(() => deliveryOf(lines));
    expect(problems.map(({ found }) => found)).toEqual([
      'categorie 1.1 op taakveld 0.10 (lasten)',
      'categorie 7.1 op taakveld 0.4 (lasten)',
    ]);
    expect(problems[1]?.expected).toContain('alleen op 0.10 en 0.11');
  });

  test('a year that the table does not have', () => {
    expect(problemsOf(() => deliveryOf([aBudgetLine()], { bookYear: 2030 }))).toEqual([
      {
        place: 'boekjaar',
        found: '2030',
        expected: 'een jaar van de begrotingstabel: 2026, 2027, 2028, 2029',
      },
    ]);
  });

  test('wrong details, all at once and in Dutch', () => {
    const problems = problemsOf(() =>
      readIv3Details({
        boekjaar: '2026',
        overheidsnummer: 150,
        overheidsnaam: ' ',
        contact: { naam: 'Financiën\nKamer 2', email: 'financien@voorbeeld.amsterdam' },
        financieelPakket: 'Pakket',
        eenheid: 100,
        inwoners: 0,
        totaleLasten: 1.234,
        gemeente: 'Voorbeeldstad',
      }),
    );
    expect(problems.map(({ place }) => place).sort()).toEqual([
      'boekjaar',
      'contact.email',
      'contact.naam',
      'contact.telefoon',
      'eenheid',
      'gemeente',
      'inwoners',
      'overheidsnaam',
      'overheidsnummer',
      'totaleLasten',
    ]);
    expect(problems.find(({ place }) => place === 'overheidsnummer')).toEqual({
      place: 'overheidsnummer',
      found: '150',
      expected: 'een tekst van vier cijfers, zoals "0150"',
    });
  });
});

test('the example of the details can be used', () => {
  const details = readIv3Details(parse(read('templates/example/iv3-gegevens.yaml')));
  expect(errorsOf(fileOf([aBudgetLine()], details))).toEqual([]);
});

/** So that a file that passes says something. */
describe('the schema of CBS refuses', () => {
  const change = (path: readonly [string, ...string[]], value: unknown): unknown => {
    const file = structuredClone(published([aBudgetLine()]).levering);
    const [last, ...parents] = path.toReversed();
    const parent = parents.reduceRight<Record<string, unknown>>(
      (part, key) => part[key] as Record<string, unknown>,
      file,
    );
    parent[last!] = value;
    return file;
  };
  test.each([
    ['a number for the authority', ['metadata', 'overheidsnummer'], 150],
    ['a day without a time', ['metadata', 'datum'], '2026-11-24'],
    ['parts of a second', ['metadata', 'datum'], '2026-11-24T09:30:00.000Z'],
    ['an unknown status', ['metadata', 'status'], 'Concept'],
    ['a long top level domain', ['contact', 'email'], 'a@voorbeeld.amsterdam'],
    ['an amount as text', ['data', 'lasten'], [{ taakveld: '0.4', categorie: '1.1', bedrag: '1' }]],
    ['a key of its own', ['metadata', 'opmerking'], 'x'],
  ] as const)('%s', (_, path, value) => {
    expect(isValid(change(path, value))).toBe(false);
  });
});
