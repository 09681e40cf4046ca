import { posix } from 'node:path';
import { strFromU8 } from 'fflate';

/** A chart of the workbook as it was sealed: what is drawn from which cells. */
export interface DrawnChart {
  readonly sheetName: string;
  readonly title: string;
  readonly alternativeText: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** Number format of Excel. */
  readonly valueFormat: string;
  /** As in Excel: `'Blad'!$A$1:$A$4`. */
  readonly categories: string;
  readonly series: readonly DrawnSeries[];
  /** Columns and rows from 0; `to` is the first that is free. */
  readonly from: readonly [column: number, row: number];
  readonly to: readonly [column: number, row: number];
}

export interface DrawnSeries {
  readonly kind: 'bar' | 'area' | 'line';
  readonly isStacked: boolean;
  readonly name: string;
  readonly values: string;
  readonly count: number;
  /** RRGGBB; `null` = nothing is drawn. */
  readonly colour: string | null;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const first = (xml: string, pattern: RegExp): string => unescaped(pattern.exec(xml)?.[1] ?? '');

const all = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map((match) => match[1] ?? '');

const titleIn = (xml: string): string => first(xml, /<a:t>([^<]*)<\/a:t>/);

function seriesOf(xml: string): DrawnSeries[] {
  const plots = xml.matchAll(/<c:(bar|area|line)Chart>(.*?)<\/c:\1Chart>/gs);
  return [...plots].flatMap(([, kind, plot = '']) =>
    all(plot, /<c:ser>(.*?)<\/c:ser>/gs).map((series) => ({
      kind: kind as DrawnSeries['kind'],
      isStacked: plot.includes('<c:grouping val="stacked"/>'),
      name: first(series, /<c:tx>.*?<c:f>([^<]*)<\/c:f>/s),
      values: first(series, /<c:val>.*?<c:f>([^<]*)<\/c:f>/s),
      count: Number(first(series, /<c:val>.*?<c:ptCount val="(\d+)"/s)),
      colour: first(series, /<c:spPr>.*?<a:srgbClr val="(\w+)"/s) || null,
    })),
  );
}

function chartOf(sheetName: string, anchor: string, xml: string): DrawnChart {
  const corner = (name: string): readonly [number, number] => {
    const place = new RegExp(`<xdr:${name}>(.*?)</xdr:${name}>`, 's').exec(anchor)?.[1] ?? '';
    return [Number(first(place, /<xdr:col>(\d+)/)), Number(first(place, /<xdr:row>(\d+)/))];
  };
  const [head = ''] = xml.split('<c:plotArea>');
  return {
    sheetName,
    title: titleIn(head),
    alternativeText: first(anchor, / descr="([^"]*)"/),
    categoryTitle: titleIn(/<c:catAx>.*<\/c:catAx>/s.exec(xml)?.[0] ?? ''),
    valueTitle: titleIn(/<c:valAx>.*<\/c:valAx>/s.exec(xml)?.[0] ?? ''),
    valueFormat: first(
      /<c:valAx>.*<\/c:valAx>/s.exec(xml)?.[0] ?? '',
      /<c:numFmt formatCode="([^"]*)"/,
    ),
    categories: first(xml, /<c:cat>.*?<c:f>([^<]*)<\/c:f>/s),
    series: seriesOf(xml),
    from: corner('from'),
    to: corner('to'),
  };
}

/** The charts of our own workbook; exceljs loses them, so they are read from its parts. */
export function readCharts(parts: Readonly<Record<string, Uint8Array>>): readonly DrawnChart[] {
  const xml = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const relations = (path: string): Map<string, string> => {
    const folder = posix.dirname(path);
    const list = xml(`${folder}/_rels/${posix.basename(path)}.rels`);
    return new Map(
      all(list, /(<Relationship [^>]*>)/g).map((tag) => [
        first(tag, / Id="([^"]*)"/),
        posix.join(folder, first(tag, / Target="([^"]*)"/)),
      ]),
    );
  };
  const sheets = relations('xl/workbook.xml');
  return all(xml('xl/workbook.xml'), /(<sheet [^>]*>)/g).flatMap((tag) => {
    const sheetPath = sheets.get(first(tag, / r:id="([^"]*)"/)) ?? '';
    const drawingId = first(xml(sheetPath), /<drawing r:id="([^"]*)"/);
    const drawing = relations(sheetPath).get(drawingId);
    if (drawingId === '' || drawing === undefined) return [];
    return all(xml(drawing), /<xdr:twoCellAnchor[^>]*>(.*?)<\/xdr:twoCellAnchor>/gs).map(
      (anchor) => {
        const chart = relations(drawing).get(first(anchor, /<c:chart [^>]*r:id="([^"]*)"/)) ?? '';
        return chartOf(first(tag, / name="([^"]*)"/), anchor, xml(chart));
      },
    );
  });
}
