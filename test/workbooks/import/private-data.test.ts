import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import * as fc from 'fast-check';
import { projectRoot } from '../../../config/project-root.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { rosterColumns } from '../../../src/workbooks/import/columns/roster-columns.ts';
import { heldNumbers } from '../../../src/workbooks/import/private-data/count-private-numbers.ts';
import { forbiddenContent } from '../../../src/workbooks/import/private-data/forbidden-columns.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { screenRosterFile } from '../../../src/workbooks/import/screen-roster-file.ts';
import { aRawWorkbook, sheetXml } from './raw-workbook.ts';
import { aCsv, aCsvWith, aRowWith, aWorkbook, fewHeadings, type Cell } from './staff-sheet.ts';

/** Public examples of numbers that belong to nobody: of RvIG and of the register of SWIFT. */
const bsns = ['123456782', '111222333', '999990019', '999990020', '999990032'] as const;
const accounts = [
  'NL91ABNA0417164300',
  'NL91 ABNA 0417 1643 00',
  'BE68 5390 0754 7034',
  'DE89370400440532013000',
  'GB29 NWBK 6016 1331 9268 19',
  'NO93 8601 1117 947',
  'fr1420041010050500013m02606',
] as const;

/** Place and what it may not hold; nothing when the file is accepted. */
async function refusals(bytes: Uint8Array): Promise<string[]> {
  try {
    await screenRosterFile(bytes);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map(({ place, expected }) => `${place}: ${expected.split(';')[0]}`);
  }
}

const columnOf = (heading: string, cells: readonly string[]): Uint8Array =>
  aCsvWith(
    cells.map((cell, index) => ({ personeelsnummer: `P${index}`, [heading]: cell })),
    (fewHeadings as readonly string[]).includes(heading) ? [] : [heading],
  );

const header: readonly Cell[] = fewHeadings;
const line: readonly Cell[] = aRowWith({});

describe('a heading that may not come along is refused', () => {
  const headings: Readonly<Record<string, readonly string[]>> = {
    'een burgerservicenummer': [
      'BSN',
      'B.S.N.',
      'Bsn-nr',
      'BSNnummer',
      'PartnerBSN',
      'Nummer (BSN) partner',
      'Personeelsnummer (BSN)',
      'Sofinummer partner',
      'SoFi-nr.',
      'Burger Service Nr',
      'Social security number',
      'SSN',
      'SoSe',
      'Fiscaal nummer',
      'Fiscaal',
      'Fiscal ID',
      'A-nummer',
      'Tax number',
    ],
    'een bankrekening': [
      'IBAN',
      'IBAN-nummer 2',
      'Rekening',
      'Rekeningnummer',
      'Rek.nr.',
      'Salarisrekening',
      'Bank',
      'Banknaam',
      'Naam bank',
      'BIC',
      'Gironummer',
    ],
    'gegevens over gezondheid': [
      'Datum ziekmelding',
      'verzuim%',
      'Verzuim % 2025',
      'Ziek sinds',
      'Eerste ziektedag',
      'Langdurigziek',
      'WIA',
      'Datum herstel',
      'Health',
      'Sick leave',
      'Re-integratie',
      'Zwangerschapsverlof',
      'No-risk',
    ],
    'gegevens over herkomst': [
      'Nationaliteit',
      'Geboorteplaats',
      'Geboorte land',
      'Place of birth',
      'Ethnicity',
      'Etnische achtergrond',
    ],
    'gegevens over geloof of overtuiging': ['Religie', 'Religion', 'Kerkgenootschap', 'Geloof'],
    'een lidmaatschap van vakbond of partij': [
      'Vakbond',
      'Lid bond',
      'Union membership',
      'Lid FNV',
      'Contributie',
    ],
    'een oordeel over personen': [
      'Beoordeling 2025',
      'Eindbeoordeling',
      'Functioneren',
      'Functioneringsgesprek',
      'Performance',
      'Assessment',
    ],
    'vrije tekst over personen': [
      'Opm.',
      'Opm',
      'Opmerking(en)',
      'Notes',
      'Note',
      'Notitie',
      'Remarks',
      'Comments',
      'Toelichting',
      'Memo',
      'Bijz.',
      'Bijzonderheden',
      'Vrij veld',
      'Vrij veld 1',
      'vrijveld2',
      'Vrije tekst',
      'Overige info',
      'Tekst',
      '(opmerking)',
    ],
  };
  const cases = Object.entries(headings).flatMap(([holds, list]) =>
    list.map((heading) => ({ heading, holds })),
  );

  test.each(cases)('$heading: $holds', async ({ heading, holds }) => {
    expect(await refusals(aCsvWith([{}], [heading]))).toEqual([
      `blad csv, rij 1, kolom J: geen kolom met ${holds}`,
    ]);
  });
});

describe('a heading that only looks alike is accepted', () => {
  const own = rosterColumns.flatMap(({ heading, synonyms }) => [heading, ...synonyms]);
  const others = [
    'Kostenplaatsnummer',
    'functienummer',
    'Rekencentrum',
    'Berekening',
    'Grootboekrekening',
    'Grootboek rekening',
    'Muziekschool',
    'Opmaak',
    'Achternaam',
    'Roepnaam',
    'Geslacht',
    'Geboortenaam',
    'Geboortejaar',
    'Leidinggevende',
    'Functieomschrijving',
    'Omschrijving kostenplaats',
    'Functie (zie toelichting)',
    'Uren (opm.: 36 = voltijd)',
    'Loon fiscaal',
    'Bijzonder verlof',
    'Telefoonnummer',
    'E-mail',
    'Databank',
    'Salaris',
    'Bruto',
    'Vrije dagen',
    'Notariskosten',
    'Functionele schaal',
    'Salarisnummer',
    'Datum in dienst',
    'IKB',
    'Werklocatie',
    'Peildatum',
    'Beleidskaart',
    'Kandidaat',
  ];

  test.each([...own, ...others])('%s', (heading) => {
    expect(forbiddenContent(heading)).toBeNull();
  });
});

describe('private numbers under an innocent heading are refused', () => {
  test.each([
    [
      'one account in a text',
      'Betaling',
      ['via NL91ABNA0417164300 s.v.p.', 'x'],
      'bankrekeningnummers',
    ],
    ['one labelled BSN', 'Kenmerk', ['BSN: 123456782', 'x', 'y'], 'burgerservicenummers'],
    [
      'three BSNs in texts',
      'Kenmerk',
      ['zie 123456782', '111222333 (oud)', 'x', '9999.90.019'],
      'burgerservicenummers',
    ],
    [
      'three BSNs among many names',
      'Naam',
      [...bsns.slice(0, 3), ...Array<string>(97).fill('x')],
      'burgerservicenummers',
    ],
    ['five BSNs as personnel numbers', 'personeelsnummer', [...bsns], 'burgerservicenummers'],
    ['a BSN in a team', 'team', ['BSN 123456782'], 'burgerservicenummers'],
  ])('%s', async (_, heading, cells, holds) => {
    const found = await refusals(columnOf(heading, cells));
    expect(found).toEqual([
      expect.stringMatching(`^blad csv, kolom [A-J]: geen kolom met ${holds}$`),
    ]);
  });

  test.each(accounts)('%s', async (account) => {
    expect(await refusals(columnOf('Kenmerk', [account]))).toEqual([
      'blad csv, kolom J: geen kolom met bankrekeningnummers',
    ]);
  });

  test.each([
    [
      'codes of nine digits that pass by chance',
      ['441023012', '441023023', '441023034', '123456782'],
    ],
    ['the same number in every row', Array<string>(50).fill('123456782')],
    [
      'amounts, dates and phone numbers',
      ['0612345678', '+31612345678', '12-03-1967 5', '1.234,56', '20260101'],
    ],
    [
      'what looks like an account',
      ['NL91ABNA', 'DE12 Beleidsadviseur Sport', 'BE68539007547035', 'AB12345678901234'],
    ],
  ])('but not %s', async (_, cells) => {
    expect(await refusals(columnOf('Kenmerknummer', cells))).toEqual([]);
  });
});

/** Fewest that are refused, by the binomial distribution, worked out apart. */
test.each([
  ['amongCodes', 5, 5],
  ['amongCodes', 15, 9],
  ['amongCodes', 30, 12],
  ['amongCodes', 100, 24],
  ['amongCodes', 1300, 166],
  ['elsewhere', 3, 3],
  ['elsewhere', 5, 4],
  ['elsewhere', 8, 5],
  ['elsewhere', 100, 20],
] as const)(
  '%s, of %i numbers of nine digits %i that pass are too many',
  (where, numbers, most) => {
    const held = (passing: number): string[] =>
      heldNumbers({ bankAccounts: 0, labelledBsns: 0, nineDigitNumbers: numbers, passing }, where);
    expect(held(most)).toEqual(['burgerservicenummers']);
    expect(held(most - 1)).toEqual([]);
  },
);

describe('private data outside the staff rows are refused', () => {
  const staff = (change: Parameters<typeof aWorkbook>[1]): Promise<Uint8Array> =>
    aWorkbook([header, line], change);

  test.each<[string, Parameters<typeof aWorkbook>[1], string]>([
    [
      'a table below',
      (sheet) => {
        sheet.getRow(60).values = ['Naam', 'Ziek sinds'];
      },
      'blad Personeel, rij 60, kolom B: geen kolom met gegevens over gezondheid',
    ],
    [
      'a table right below',
      (sheet) => {
        sheet.getRow(3).values = ['BSN', 'Opmerking'];
      },
      'blad Personeel, rij 3, kolom A: geen kolom met een burgerservicenummer|blad Personeel, rij 3, kolom B: geen kolom met vrije tekst over personen',
    ],
    [
      'a table beside',
      (sheet) => {
        sheet.getCell('L1').value = 'Nummer';
        sheet.getCell('M1').value = 'Vakbond';
      },
      'blad Personeel, rij 1, kolom M: geen kolom met een lidmaatschap van vakbond of partij',
    ],
    [
      'a heading in two rows',
      (sheet) => {
        sheet.insertRow(1, ['', '', '', '', '', '', '', '', '', 'Verzuim']);
        sheet.getCell('J2').value = 'dagen';
      },
      'blad Personeel, rij 1, kolom J: geen kolom met gegevens over gezondheid',
    ],
    [
      'a sheet without headings',
      (_, workbook) => {
        bsns.forEach((bsn) =>
          workbook
            .addWorksheet(bsn === '123456782' ? 'Los' : `L${bsn.slice(6)}`)
            .addRow(['x', bsn]),
        );
        workbook.getWorksheet('Los')!.addRows([
          ['y', 111222333],
          ['z', 999990019],
        ]);
      },
      'blad Los, kolom B: geen kolom met burgerservicenummers',
    ],
    [
      'a form',
      (_, workbook) => {
        workbook.addWorksheet('Form').addRows([
          ['Naam', 'A'],
          ['BSN', 123456782],
        ]);
      },
      'blad Form, kolom B: geen kolom met burgerservicenummers',
    ],
    [
      'a comment',
      (sheet) => {
        sheet.getCell('B2').note = {
          texts: [{ text: 'rek. NL91 ABNA ', font: { bold: true } }, { text: '0417 1643 00' }],
        };
      },
      'blad Personeel, opmerking bij een cel, cel B2: hier niet een bankrekeningnummer',
    ],
    [
      'a comment with a BSN',
      (sheet) => {
        sheet.getCell('C2').note = 'let op: 123456782';
      },
      'blad Personeel, opmerking bij een cel, cel C2: hier niet een burgerservicenummer',
    ],
    [
      'a title of the file',
      (_, workbook) => {
        workbook.title = 'dossier 123456782';
      },
      'eigenschappen van het bestand (Bestand > Info): hier niet een burgerservicenummer',
    ],
    [
      'a company of the file',
      (_, workbook) => {
        workbook.company = 'NL91ABNA0417164300';
      },
      'eigenschappen van het bestand (Bestand > Info): hier niet een bankrekeningnummer',
    ],
    [
      'the name of a sheet',
      (_, workbook) => {
        workbook.addWorksheet('x 123456782');
      },
      'blad x [nummer weggelaten]: een bladnaam zonder burgerservicenummer of bankrekeningnummer',
    ],
  ])('%s', async (_, change, expected) => {
    const found = await refusals(await staff(change));
    expect(found).toEqual(expect.arrayContaining(expected.split('|')));
  });

  test.each([
    [
      'docProps/custom.xml',
      '<Properties><property name="Dossier"><vt:lpwstr xmlns:vt="v">BSN 123456782</vt:lpwstr></property></Properties>',
      'eigenschappen van het bestand (Bestand > Info): hier niet een burgerservicenummer',
    ],
    [
      'xl/threadedComments/threadedComment1.xml',
      '<ThreadedComments><threadedComment ref="B2"><text>111222333</text></threadedComment></ThreadedComments>',
      'opmerking bij een cel, cel B2: hier niet een burgerservicenummer',
    ],
    [
      'xl/drawings/drawing1.xml',
      '<d><off>123456782</off><p><r><t>NL91ABNA</t></r><r><t>0417164300</t></r></p></d>',
      'tekstvak: hier niet een bankrekeningnummer',
    ],
    [
      'xl/pivotCache/pivotCacheDefinition1.xml',
      '<p><cacheField name="Ziekmelding"/><s v="DE89370400440532013000"/></p>',
      'gegevens achter een draaitabel: hier niet gegevens over gezondheid|gegevens achter een draaitabel: hier niet bankrekeningnummers',
    ],
    [
      'xl/embeddings/boek.xlsx',
      'PK',
      'ingesloten bestand: hier niet een bestand dat niet is na te kijken',
    ],
  ])('in %s', async (part, xml, expected) => {
    expect(await refusals(aRawWorkbook(sheetXml(), { [part]: strToU8(xml) }))).toEqual(
      expected.split('|'),
    );
  });

  test('but a whole number that a program wrote is none', async () => {
    const xml = '<Properties><property name="Id"><i4>123456782</i4></property></Properties>';
    expect(
      await refusals(aRawWorkbook(sheetXml(), { 'docProps/custom.xml': strToU8(xml) })),
    ).toEqual([]);
  });

  test('all at once', async () => {
    const bytes = await staff((sheet, workbook) => {
      sheet.getCell('J1').value = 'Opm.';
      sheet.getCell('E2').value = 'BSN 123456782';
      sheet.getCell('A2').note = 'NL91ABNA0417164300';
      workbook.subject = '111222333';
    });
    expect(await refusals(bytes)).toHaveLength(4);
  });
});

describe('lines of data are not taken for headings', () => {
  test.each([
    [{ functie: 'Bedrijfsarts', team: 'Gezondheid' }],
    [{ functie: 'Adviseur ziekteverzuim', team: 'Religie en politiek' }],
    [{ functie: 'Medewerker', team: 'Vakbond en justitie' }],
    [{ functie: 'Beoordelaar bankzaken', team: 'Belastingen (BSN)' }],
  ])('%j', async (changes) => {
    expect(await refusals(aCsvWith([changes]))).toEqual([]);
    const hire = {
      dienstverband: 'inhuur',
      personeelsnummer: '',
      geboortedatum: '',
      'in dienst': '',
      schaal: '',
      trede: '',
      deeltijdfactor: '',
    };
    expect(await refusals(aCsvWith([{}, { ...changes, ...hire }]))).toEqual([]);
  });

  test('nor are lists of positions and explanations on other sheets', async () => {
    const bytes = await aWorkbook([header, line], (_, workbook) => {
      workbook.addWorksheet('Lijst').addRows([
        ['Functie', 'Team'],
        ['Bedrijfsarts', 'Gezondheid'],
        ['Medewerker', 'Justitie'],
      ]);
      workbook.addWorksheet('Uitleg').addRows([
        ['Kolom', 'Toelichting'],
        ['personeelsnummer', 'uniek nummer, geen BSN'],
        ['opmerkingen', 'vul hier niets in'],
      ]);
    });
    expect(await refusals(bytes)).toEqual([]);
  });
});

describe('a private number is never repeated', () => {
  test.each([...bsns, '1234.56.782', ...accounts])('%s', async (number) => {
    const digits = number.slice(-4);
    const headed = await readRoster(
      aCsvWith([{}], [`Kolom x${number.replace(/^[A-Z]{2}/i, '')}`]),
    ).catch((error: unknown) => (error as InvalidInput).problems);
    expect(JSON.stringify(headed)).not.toContain(number);
    for (const heading of fewHeadings) {
      const text = `z ${number}`;
      const shown = await readRoster(aCsvWith([{ [heading]: text }])).then(
        ({ errors, warnings }) => [...errors, ...warnings],
        (error: unknown) => (error as InvalidInput).problems,
      );
      expect(JSON.stringify(shown)).not.toContain(number);
      expect(JSON.stringify(shown)).not.toContain(` ${digits}`);
    }
  });
});

describe('honest files are never refused', () => {
  test.each([
    'templates/example/personeel.xlsx',
    'templates/workbooks/personeel-invoer.xlsx',
    'test/workbooks/import/messy.xlsx',
    'test/workbooks/import/messy.csv',
  ])('%s', async (path) => {
    expect(await refusals(readFileSync(join(projectRoot, path)))).toEqual([]);
  });

  test('the example is screened within a second', async () => {
    const bytes = readFileSync(join(projectRoot, 'templates/example/personeel.xlsx'));
    await screenRosterFile(bytes);
    const startedAt = performance.now();
    await screenRosterFile(bytes);
    console.info(`voorbeeld nagekeken in ${Math.round(performance.now() - startedAt)} ms`);
    // Far above what it takes, so that a busy machine does not fail it.
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test('with personnel numbers and phone numbers of nine digits, drawn or in a row', async () => {
    const words = fc.constantFrom(
      'Bedrijfsarts',
      'Medewerker',
      'Gezondheid',
      'Team BSN',
      'Toezicht',
      'Vervoer',
      'Bank 12',
    );
    const rows = fc.integer({ min: 1, max: 300 }).chain((count) =>
      fc.record({
        first: fc.integer({ min: 100_000_000, max: 900_000_000 }),
        step: fc.constantFrom(1, 3, 10, 100),
        drawn: fc.array(fc.integer({ min: 600_000_000, max: 699_999_999 }), {
          minLength: count,
          maxLength: count,
          size: 'max',
        }),
        texts: fc.array(fc.tuple(words, words), {
          minLength: count,
          maxLength: count,
          size: 'max',
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(rows, async ({ first, step, drawn, texts }) => {
        const bytes = aCsv([
          [...fewHeadings, 'Telefoon'],
          ...drawn.map((phone, index) => [
            ...aRowWith({
              personeelsnummer: first + index * step,
              functie: texts[index]![0],
              team: texts[index]![1],
            }),
            phone,
          ]),
        ]);
        expect(await refusals(bytes)).toEqual([]);
      }),
      { numRuns: 60, seed: 20_260_101 },
    );
  }, 60_000);
});

test('a workbook that another program packed is searched as well', async () => {
  const bytes = await aWorkbook([header, line], (sheet) => {
    sheet.getCell('A2').note = 'BSN 123456782';
  });
  const repacked = zipSync(unzipSync(bytes), { level: 1 });
  expect(await refusals(repacked)).toHaveLength(1);
});
