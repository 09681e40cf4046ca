import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { defaultImportLimits } from '../../../src/workbooks/import/import-limits.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { screenRosterFile } from '../../../src/workbooks/import/screen-roster-file.ts';
import { aRawWorkbook, sheetXml } from './raw-workbook.ts';
import { aCsv, aCsvWith, aRow, aWorkbook, fewHeadings } from './staff-sheet.ts';

const megabyte = 1024 ** 2;
const smallLimits = { ...defaultImportLimits, maxUnzippedBytes: 40 * megabyte };

/** What the sender reads, from the whole reading and from the screening alone. */
async function refusal(bytes: Uint8Array, limits = defaultImportLimits): Promise<string> {
  for (const read of [screenRosterFile, readRoster]) {
    try {
      await read(bytes, { limits });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      if (read === readRoster || error.problems[0]?.found !== 'geen koprij') {
        return error.problems.map(({ place, found }) => `${place}: ${found}`).join('; ');
      }
    }
  }
  throw new Error('het bestand is niet geweigerd');
}

/** The largest growth of memory while `action` runs, in MB; measured every few milliseconds. */
async function memoryGrowth(action: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let highest = before;
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 5);
  try {
    await action();
  } finally {
    clearInterval(timer);
  }
  return (Math.max(highest, process.memoryUsage().rss) - before) / megabyte;
}

/** Changes bytes of a zip file after every occurrence of a signature. */
function patch(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const view = new DataView(bytes.slice().buffer);
  for (let at = 0; at + 46 < view.byteLength; at += 1) {
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true);
  }
  return new Uint8Array(view.buffer);
}
const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;

describe('a file that is no staff file', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'bestand: een leeg bestand'],
    [
      'an old Excel file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'bestand: een werkmap in het oude Excel-formaat (.xls)',
    ],
    [
      'a workbook with a password',
      Buffer.concat([
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'bestand: een werkmap met een wachtwoord',
    ],
    [
      'an OpenDocument sheet',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<office:document-content/>'),
      }),
      'bestand: een OpenDocument-bestand (.ods)',
    ],
    [
      'another zip file',
      zipSync({ 'a.txt': strToU8('a') }),
      'bestand: een zip-bestand zonder werkmap',
    ],
    ['a PDF', strToU8('%PDF-1.7'), 'bestand: een PDF-bestand'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
      'bestand: een bestand dat geen tekst en geen werkmap is',
    ],
    ['text that is no table', strToU8('Beste collega,\n\nzie bijlage.'), 'blad csv: geen koprij'],
    ['a text with only spaces', strToU8('  \n \n'), 'blad csv: geen gevulde cellen'],
    [
      'a damaged zip file',
      aRawWorkbook(sheetXml()).slice(0, 400),
      'bestand: een beschadigd of ongeldig zip-bestand',
    ],
    [
      'XML that is not well-formed',
      aRawWorkbook('<worksheet><sheetData>'),
      'bestand: een beschadigde werkmap',
    ],
    [
      'a csv file with a quote that never closes',
      aCsv([[...fewHeadings], ['"1', ...fewHeadings.slice(1)]]),
      'bestand: een veld dat met een aanhalingsteken begint en nergens eindigt',
    ],
  ])('is refused with what it is: %s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toBe(expected);
  });
});

describe('a hostile workbook', () => {
  test('with a bomb in a sheet is refused while inflating, in little memory', async () => {
    const bomb = zipBomb(80);
    expect(bomb.length).toBeLessThan(megabyte);
    // Its declared size is made small, so that only really inflating can tell.
    const lying = patch(patch(bomb, centralHeader, 24, 1000), localHeader, 22, 1000);
    const growth = await memoryGrowth(async () => {
      expect(await refusal(bomb, smallLimits)).toBe('bestand: uitgepakt meer dan 40 MB');
      expect(await refusal(lying)).toBe('bestand: een beschadigd of ongeldig zip-bestand');
    });
    expect(growth).toBeLessThan(60);
  }, 30_000);

  test('with a bomb below the total is refused by its ratio', async () => {
    expect(await refusal(zipBomb(30), smallLimits)).toBe(
      'bestand: een onderdeel dat bij uitpakken meer dan 200 keer zo groot wordt',
    );
  }, 30_000);

  test('with a bomb in a part that holds no cells is refused too', async () => {
    const picture = new Uint8Array(30 * megabyte);
    expect(await refusal(aRawWorkbook(sheetXml(), { 'xl/media/image1.png': picture }))).toBe(
      'bestand: een onderdeel dat bij uitpakken meer dan 200 keer zo groot wordt',
    );
  }, 30_000);

  test('with a million empty rows is read, without keeping them', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 3}"/>`).join(
      '',
    );
    const bytes = aRawWorkbook(sheetXml(rows));
    const growth = await memoryGrowth(async () => {
      const { rowCount } = await readRoster(bytes);
      expect(rowCount).toBe(1);
    });
    expect(growth).toBeLessThan(200);
  }, 30_000);

  test('with too many rows is refused at the first row too many', async () => {
    const limits = { ...defaultImportLimits, maxRows: 100 };
    const rows = Array.from({ length: 101 }, (_, index) => ({ personeelsnummer: index }));
    expect(await refusal(aCsvWith(rows), limits)).toBe('blad csv: meer dan 100 gevulde rijen');
  });

  test('with too many cells is refused', async () => {
    const limits = { ...defaultImportLimits, maxCells: 50 };
    const bytes = aCsvWith(Array.from({ length: 10 }, () => ({})));
    expect(await refusal(bytes, limits)).toBe('bestand: meer dan 50 gevulde cellen');
  });

  test('with millions of empty lines of csv is refused before their end', async () => {
    const bytes = new Uint8Array(8 * megabyte).fill('\n'.charCodeAt(0));
    expect(await refusal(bytes)).toBe('bestand: meer dan 1.048.576 regels');
  }, 30_000);

  test('with one endless line of csv is refused', async () => {
    const bytes = new TextEncoder().encode('a;'.repeat(4 * megabyte));
    expect(await refusal(bytes)).toBe('bestand: een regel die te lang is of niet klopt');
  }, 30_000);

  test('with a cell far to the right is refused with its place', async () => {
    const bytes = await aWorkbook([[...fewHeadings]], (sheet) => {
      sheet.getCell('CZ7').value = 'x';
    });
    expect(await refusal(bytes)).toBe('blad Personeel, rij 7: een gevulde cel in kolom CZ');
  });

  test('over the size of a file is refused without opening it', async () => {
    const limits = { ...defaultImportLimits, maxBytes: 2 * megabyte };
    expect(await refusal(new Uint8Array(3 * megabyte), limits)).toBe('bestand: 3 MB');
  });

  test.each([
    ['a document type', '<!DOCTYPE worksheet>'],
    ['entities that multiply', '<!DOCTYPE w [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'],
    ['an entity outside the file', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
  ])('with %s is refused', async (_, doctype) => {
    const sheet = sheetXml().replace('?>', `?>${doctype}`);
    expect(await refusal(aRawWorkbook(sheet))).toBe(
      'bestand: een werkmap met een documenttype (DTD)',
    );
    const elsewhere = {
      'docProps/app.xml': strToU8(`<?xml version="1.0"?>${doctype}<Properties/>`),
    };
    expect(await refusal(aRawWorkbook(sheetXml(), elsewhere))).toBe(
      'bestand: een werkmap met een documenttype (DTD)',
    );
  });

  test('with a part outside the archive is refused', async () => {
    const bytes = aRawWorkbook(sheetXml(), { '../../etc/cron.d/x': strToU8('x') });
    expect(await refusal(bytes)).toBe('bestand: een beschadigd of ongeldig zip-bestand');
  });

  test('with encrypted parts is refused', async () => {
    const bytes = patch(aRawWorkbook(sheetXml()), centralHeader, 8, 0x0008_0001);
    expect(await refusal(bytes)).toBe('bestand: een werkmap met een wachtwoord');
  });

  test('with very many parts is refused', async () => {
    const parts = Array.from({ length: 30 }, (_, index) => [
      `xl/media/${index}`,
      new Uint8Array(1),
    ]);
    const limits = { ...defaultImportLimits, maxParts: 20 };
    expect(await refusal(aRawWorkbook(sheetXml(), Object.fromEntries(parts)), limits)).toBe(
      'bestand: meer dan 20 onderdelen in de werkmap',
    );
  });

  test.each([
    '<row r="0"><c><v>1</v></c></row>',
    '<row r="9999999"/>',
    '<row><c r="ZZZZ1"/></row>',
  ])('with cells outside the sheet is refused: %s', async (row) => {
    expect(await refusal(aRawWorkbook(sheetXml(row)))).toMatch(/een (rij|cel) buiten het blad/);
  });

  test('that links to other workbooks is read without them', async () => {
    const bytes = await aWorkbook([
      [...fewHeadings],
      fewHeadings.map((heading) =>
        heading === 'team'
          ? { formula: "'[geheim.xlsx]Blad1'!A1", result: 'Ruimte' }
          : aRow[heading]!,
      ),
    ]);
    expect((await readRoster(bytes)).rows[0]?.team).toBe('Ruimte');
  });
});

describe('an unusual but honest workbook', () => {
  test.each([
    ['with namespace prefixes', sheetXml('', 'x:')],
    ['without references on rows and cells', sheetXml('', '', false)],
  ])('is read: %s', async (_, sheet) => {
    const { rows, errors } = await readRoster(aRawWorkbook(sheet));
    expect(errors).toEqual([]);
    expect(rows).toEqual((await readRoster(aCsvWith([{}]))).rows);
  });
});

/** A workbook whose sheet inflates to about so many megabytes of nothing. */
function zipBomb(megabytes: number): Uint8Array {
  const [start = '', end = ''] = sheetXml('@').split('@');
  const sheet = new Uint8Array(megabytes * megabyte + start.length + end.length).fill(0x20);
  sheet.set(strToU8(start));
  sheet.set(strToU8(end), sheet.length - end.length);
  return aRawWorkbook(sheet);
}
