import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { openFormula } from '../../../src/workbooks/ods/open-formula.ts';
import { writeOds } from '../../../src/workbooks/ods/write-ods.ts';
import { aManualLine, aScenario } from '../../builders/a-scenario.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { convertedByLibreOffice } from '../../support/converted-by-libre-office.ts';
import { openWorkbook, sheetNamed, shownIn } from '../export/open-workbook.ts';
import { hasLibreOffice } from '../export/recalculate.ts';

jest.setTimeout(120_000); // LibreOffice takes its time on a machine that is busy.

const dangerous = [
  '=1+1',
  '+31 6',
  '-cmd',
  '@SUM(A1)',
  '  twee  spaties ',
  'a<b>&"c"',
  '_x000D_ x',
];

let xlsx: Uint8Array;
let ods: Uint8Array;
let parts: Readonly<Record<string, string>>;

beforeAll(async () => {
  const scenario = aScenario();
  const manualLines = dangerous.map((description) => aManualLine({ description }));
  const budget = { ...scenario.budget, manualLines };
  xlsx = await buildScenarioWorkbook(aScenarioWorkbook({ scenario: { ...scenario, budget } }));
  ods = await writeOds(xlsx);
  parts = Object.fromEntries(
    Object.entries(unzipSync(ods)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
});

/** Every remembered result replaced by a lie, so that what comes back can only have been computed. */
function withLies(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const content = strFromU8(files['content.xml']!)
    .replaceAll(
      /(table:formula="[^"]*" office:value-type="float" office:value=")[^"]*"/g,
      '$1-987654"',
    )
    .replaceAll(
      /(table:formula="[^"]*" office:value-type="string" office:string-value=")[^"]*">(<text:p>)[^<]*/g,
      '$1leugen">$2leugen',
    );
  return zipSync({
    mimetype: [files['mimetype']!, { level: 0 }],
    ...files,
    'content.xml': strToU8(content),
  });
}

const comparable = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object' && value !== null && 'text' in value) return value.text;
  return value;
};

/** The cell with a name. */
function inputNamed(workbook: ExcelJS.Workbook, name: string): ExcelJS.Cell {
  const [place = ''] = workbook.definedNames.getRanges(name).ranges;
  const [sheet = '', at = ''] = place.replaceAll(/['$]/g, '').split('!');
  return sheetNamed(workbook, sheet).getCell(at);
}

/** Cells that differ between two workbooks, and how many cells there are. */
function differences(first: ExcelJS.Workbook, second: ExcelJS.Workbook): [number, string[]] {
  const different: string[] = [];
  let cells = 0;
  first.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        cells += 1;
        const other = sheetNamed(second, sheet.name).getCell(cell.address);
        const [a, b] = [comparable(shownIn(cell)), comparable(shownIn(other))];
        const isSame =
          typeof a === 'number' && typeof b === 'number'
            ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
            : (a ?? '') === (b ?? '');
        const hasFormula = (cell.formula === undefined) === (other.formula === undefined);
        if (!isSame || !hasFormula) {
          different.push(`${sheet.name}!${cell.address}: ${String(a)} / ${String(b)}`);
        }
      }),
    ),
  );
  return [cells, different];
}

(hasLibreOffice ? describe : describe.skip)('the open workbook in LibreOffice', () => {
  let back: ExcelJS.Workbook;
  beforeAll(async () => {
    back = await openWorkbook(convertedByLibreOffice(withLies(ods), 'ods', 'xlsx'));
  });

  test('has every cell of the xlsx, also when all formulas are computed anew', async () => {
    const [cells, different] = differences(await openWorkbook(xlsx), back);
    expect(different).toEqual([]);
    expect(cells).toBeGreaterThan(3000);
  });

  test('has the same names, dates and print set-up', async () => {
    const original = await openWorkbook(xlsx);
    const namesOf = ({ definedNames }: ExcelJS.Workbook) =>
      definedNames.model
        .filter(({ name }) => !name.startsWith('_xlnm'))
        .map(({ name, ranges }) => `${name} ${ranges[0]!.replaceAll("'", '')}`)
        .toSorted();
    expect(namesOf(back)).toEqual(namesOf(original));
    const setUpOf = (workbook: ExcelJS.Workbook) =>
      workbook.worksheets.map(({ name, pageSetup }) => [
        name,
        pageSetup.orientation,
        pageSetup.printTitlesRow,
      ]);
    expect(setUpOf(back)).toEqual(setUpOf(original));
    const date = sheetNamed(original, 'Aannames en bronnen');
    date.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value instanceof Date) {
          expect(sheetNamed(back, date.name).getCell(cell.address).numFmt).toMatch(/dd-mm-yyyy/i);
        }
      }),
    );
  });

  test('has the rules for input cells and the look of a failed check', () => {
    expect(inputNamed(back, 'invoer_fonds_2027').dataValidation).toMatchObject({
      type: 'decimal',
      operator: 'between',
      error: 'Vul een getal van 0 of meer in.',
    });
    const rules = (
      sheetNamed(back, 'Controles') as ExcelJS.Worksheet & {
        conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[];
      }
    ).conditionalFormattings.flatMap(({ rules: list }) => list.flatMap(({ formulae }) => formulae));
    expect(rules).toHaveLength(2);
    expect(rules.every((formula) => formula.includes('"OK"'))).toBe(true);
  });

  test('has the charts', () => {
    const converted = convertedByLibreOffice(ods, 'ods', 'xlsx');
    const chartsIn = (bytes: Uint8Array) =>
      Object.entries(unzipSync(bytes))
        .filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path))
        .map(([, xml]) => [...strFromU8(xml).matchAll(/<c:f>([^<]*)<\/c:f>/g)].length);
    const [before, after] = [chartsIn(xlsx), chartsIn(converted)];
    expect(after).toHaveLength(before.length);
    expect(Math.min(...after)).toBeGreaterThan(0);
  });
});

describe('the file itself', () => {
  test('is known by its first bytes: the type, not compressed', () => {
    expect(Buffer.from(ods).subarray(30, 84).toString()).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    );
  });

  test('lists every part in its manifest, and every part is well-formed', () => {
    const xmlParts = Object.keys(parts).filter((path) => path.endsWith('.xml'));
    for (const path of xmlParts) {
      new SaxesParser({ xmlns: true }).write(parts[path]!).close();
      if (path !== 'META-INF/manifest.xml') {
        expect(parts['META-INF/manifest.xml']).toContain(`full-path="${path}"`);
      }
    }
    expect(xmlParts.length).toBeGreaterThanOrEqual(6);
  });

  test('names the run and its fingerprints in the properties', () => {
    expect(parts['meta.xml']).toContain('meta:name="Vingerafdruk uitkomst"');
    expect(parts['meta.xml']).toContain('<dc:title>Perspectiefnota 2026-2029</dc:title>');
  });

  // LibreOffice without a window keeps no views when it converts, so its settings are read here.
  test('has the frozen rows of the xlsx, without grid lines', async () => {
    const frozen = (await openWorkbook(xlsx)).worksheets.map(({ name, views }) => [
      name,
      String((views[0] as { ySplit?: number } | undefined)?.ySplit),
    ]);
    const entries = parts['settings.xml']!.matchAll(
      /map-entry config:name="([^"]*)">(.*?)<\/config:config-item-map-entry>/g,
    );
    const settings = [...entries].map(([, name, items]) => [
      name,
      /VerticalSplitPosition"[^>]*>(\d+)/.exec(items!)?.[1],
    ]);
    expect(settings).toEqual(frozen);
    expect(parts['settings.xml']).not.toContain('ShowGrid" config:type="boolean">true');
  });

  test('has a text that looks like an escape of Excel as it reads', () => {
    expect(parts['content.xml']).toContain('<text:p>_x000D_ x</text:p>');
    expect(parts['content.xml']).not.toContain('_x005F_');
  });

  test('has alternative text at every chart', () => {
    const frames = parts['content.xml']!.match(/<draw:frame/g) ?? [];
    expect(parts['content.xml']!.match(/<svg:desc>[^<]+<\/svg:desc>/g)).toHaveLength(frames.length);
  });

  test('is the same in bytes each time', async () => {
    expect(await writeOds(xlsx)).toEqual(ods);
  });
});

test.each([
  ["SUM('Nieuw beleid'!A1:B2,C3)", "SUM([$'Nieuw beleid'.A1:.B2];[.C3])"],
  ['IF($A$1="a,B2",Blad1!A1,tarief_auto)', 'IF([.$A$1]="a,B2";[$Blad1.A1];tarief_auto)'],
  ['ROUND(LOG10(A1),2)', 'ROUND(LOG10([.A1]);2)'],
])('the formula %s is %s in OpenFormula', (excel, open) => {
  expect(openFormula(excel)).toBe(open);
});
