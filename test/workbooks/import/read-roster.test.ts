import { describe, expect, test } from '@jest/globals';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { aCsv, aCsvWith, aRow, aWorkbook, fewHeadings } from './staff-sheet.ts';

const header = [...fewHeadings];
const line = header.map((heading) => aRow[heading]!);

/** What the sender would read about one cell. */
async function complaints(bytes: Uint8Array): Promise<string[]> {
  const { errors } = await readRoster(bytes);
  return errors.map(({ row, column, found, expected }) => `${column}${row} ${found}: ${expected}`);
}

async function refusal(bytes: Uint8Array): Promise<InvalidInput> {
  try {
    await readRoster(bytes);
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
  throw new Error('de lezing is niet geweigerd');
}

describe('a right row', () => {
  test('is read with its dates, numbers and kinds', async () => {
    const { rows, errors, personCount, rowCount, sheet } = await readRoster(aCsvWith([{}]));
    expect(errors).toEqual([]);
    expect({ rowCount, personCount, sheet }).toEqual({ rowCount: 1, personCount: 1, sheet: 'csv' });
    expect(rows).toEqual([
      {
        rowNumber: 2,
        personnelNumber: '100234',
        birthDate: '1967-03-14',
        hireDate: '1998-09-01',
        employmentKind: 'permanent',
        hireKind: null,
        contractEndDate: null,
        knownDepartureDate: null,
        position: 'Toezichthouder bouw',
        positionFamily: null,
        team: 'Bouwen en Wonen',
        programme: null,
        taakveld: null,
        costCentre: null,
        scale: '9',
        step: 11,
        partTimeFactor: 0.8889,
        hoursPerWeek: null,
        postcode4: null,
        commuteDistanceKm: null,
        travelMode: null,
        officeDaysPerWeek: null,
        homeDaysPerWeek: null,
        publicTransportCentsPerYear: null,
        travelDetails: null,
        positionFactor: null,
        isVolunteerApprentice: false,
      },
    ]);
  });

  test.each([
    [';', 'utf-8'],
    [',', 'utf-8'],
    ['\t', 'utf-8'],
    ['|', 'utf-8'],
    [';', 'utf-8 with byte order mark'],
    [';', 'windows-1252'],
    ['\t', 'utf-16le'],
  ])('is the same from a csv file with separator %j in %s', async (separator, encoding) => {
    const encode = (text: string): Uint8Array => {
      if (encoding === 'windows-1252') {
        return Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');
      }
      if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
      const mark = encoding === 'utf-8' ? '' : '\ufeff';
      return new TextEncoder().encode(mark + text);
    };
    const cells = line.map((cell) => (String(cell).includes(separator) ? `"${cell}"` : cell));
    cells[header.indexOf('team')] = '"Café ""De Brug"" € & Zoë"';
    const { rows, errors } = await readRoster(aCsv([header, cells], separator, encode));
    expect(errors).toEqual([]);
    expect(rows[0]).toMatchObject({
      birthDate: '1967-03-14',
      partTimeFactor: 0.8889,
      team: 'Café "De Brug" € & Zoë',
    });
  });

  test('keeps its row number below titles, empty lines and a line that names the separator', async () => {
    const bytes = aCsv([['sep=;'], ['Personeelsoverzicht'], [''], header, [''], line]);
    const { rows } = await readRoster(bytes);
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([6]);
  });

  test('is read from a workbook with titles, a merged heading, formulas and formatted text', async () => {
    const bytes = await aWorkbook(
      [
        ['Personeelsoverzicht gemeente Voorbeeld'],
        [],
        header.map((heading) => (heading === 'team' ? 'Afdeling' : null)),
        header.map((heading) => (heading === 'team' ? null : heading)),
        [
          { richText: [{ text: '100' }, { text: '234' }] },
          new Date('1967-03-14T00:00:00Z'),
          { formula: 'DATE(1998,9,1)', result: 36_039 },
          'vast',
          'Toezichthouder bouw',
          'Bouwen en Wonen',
          9,
          11,
          { formula: '32/36', result: 0.8889 },
        ],
      ],
      (sheet) => {
        sheet.mergeCells('A1:I1');
        sheet.mergeCells('F3:F4');
      },
    );
    const { rows, errors, columns } = await readRoster(bytes);
    expect(errors).toEqual([]);
    expect(columns).toContainEqual({ field: 'team', heading: 'Afdeling', column: 'F' });
    expect(rows).toEqual([
      { ...(await readRoster(aCsvWith([{}]))).rows[0], rowNumber: 5, partTimeFactor: 0.8889 },
    ]);
  });
});

describe('headings', () => {
  test('are recognised however an HR system writes them', async () => {
    const odd = [
      'Pers. nr.',
      'GEBOORTE-\nDATUM',
      'Datum in dienst',
      'Soort contract',
      'Functie (HR21)',
      'Organisatorische eenheid',
      'Salaris schaal',
      'Périodiek',
      'Deeltijd %',
    ];
    const cells: (string | number)[] = [...line];
    cells[8] = '88,89';
    const quoted = odd.map((heading) => `"${heading}"`);
    const { columns, rows, errors } = await readRoster(aCsv([quoted, cells]));
    expect(errors).toEqual([]);
    expect(columns.map(({ field }) => field)).toEqual([
      'personnelNumber',
      'birthDate',
      'hireDate',
      'employmentKind',
      'position',
      'team',
      'scale',
      'step',
      'partTimePercentage',
    ]);
    expect(columns[1]?.heading).toBe('GEBOORTE- DATUM');
    expect(rows[0]?.partTimeFactor).toBeCloseTo(0.8889, 10);
  });

  test('of which two say the same, give the better one, and a warning', async () => {
    const { columns, warnings, ignoredHeadings, rows } = await readRoster(
      aCsvWith([{ Afdeling: 'Ruimte' }], ['Afdeling']),
    );
    expect(columns.find(({ field }) => field === 'team')?.heading).toBe('team');
    expect(rows[0]?.team).toBe('Bouwen en Wonen');
    expect(ignoredHeadings).toEqual(['Afdeling']);
    expect(warnings).toContainEqual({
      sheet: 'csv',
      row: 1,
      column: 'J',
      heading: 'Afdeling',
      found: 'Afdeling',
      expected: 'één kolom hiervoor; gelezen is kolom F (team)',
    });
  });

  test('that are names and addresses are ignored, and their cells reach no row', async () => {
    const { ignoredHeadings, rows, warnings, errors } = await readRoster(
      aCsvWith(
        [{ Achternaam: 'Geheimstra', 'E-mail': 'g@voorbeeld.nl' }],
        ['Achternaam', 'E-mail'],
      ),
    );
    expect(ignoredHeadings).toEqual(['Achternaam', 'E-mail']);
    expect(JSON.stringify({ rows, warnings, errors })).not.toMatch(/Geheimstra|voorbeeld\.nl/);
  });

  test('that are missing are named once, not in every row', async () => {
    const bytes = aCsv([
      ['personeelsnummer', 'functie', 'team', 'schaal'],
      ['1', 'Jurist', 'Recht', '9'],
      ['2', 'Jurist', 'Recht', '9'],
    ]);
    const { errors, rows } = await readRoster(bytes);
    expect(errors.map(({ row, column, heading }) => ({ row, column, heading }))).toEqual([
      { row: 1, column: '', heading: 'geboortedatum' },
      { row: 1, column: '', heading: 'deeltijdfactor' },
    ]);
    expect(rows).toEqual([]);
  });

  test('that the calculations miss give one warning each', async () => {
    const { warnings } = await readRoster(aCsvWith([{}, { personeelsnummer: '2' }]));
    expect(warnings.map(({ heading }) => heading)).toEqual(['woon-werkafstand', 'vervoermiddel']);
  });

  test('that are not there at all refuse the file without repeating its cells', async () => {
    const { problems } = await refusal(aCsv([line, line]));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ place: 'blad csv', found: 'geen koprij' });
    expect(problems[0]?.expected).toContain('personeelsnummer, geboortedatum, functie, team');
    expect(JSON.stringify(problems)).not.toContain('1967');
  });
});

describe('columns that may not come along', () => {
  test('are refused by name, all of them, with their letters', async () => {
    const { problems } = await refusal(
      aCsvWith(
        [{}],
        ['BSN', 'IBAN', 'Ziekteverzuim %', 'Nationaliteit', 'Opmerkingen', 'Kerkgenootschap'],
      ),
    );
    expect(problems.map(({ place, found }) => `${place}: ${found}`)).toEqual([
      'blad csv, rij 1, kolom J: BSN',
      'blad csv, rij 1, kolom K: IBAN',
      'blad csv, rij 1, kolom L: Ziekteverzuim %',
      'blad csv, rij 1, kolom M: Nationaliteit',
      'blad csv, rij 1, kolom N: Opmerkingen',
      'blad csv, rij 1, kolom O: Kerkgenootschap',
    ]);
  });

  test('are refused on a hidden sheet too', async () => {
    const bytes = await aWorkbook([header, line], (_, workbook) => {
      const hidden = workbook.addWorksheet('Basis', { state: 'veryHidden' });
      hidden.addRow(['Naam', 'Burgerservicenummer']);
    });
    const { problems } = await refusal(bytes);
    expect(problems.map(({ place }) => place)).toEqual(['blad Basis, rij 1, kolom B']);
  });

  test('are refused when a BSN stands under another heading', async () => {
    const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    const passesElevenTest = (digits: string): boolean =>
      weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
    const numbers = Array.from({ length: 66 }, (_, index) => String(999_990_000 + index));
    const { problems } = await refusal(
      aCsvWith(numbers.filter(passesElevenTest).map((personeelsnummer) => ({ personeelsnummer }))),
    );
    expect(problems).toEqual([
      {
        place: 'blad csv, kolom A',
        found: 'personeelsnummer',
        expected:
          'geen kolom met burgerservicenummers; de inhoud lijkt daarop, ook al zegt de kop iets anders',
      },
    ]);
  });
});

describe('wrong cells', () => {
  test('are all reported at once, with their place, what was found and what was expected', async () => {
    const bytes = aCsvWith([
      { geboortedatum: '31-02-1980', schaal: '19', trede: '12' },
      { personeelsnummer: '', deeltijdfactor: 'half', team: '' },
      { dienstverband: 'soms' },
    ]);
    expect(await complaints(bytes)).toEqual([
      'B2 31-02-1980: een bestaande datum (dd-mm-jjjj)',
      'G2 19: een schaal van de cao: 1 tot en met 18, 10A of 11A',
      'H2 12: een hele trede van 0 tot en met 11',
      'A3 null: een personeelsnummer met minstens één cijfer en zonder spaties',
      'F3 null: de naam van het team of de afdeling',
      'I3 half: een deel van een volle werkweek, zoals 0,8889',
      'D4 soms: vast, tijdelijk, trainee, stage, inhuur of vacature',
    ]);
  });

  test.each([
    ['geboortedatum', '12-05-67', 'een datum met een jaar van vier cijfers (dd-mm-jjjj)'],
    ['geboortedatum', '14-03-2031', 'een geboortedatum van 01-01-1930 tot en met 31-12-2015'],
    [
      'geboortedatum',
      '14-03-1990',
      'een leeftijd van minstens 14 jaar op de datum in dienst, 01-09-1998',
    ],
    ['geboortedatum', '1967-03-13T23:00:00Z', 'een datum zonder tijd'],
    ['geboortedatum', '', 'een bestaande datum'],
    ['in dienst', '01-13-1998', 'een bestaande datum'],
    ['einddatum contract', '31-12-1997', 'een datum op of na de datum in dienst, 01-09-1998'],
    ['uit dienst', '31-12-1997', 'een datum op of na de datum in dienst, 01-09-1998'],
    ['functie', '', 'de naam van de functie'],
    ['team', 'x'.repeat(121), 'hooguit 120 tekens'],
    ['schaal', '20', 'een schaal van de cao'],
    ['trede', '4,5', 'een hele trede'],
    ['trede', '-1', 'een hele trede'],
    ['deeltijdfactor', '', 'een deel van een volle werkweek'],
    ['deeltijdfactor', '-0,5', 'een deel van een volle werkweek'],
    ['deeltijdfactor', '900', 'een deel van een volle werkweek'],
    ['uren per week', '20', 'dezelfde deeltijd als de uren per week, die 0,5556 geven'],
    ['uren per week', '61', 'een aantal uren per week'],
    ['taakveld', 'overhead', 'de code van het taakveld'],
    ['woon-werkafstand', '-3', 'kilometers enkele reis'],
    [
      'vervoermiddel',
      'paard',
      'auto, motor, brommer, fiets, e-fiets, lopen, carpool, ov, groepsvervoer of fiets-van-de-zaak',
    ],
    ['kantoordagen', '8', 'een aantal dagen per week'],
    ['ov-kosten per jaar', 'veel', 'een bedrag in euro'],
    ['functiefactor', '6', 'een heel getal van 1 (makkelijk over te dragen) tot en met 5'],
    ['functiefactor', '0', 'een heel getal van 1 (makkelijk over te dragen) tot en met 5'],
    ['functiefactor', '3,5', 'een heel getal van 1 (makkelijk over te dragen) tot en met 5'],
    ['functiefactor', 'hoog', 'een heel getal van 1 (makkelijk over te dragen) tot en met 5'],
    ['gezel', 'misschien', 'ja of nee'],
    ['personeelsnummer', 'Jansen, P.', 'een personeelsnummer'],
  ])('under %s: %j', async (heading, cell, expected) => {
    const more = [heading].filter((name) => !(fewHeadings as readonly string[]).includes(name));
    const { errors, rows } = await readRoster(aCsvWith([{ [heading]: cell }], more));
    expect(errors).toHaveLength(1);
    expect(errors[0]?.row).toBe(2);
    expect(errors[0]?.expected).toContain(expected);
    expect(rows).toEqual([]);
  });

  test('under personeelsnummer are not repeated: a name may stand there', async () => {
    const { errors } = await readRoster(aCsvWith([{ personeelsnummer: 'Jansen' }]));
    expect(errors[0]?.found).toBe('een andere tekst');
  });

  test('beyond the most that are listed are counted', async () => {
    const bytes = aCsvWith(Array.from({ length: 30 }, () => ({ trede: '99' })));
    const { defaultImportLimits } = await import('../../../src/workbooks/import/import-limits.ts');
    const { errors } = await readRoster(bytes, {
      limits: { ...defaultImportLimits, maxProblems: 10 },
    });
    expect(errors).toHaveLength(11);
    expect(errors[10]?.found).toBe('nog 20 fouten');
  });
});

describe('cells that need some reading', () => {
  test.each([
    ['deeltijdfactor', '0.75', { partTimeFactor: 0.75 }],
    ['deeltijdfactor', '75%', { partTimeFactor: 0.75 }],
    ['deeltijdfactor', '75', { partTimeFactor: 0.75 }],
    ['deeltijdfactor', '1,1111', { partTimeFactor: 1.1111 }],
    ['schaal', '09', { scale: '9' }],
    ['schaal', 'Schaal 10 a', { scale: '10A' }],
    ['schaal', 'A', { scale: null }],
    ['trede', '00', { step: 0 }],
    ['PC4', '7411 AB', { postcode4: '7411' }],
    ['postcode', '7411ab', { postcode4: '7411' }],
    ['postcode', 'D-48529', { postcode4: null }],
    ['woon-werkafstand', '12,5 km', { commuteDistanceKm: 12.5 }],
    ['vervoermiddel', 'Elektrische fiets', { travelMode: 'e-bike' }],
    ['vervoermiddel', 'Trein', { travelMode: 'public-transport' }],
    ['ov-kosten per jaar', '€ 1.245,60', { publicTransportCentsPerYear: 124_560 }],
    ['ov-kosten per jaar', '1.245', { publicTransportCentsPerYear: 124_500 }],
    ['Functiefactor (1-5)', '4', { positionFactor: 4 }],
    ['Factor functie', '5,0', { positionFactor: 5 }],
    ['kritiekfactor', '', { positionFactor: null }],
    ['gezel', 'J', { isVolunteerApprentice: true }],
    ['taakveld', '0.10 Mutaties reserves', { taakveld: '0.10' }],
    ['taakveld', '6.711', { taakveld: '6.711' }],
    ['uit dienst', '31-12-9999', { knownDepartureDate: null }],
    ['dienstverband', 'Onbepaalde tijd', { employmentKind: 'permanent' }],
    ['dienstverband', 'B', { employmentKind: 'temporary' }],
    ['dienstverband', 'stagiaire', { employmentKind: 'intern' }],
    [
      'dienstverband',
      'ZZP',
      { employmentKind: 'hire', hireKind: 'self-employed', birthDate: null },
    ],
    ['dienstverband', 'PNIL', { employmentKind: 'hire', hireKind: null, birthDate: null }],
  ])('under %s: %j', async (heading, cell, expected) => {
    const more = [heading].filter((name) => !(fewHeadings as readonly string[]).includes(name));
    const { errors, rows } = await readRoster(aCsvWith([{ [heading]: cell }], more));
    expect(errors).toEqual([]);
    expect(rows[0]).toMatchObject(expected);
  });

  test('hours alone give the factor, of the full week that the caller says', async () => {
    const bytes = aCsvWith([{ deeltijdfactor: '', 'uren per week': '32' }], ['uren per week']);
    expect((await readRoster(bytes)).rows[0]?.partTimeFactor).toBe(32 / 36);
    const { rows } = await readRoster(bytes, { fullTimeHoursPerWeek: 40 });
    expect(rows[0]?.partTimeFactor).toBe(0.8);
  });

  test('a percentage under a factor heading gives one warning for all rows', async () => {
    const bytes = aCsvWith([
      { personeelsnummer: '1', deeltijdfactor: '80' },
      { personeelsnummer: '2', deeltijdfactor: '100' },
      { personeelsnummer: '3', deeltijdfactor: '1' },
    ]);
    const { warnings, rows } = await readRoster(bytes);
    expect(rows.map(({ partTimeFactor }) => partTimeFactor)).toEqual([0.8, 1, 1]);
    expect(warnings.filter(({ column }) => column === 'I')).toEqual([
      {
        sheet: 'csv',
        row: 2,
        column: 'I',
        heading: 'deeltijdfactor',
        found: '80 (en nog 1 rij)',
        expected: 'een factor; het getal is gelezen als percentage',
      },
    ]);
  });

  test('a taakveld as a number is read with a warning, because 0.1 and 0.10 look alike then', async () => {
    const bytes = await aWorkbook([
      [...header, 'taakveld'],
      [...line, 0.1],
    ]);
    const { rows, warnings } = await readRoster(bytes);
    expect(rows[0]?.taakveld).toBe('0.1');
    expect(warnings.map(({ heading }) => heading)).toContain('taakveld');
  });
});

describe('rows of other kinds', () => {
  test('a vacancy needs a position, a team and its size, and keeps no person', async () => {
    const { rows, errors, personCount } = await readRoster(
      aCsvWith([
        {
          dienstverband: 'vacature',
          personeelsnummer: '',
          geboortedatum: '',
          'in dienst': '',
          schaal: '',
          trede: '',
        },
      ]),
    );
    expect(errors).toEqual([]);
    expect(personCount).toBe(0);
    expect(rows[0]).toMatchObject({
      employmentKind: 'vacancy',
      personnelNumber: null,
      scale: null,
    });
  });

  test('hire needs no size: it counts as a full week, with a warning', async () => {
    const { rows, warnings } = await readRoster(
      aCsvWith([{ dienstverband: 'inhuur', deeltijdfactor: '', geboortedatum: '' }]),
    );
    expect(rows[0]).toMatchObject({ employmentKind: 'hire', partTimeFactor: 1 });
    expect(warnings.map(({ expected }) => expected)).toContain(
      'een deeltijdfactor of uren per week; gerekend wordt met een volle week',
    );
  });

  test('totals and repeated headers between the data are no rows', async () => {
    const bytes = aCsv([header, line, header, ['Totaal', '', '', '', '', '', '', '', '0,8889']]);
    const { rowCount, errors } = await readRoster(bytes);
    expect({ rowCount, errors }).toEqual({ rowCount: 1, errors: [] });
  });

  test('a file with headings and nothing under them has an error', async () => {
    expect(await complaints(aCsv([header]))).toEqual([
      '1 null: minstens één rij met gegevens onder de koppen',
    ]);
  });
});

describe('several rows of one person', () => {
  test('are several contracts when the birth dates agree', async () => {
    const { personCount, rows, errors, warnings } = await readRoster(
      aCsvWith([{ deeltijdfactor: '0,5' }, { deeltijdfactor: '0,3', functie: 'Jurist' }]),
    );
    expect(errors).toEqual([]);
    expect({ rowCount: rows.length, personCount }).toEqual({ rowCount: 2, personCount: 1 });
    expect(warnings.filter(({ column }) => column === 'A')).toEqual([]);
  });

  test('are an error when the birth dates differ', async () => {
    expect(
      await complaints(aCsvWith([{}, { geboortedatum: '15-03-1967', functie: 'Jurist' }])),
    ).toEqual([
      'B3 15-03-1967: dezelfde geboortedatum als in rij 2, met hetzelfde personeelsnummer',
    ]);
  });

  test('give a warning when position and start are the same as well', async () => {
    const { warnings, rows } = await readRoster(aCsvWith([{}, {}]));
    expect(rows).toHaveLength(2);
    expect(warnings.filter(({ column }) => column === 'A')).toMatchObject([
      { row: 3, found: 'zelfde persoon, functie en datum in dienst als rij 2' },
    ]);
  });
});

describe('sheets', () => {
  test('that are hidden are skipped', async () => {
    const bytes = await aWorkbook([header, line], (sheet, workbook) => {
      const old = workbook.addWorksheet('Vorig jaar', { state: 'hidden' });
      old.addRow([...header, 'kostenplaats']);
      old.addRow([...line, '44']);
      expect(sheet.name).toBe('Personeel');
    });
    expect((await readRoster(bytes)).sheet).toBe('Personeel');
  });

  test('are read hidden when there is no other', async () => {
    const bytes = await aWorkbook([header, line], (sheet) => {
      sheet.state = 'hidden';
    });
    expect((await readRoster(bytes)).rows).toHaveLength(1);
  });

  test('with the most recognised headings win from those in front', async () => {
    const bytes = await aWorkbook(
      [
        ['Team', 'Functie', 'Fte'],
        ['Recht', 'Jurist', 4],
      ],
      (_, workbook) => {
        const staff = workbook.addWorksheet('Medewerkers');
        staff.addRow([...header]);
        staff.addRow([...line]);
      },
    );
    expect((await readRoster(bytes)).sheet).toBe('Medewerkers');
  });
});
