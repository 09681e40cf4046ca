import { describe, expect, jest, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { InvalidInput } from '../../../src/engine/problems.ts';
import type { TemplateValues } from '../../../src/workbooks/template/cell-fill.ts';
import { fillTemplate, templateLimits } from '../../../src/workbooks/template/fill-template.ts';
import { convertedByLibreOffice } from '../../support/converted-by-libre-office.ts';
import { openWorkbook, sheetNamed } from '../export/open-workbook.ts';
import { hasLibreOffice } from '../export/recalculate.ts';

jest.setTimeout(120_000); // LibreOffice takes its time on a machine that is busy.

const values: TemplateValues = {
  single: new Map<string, string | number | { day: `${number}-${number}-${number}` }>([
    ['mp_scenario', '=Plan & "2026" <a>'],
    ['mp_peildatum', { day: '2026-01-01' }],
    ['mp_eenheid', 1000],
  ]),
  list: new Map([
    ['mp_jaren', [2026, 2027]],
    ['mp_totaal', [-182, -482]],
  ]),
  table: new Map([
    [
      'mp_nieuw_beleid',
      {
        rowCount: 3,
        columns: [
          { heading: 'nr', values: ['20', '21', '22'] },
          { heading: 'omschrijving', values: ['Gezel', '+31', '@naam'] },
          { heading: '2026', values: [0, -132, -50] },
          { heading: '2027', values: [-300, -132, -50] },
        ],
      },
    ],
  ]),
};

interface Layout {
  readonly rows?: number;
  readonly more?: (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void;
}

/** As finance makes it: a title, a marked table with an own column, formulas below and a sheet of its own. */
async function aTemplate({ rows = 4, more }: Layout = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Begroting '26");
  sheet.getCell('B1').style = { font: { bold: true, size: 14 } };
  sheet.getCell('B2').numFmt = 'dd-mm-yyyy';
  sheet.getCell('A20').value = 'eigen tekst';
  sheet.addTable({
    name: 'MP_Nieuw_Beleid',
    ref: 'A5',
    headerRow: true,
    columns: ['Nr.', 'Omschrijving', 'Akkoord', '2026', '2027'].map((name) => ({ name })),
    rows: Array.from({ length: rows }, () => ['x', 'oud', 'ja', 999, 999]),
  });
  sheet.getCell('D4').value = { formula: 'SUM(D6:D9)', result: 3996 };
  const own = workbook.addWorksheet('Eigen blad');
  own.getCell('A1').value = { formula: `'Begroting ''26'!D4*2`, result: 7992 };
  own.getCell('A2').value = 'blijft';
  workbook.addWorksheet('Zonder formules').getCell('A1').value = 'blijft';
  workbook.definedNames.add(`'Begroting ''26'!$B$1`, 'mp_scenario');
  workbook.definedNames.add(`'Begroting ''26'!$B$2`, 'MP_Peildatum');
  workbook.definedNames.add(`'Begroting ''26'!$G$30:$J$30`, 'mp_jaren');
  workbook.definedNames.add(`'Eigen blad'!$A$2`, 'eigen_naam');
  more?.(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The parts of a workbook with one changed or added. */
function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = parts[path] === undefined ? '' : strFromU8(parts[path]);
  return zipSync({ ...parts, [path]: strToU8(change(xml)) });
}

async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  try {
    await fillTemplate(bytes, values);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map(
      ({ place, found, expected }) => `${place}: ${found ?? 'niets'}; ${expected}`,
    );
  }
  throw new Error('the template was filled');
}

describe('a filled template', () => {
  test('has our values where its names and table ask for them', async () => {
    const sheet = sheetNamed(
      await openWorkbook(await fillTemplate(await aTemplate(), values)),
      "Begroting '26",
    );
    expect(sheet.getCell('B1').value).toBe('=Plan & "2026" <a>');
    expect(sheet.getCell('B1').font).toMatchObject({ bold: true, size: 14 });
    expect(sheet.getCell('B2').value).toEqual(new Date('2026-01-01T00:00:00Z'));
    const shown = [6, 7, 8, 9].map((row) =>
      [1, 2, 3, 4, 5].map((column) => sheet.getCell(row, column).value),
    );
    expect(shown).toEqual([
      ['20', 'Gezel', 'ja', 0, -300],
      ['21', '+31', 'ja', -132, -132],
      ['22', '@naam', 'ja', -50, -50],
      [null, null, 'ja', null, null],
    ]);
    expect([7, 8, 9].map((column) => sheet.getCell(30, column).value)).toEqual([2026, 2027, null]);
    expect(sheet.getCell('A20').value).toBe('eigen tekst');
  });

  test('has every part it had, and only sheets with our cells or formulas differ', async () => {
    const before = unzipSync(await aTemplate());
    const after = unzipSync(await fillTemplate(await aTemplate(), values));
    const files = Object.keys(before).filter((path) => !path.endsWith('/'));
    expect(Object.keys(after)).toEqual(files);
    const changed = files.filter((path) => !Buffer.from(before[path]!).equals(after[path]!));
    expect(changed.toSorted()).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(strFromU8(after['xl/worksheets/sheet2.xml']!)).toBe(
      strFromU8(before['xl/worksheets/sheet2.xml']!).replace('<v>7992</v>', ''),
    );
  });

  test('keeps charts, styles and parts that we do not know byte for byte', async () => {
    const template = withPart(
      await aTemplate(),
      'xl/charts/chart1.xml',
      () => '<c:chart xmlns:c="x"/>',
    );
    const strange = zipSync({
      ...unzipSync(template),
      'xl/media/image1.png': new Uint8Array([0, 1, 2]),
    });
    const after = unzipSync(await fillTemplate(strange, values));
    expect(strFromU8(after['xl/charts/chart1.xml']!)).toBe('<c:chart xmlns:c="x"/>');
    expect(after['xl/media/image1.png']).toEqual(new Uint8Array([0, 1, 2]));
  });

  (hasLibreOffice ? test : test.skip)(
    'is computed anew by LibreOffice, which is not asked to',
    async () => {
      const filled = await fillTemplate(await aTemplate(), values);
      const computed = convertedByLibreOffice(filled, 'xlsx', 'xlsx', { recalculatesAll: false });
      const workbook = await openWorkbook(computed);
      expect(sheetNamed(workbook, "Begroting '26").getCell('D4').result).toBe(-182);
      expect(sheetNamed(workbook, 'Eigen blad').getCell('A1').result).toBe(-364);
    },
  );

  test('asks Excel to compute it anew, once', async () => {
    const workbook = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/workbook.xml']!);
    const once = await fillTemplate(await aTemplate(), values);
    expect(workbook(once).match(/fullCalcOnLoad="1"/g)).toHaveLength(1);
    const without = withPart(await aTemplate(), 'xl/workbook.xml', (xml) =>
      xml.replace(/<calcPr[^>]*\/>/, ''),
    );
    expect(workbook(await fillTemplate(without, values))).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/>',
    );
  });

  test('is the same when it is filled again', async () => {
    const once = await fillTemplate(await aTemplate(), values);
    expect(await fillTemplate(once, values)).toEqual(once);
  });

  test('takes a block of cells with headings as a table, and a merged cell as one', async () => {
    const bytes = await aTemplate({
      more: (workbook, sheet) => {
        const other = workbook.addWorksheet('Blok');
        other.getCell('B2').value = 'OMSCHRIJVING';
        other.getCell('C2').value = 2027;
        workbook.definedNames.remove(`'Begroting ''26'!$B$1`, 'mp_scenario');
        sheet.mergeCells('D1:F1');
        workbook.definedNames.add(`'Begroting ''26'!$D$1:$F$1`, 'mp_scenario');
      },
    });
    const marked = withPart(bytes, 'xl/workbook.xml', (xml) =>
      xml.replace(
        '</definedNames>',
        '<definedName name="mp_nieuw_beleid" localSheetId="3">Blok!$B$2:$C$6</definedName></definedNames>',
      ),
    );
    const workbook = await openWorkbook(await fillTemplate(marked, values));
    const block = sheetNamed(workbook, 'Blok');
    expect([block.getCell('B3').value, block.getCell('C5').value]).toEqual(['Gezel', -50]);
    expect(sheetNamed(workbook, "Begroting '26").getCell('D1').value).toBe('=Plan & "2026" <a>');
  });
});

describe('a template that cannot be filled', () => {
  test('is refused with everything that is wrong at once, each with its place', async () => {
    const bytes = await aTemplate({
      rows: 2,
      more: (workbook) => {
        workbook.definedNames.add(`'Eigen blad'!$A$1`, 'mp_eenheid');
        workbook.definedNames.add(`'Eigen blad'!$D$1`, 'mp_onbekend');
        workbook.definedNames.add(`'Eigen blad'!$F$1`, 'mp_totaal');
      },
    });
    const broken = withPart(bytes, 'xl/workbook.xml', (xml) =>
      xml.replace(
        '</definedNames>',
        '<definedName name="mp_weg">#REF!</definedName><definedName name="mp_buiten">[1]Blad!$A$1</definedName></definedNames>',
      ),
    );
    expect(await problemsOf(broken)).toEqual([
      'naam mp_weg: #REF!; een naam voor een cel of een rechthoek van cellen in deze werkmap',
      'naam mp_buiten: [1]Blad!$A$1; een naam voor een cel of een rechthoek van cellen in deze werkmap',
      expect.stringContaining(
        'naam mp_onbekend (blad Eigen blad, D1): mp_onbekend; een naam die wij kennen',
      ),
      'naam mp_totaal (blad Eigen blad, F1): 1 cellen; 2 cellen naast of onder elkaar',
      "tabel mp_nieuw_beleid (blad Begroting '26, A5:E7): ruimte voor 2 rijen; ruimte voor 3 rijen: maak de tabel 1 rij langer",
      'naam mp_eenheid (blad Eigen blad, A1), blad Eigen blad, cel A1: een formule; een cel zonder formule',
    ]);
  });

  test('says so when it has nothing to fill', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Leeg');
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await problemsOf(bytes)).toEqual([
      expect.stringContaining('namen of tabellen die met mp_'),
    ]);
  });

  test('is refused when a name stands for several cells that are not one', async () => {
    const bytes = await aTemplate({
      more: (workbook) => workbook.definedNames.add(`'Eigen blad'!$D$1:$E$1`, 'mp_eenheid'),
    });
    expect(await problemsOf(bytes)).toEqual([
      'naam mp_eenheid (blad Eigen blad, D1:E1): D1:E1; één cel, of één samengevoegde cel',
    ]);
  });
});

const relation = (type: string, mode = ''): string =>
  `<Relationship Id="rX" Type="http://schemas.microsoft.com/office/2006/relationships/${type}" Target="../x.bin"${mode}/>`;

describe('a hostile template', () => {
  const addRelation = (bytes: Uint8Array, type: string, mode?: string): Uint8Array =>
    withPart(bytes, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('</Relationships>', `${relation(type, mode)}</Relationships>`),
    );

  test.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['macros', (bytes) => withPart(bytes, 'xl/vbaProject.bin', () => 'x'), "macro's"],
    ['macros under another name', (bytes) => addRelation(bytes, 'vbaProject'), "macro's"],
    [
      'a type with macros',
      (bytes) =>
        withPart(bytes, '[Content_Types].xml', (xml) =>
          xml.replace('spreadsheetml.sheet.main+xml', 'sheet.macroEnabled.main+xml'),
        ),
      "macro's",
    ],
    [
      'links to other workbooks',
      (bytes) => withPart(bytes, 'xl/externalLinks/externalLink1.xml', () => '<externalLink/>'),
      'koppelingen met andere werkmappen',
    ],
    [
      'embedded files',
      (bytes) => withPart(bytes, 'xl/embeddings/oleObject1.bin', () => 'x'),
      'ingesloten bestanden of objecten',
    ],
    [
      'ActiveX',
      (bytes) => withPart(bytes, 'xl/activeX/activeX1.xml', () => '<a/>'),
      'ActiveX-besturingselementen',
    ],
    [
      'connections',
      (bytes) => withPart(bytes, 'xl/connections.xml', () => '<a/>'),
      'gegevensverbindingen',
    ],
    [
      'a picture from elsewhere',
      (bytes) => addRelation(bytes, 'image', ' TargetMode="External"'),
      'een verwijzing naar een bestand buiten de werkmap',
    ],
    [
      'a document type',
      (bytes) =>
        withPart(bytes, 'docProps/app.xml', () => '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
      'een werkmap met een documenttype (DTD)',
    ],
    [
      'broken XML',
      (bytes) => withPart(bytes, 'xl/styles.xml', () => '<a><b></a>'),
      'een beschadigde werkmap',
    ],
  ])('with %s is refused', async (_, change, found) => {
    expect(await problemsOf(change(await aTemplate()))).toEqual([expect.stringContaining(found)]);
  });

  test('may have hyperlinks to the outside', async () => {
    const bytes = addRelation(await aTemplate(), 'hyperlink', ' TargetMode="External"');
    await expect(fillTemplate(bytes, values)).resolves.toBeInstanceOf(Uint8Array);
  });

  test('with several of them is refused for each', async () => {
    const bytes = withPart(
      addRelation(await aTemplate(), 'vbaProject'),
      'xl/connections.xml',
      () => '<a/>',
    );
    expect(await problemsOf(bytes)).toHaveLength(2);
  });

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['csv', () => strToU8('a;b\r\n1;2'), 'een tekstbestand'],
    ['an empty file', () => new Uint8Array(), 'een leeg bestand'],
    ['too large', () => new Uint8Array(templateLimits.maxBytes + 1), '11 MB'],
    [
      'a zip bomb',
      async () => withPart(await aTemplate(), 'xl/bomb.xml', () => ' '.repeat(30 * 1024 ** 2)),
      'een onderdeel dat bij uitpakken meer dan 200 keer zo groot wordt',
    ],
    [
      'a table of a whole sheet',
      () =>
        aTemplate({
          more: (workbook) => workbook.definedNames.add(`'Eigen blad'!$A$1:$B$9`, 'mp_totaal'),
        }).then((bytes) =>
          withPart(bytes, 'xl/workbook.xml', (xml) => xml.replace('$B$9', '$XFD$1048576')),
        ),
      'hooguit 20.000 cellen',
    ],
  ])('that is %s is refused', async (_, make, found) => {
    expect((await problemsOf(await make())).join()).toContain(found);
  });
});
