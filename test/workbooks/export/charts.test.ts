import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { chartColours } from '../../../src/workbooks/export/house-look.ts';
import { workforceYears, totalOf } from '../../../src/workbooks/export/workforce-years.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { openXmlProblems } from '../../support/open-xml-structure.ts';
import { elementsIn, xmlTree, type XmlElement } from '../../support/xml-tree.ts';
import { openWorkbook, sheetNamed, shownIn } from './open-workbook.ts';

const input = aScenarioWorkbook();
let bytes: Uint8Array;
let parts: Record<string, Uint8Array>;

beforeAll(async () => {
  bytes = await buildScenarioWorkbook(input);
  parts = unzipSync(bytes);
});

const part = (path: string): XmlElement => xmlTree(strFromU8(parts[path] ?? new Uint8Array()));
const charts = (): XmlElement[] =>
  [1, 2, 3, 4].map((number) => part(`xl/charts/chart${number}.xml`));
const titleOf = (chart: XmlElement): string => elementsIn(chart, 'a:t')[0]?.text ?? '';

/** Per series its name, the cells of its values and what they hold. */
const seriesOf = (chart: XmlElement) =>
  elementsIn(chart, 'c:ser').map((series) => {
    const of = (name: string) => {
      const found = elementsIn(series, name)[0];
      return {
        area: found ? (elementsIn(found, 'c:f')[0]?.text ?? '') : '',
        values: found ? elementsIn(found, 'c:v').map(({ text }) => text) : [],
      };
    };
    return { name: of('c:tx'), categories: of('c:cat'), values: of('c:val') };
  });

describe('the charts of the summary', () => {
  test('are the retirement wave, staff by contract, the fund and the schemes', () => {
    expect(charts().map(titleOf)).toEqual([
      'Pensioengolf: verwacht vertrek per jaar',
      'Bezetting naar vorm van het contract',
      'Gebruik van het meester-gezelfonds',
      'Reiskosten per regeling',
    ]);
    expect(Object.keys(parts).filter((path) => path.startsWith('xl/charts/'))).toHaveLength(4);
  });

  test('show the cells that they point at, in names, categories and values alike', async () => {
    const workbook = await openWorkbook(bytes);
    for (const { name, categories, values } of charts().flatMap(seriesOf)) {
      for (const { area, values: cached } of [name, categories, values]) {
        const [, sheet = '', first = '', last = first] =
          /^'(.*)'!(\$[A-Z]+\$\d+)(?::(\$[A-Z]+\$\d+))?$/.exec(area) ?? [];
        const [from, to] = [first, last].map((cell) =>
          sheetNamed(workbook, sheet).getCell(cell.replaceAll('$', '')),
        );
        const shown: string[] = [];
        for (let row = Number(from?.row); row <= Number(to?.row); row += 1) {
          for (let column = Number(from?.col); column <= Number(to?.col); column += 1) {
            shown.push(String(shownIn(sheetNamed(workbook, sheet).getCell(row, column))));
          }
        }
        expect({ area, cached }).toEqual({ area, cached: shown });
      }
    }
  });

  test('draw the band of the wave from P10, which is invisible and without a legend, up to P90', () => {
    const [wave] = charts();
    const bands =
      input.outcome.retirement.expected.groups.find(({ grouping }) => grouping === 'all')?.bands
        .year ?? [];
    const [low, spread, expected] = seriesOf(wave!).map(({ values }) => values.values.map(Number));
    expect(low).toEqual(bands.map(({ p10 }) => p10));
    expect(spread?.map((height, index) => height + (low?.[index] ?? 0))).toEqual(
      bands.map(({ p90 }) => p90),
    );
    expect(expected).toEqual(bands.map(({ mean }) => mean));
    expect(elementsIn(elementsIn(wave!, 'c:ser')[0]!, 'a:noFill')).toHaveLength(2);
    expect(
      elementsIn(wave!, 'c:legendEntry').map(({ children }) => children[0]?.attributes['val']),
    ).toEqual(['0']);
  });

  test('stack only forms of contract with people, which add up to the people of the year', () => {
    const years = workforceYears(totalOf(input.outcome.workforce.groups));
    const forms = seriesOf(charts()[1]!);
    expect(forms.map(({ name }) => name.values[0])).toEqual(['Vast', 'Tijdelijk', 'Inhuur: zzp']);
    years.forEach(({ closing }, index) => {
      const stacked = forms.reduce((sum, { values }) => sum + Number(values.values[index]), 0);
      const people = (['permanent', 'temporary', 'self-employed'] as const).map(
        (form) => closing(`people/${form}`).mean,
      );
      expect(stacked).toBeCloseTo(
        people.reduce((sum, mean) => sum + mean, 0),
        6,
      );
    });
  });

  test('say in words and figures what they show', () => {
    const texts = elementsIn(part('xl/drawings/drawing1.xml'), 'xdr:cNvPr').map(
      ({ attributes }) => attributes['descr'] ?? '',
    );
    expect(texts).toHaveLength(4);
    expect(texts[0]).toContain('Verwacht 2026: 34');
    expect(texts[2]).toContain('uit het fonds 2026: 0; 2027: 237.295,3');
    expect(texts[3]).toContain('Voorstel: Fietsen en lopen ook vergoed 2026');
  });

  test('have colours that stand out on white by at least 3 to 1', () => {
    const channel = (hex: string): number => {
      const ratio = parseInt(hex, 16) / 255;
      return ratio <= 0.04045 ? ratio / 12.92 : ((ratio + 0.055) / 1.055) ** 2.4;
    };
    // Relative luminance and contrast of WCAG 2.1.
    const contrastOnWhite = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/../g) ?? []).map(channel);
      return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    };
    const { line, band, series } = chartColours;
    for (const colour of [line, band, ...series]) {
      expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(series).size).toBe(series.length);
  });
});

describe('the structure of the file', () => {
  test('has nothing that Excel would have to repair', () => {
    expect(openXmlProblems(bytes)).toEqual([]);
  });

  /** The same file with one part changed. */
  const withPart = (path: string, change: (xml: string) => string): Uint8Array =>
    zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
  const sheetWith = (text: string): string =>
    Object.keys(parts).find(
      (path) => path.startsWith('xl/worksheets/sheet') && strFromU8(parts[path]!).includes(text),
    ) ?? '';

  test.each<[string, string, () => Uint8Array]>([
    [
      'a chart before what must precede it',
      'drawing is out of place in cfRule',
      () =>
        withPart(sheetWith('<drawing '), (xml) =>
          xml
            .replace('<drawing r:id="rIdCharts"/>', '')
            .replace('<extLst>', '<drawing r:id="rIdCharts"/><extLst>'),
        ),
    ],
    [
      'a chart with fewer points than cells',
      'points for',
      () => withPart('xl/charts/chart2.xml', (xml) => xml.replace(/<c:pt idx="4">.*?<\/c:pt>/, '')),
    ],
    [
      'a chart of a sheet that is not there',
      'no sheet of',
      () => withPart('xl/charts/chart2.xml', (xml) => xml.replaceAll("'Formatie'", "'Weg'")),
    ],
    [
      'a table with another heading',
      'column Wat er stond has another heading',
      () =>
        withPart('xl/tables/table1.xml', (xml) => xml.replace('"Wat er staat"', '"Wat er stond"')),
    ],
    [
      'a table named as a cell',
      'Q1 is no legal name',
      () => withPart('xl/tables/table1.xml', (xml) => xml.replaceAll('"Bladen"', '"Q1"')),
    ],
    [
      'a part without content type',
      'no content type for xl/charts/chart1.xml',
      () =>
        withPart('[Content_Types].xml', (xml) =>
          xml.replace(/<Override PartName="\/xl\/charts\/chart1.xml"[^>]*>/, ''),
        ),
    ],
    [
      'a relationship to nothing',
      'points at a missing part xl/charts/chart9.xml',
      () =>
        withPart('xl/drawings/_rels/drawing1.xml.rels', (xml) =>
          xml.replace('charts/chart1.xml', 'charts/chart9.xml'),
        ),
    ],
    [
      'a cell with a style that is not there',
      'has no style 9999',
      () => withPart(sheetWith('<drawing '), (xml) => xml.replace(/ s="\d+"/, ' s="9999"')),
    ],
  ])('is told to be wrong by %s', (_, problem, broken) => {
    expect(openXmlProblems(broken()).join('\n')).toContain(problem);
  });
});
