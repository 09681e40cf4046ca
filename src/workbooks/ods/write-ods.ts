/**
 * The scenario workbook as OpenDocument (`.ods`), made from the bytes of the `.xlsx`, so that the two cannot
 * differ: values, formulas, names, tables, looks, checks that turn red, input rules, print set-up,
 * properties and charts. Written by hand: the one library for it writes invalid references to other sheets
 * and no looks. Bars within a cell stay behind: the standard has none.
 */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { chartCell, chartFrame, chartObject, frameStyle } from './chart-object.ts';
import {
  declaration,
  manifestXml,
  metaXml,
  namespaces,
  odsType,
  settingsXml,
} from './document-xml.ts';
import { databaseRangesXml, namedRangesXml } from './names-xml.ts';
import { pageXml } from './page-xml.ts';
import { readCharts } from './read-charts.ts';
import { sheetXml } from './sheet-xml.ts';
import { styleBook } from './style-book.ts';

/** The earliest time a zip can hold, so that the same workbook gives the same bytes. */
const fixedTime = new Date(1980, 0, 1, 12);

const fonts =
  '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial"/></office:font-face-decls>';

/** The custom properties that `seal-workbook.ts` wrote. */
function customProperties(xml: string): Map<string, string> {
  const decoded = (text: string): string =>
    text.replaceAll(
      /&(amp|lt|gt|quot);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '',
    );
  const pattern = / name="([^"]*)"><vt:lpwstr>([^<]*)</g;
  return new Map(
    [...xml.matchAll(pattern)].map((match) => [decoded(match[1] ?? ''), decoded(match[2] ?? '')]),
  );
}

/** Bytes of the `.ods` with the content of one of our own workbooks. */
export async function writeOds(xlsx: Uint8Array): Promise<Uint8Array> {
  const parts = unzipSync(xlsx);
  const workbook = new ExcelJS.Workbook();
  // The types of exceljs ask for an older Buffer than Node has.
  await workbook.xlsx.load(Buffer.from(xlsx) as unknown as ArrayBuffer);

  const styles = styleBook();
  const charts = readCharts(parts).map((chart, index) => ({
    chart,
    folder: `Object ${index + 1}`,
    sheet: workbook.getWorksheet(chart.sheetName)!,
  }));
  const sheets = workbook.worksheets.map((sheet, index) => {
    const drawings = charts
      .filter((one) => one.sheet === sheet)
      .map(({ chart, folder }) => [chartCell(chart), chartFrame(sheet, chart, folder)] as const);
    return sheetXml(sheet, index + 1, styles, new Map(drawings));
  });
  const pages = workbook.worksheets.map((sheet, index) => pageXml(sheet, index + 1));
  const joined = (texts: readonly string[]): string => texts.join('');
  const validations = joined(sheets.map((sheet) => sheet.validations));

  const files: Record<string, string> = {
    'content.xml': joined([
      `${declaration}<office:document-content ${namespaces}>${fonts}<office:automatic-styles>`,
      ...sheets.map(({ automaticStyles }) => automaticStyles),
      styles.automaticXml(),
      charts.length === 0 ? '' : frameStyle,
      '</office:automatic-styles><office:body><office:spreadsheet>',
      validations === ''
        ? ''
        : `<table:content-validations>${validations}</table:content-validations>`,
      ...sheets.map(({ table }) => table),
      namedRangesXml(workbook),
      databaseRangesXml(workbook),
      '</office:spreadsheet></office:body></office:document-content>',
    ]),
    'styles.xml': joined([
      `${declaration}<office:document-styles ${namespaces}>${fonts}<office:styles>`,
      '<style:style style:name="Default" style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="10pt" fo:language="nl" fo:country="NL"/></style:style>',
      styles.commonXml(),
      '</office:styles><office:automatic-styles>',
      ...pages.map(({ layout }) => layout),
      '</office:automatic-styles><office:master-styles>',
      ...pages.map(({ master }) => master),
      '</office:master-styles></office:document-styles>',
    ]),
    'meta.xml': metaXml(
      workbook,
      customProperties(strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array())),
    ),
    'settings.xml': settingsXml(workbook),
    ...Object.fromEntries(
      charts.map(({ chart, folder, sheet }) => [
        `${folder}/content.xml`,
        chartObject(sheet, chart),
      ]),
    ),
  };
  const manifest = manifestXml(
    Object.keys(files),
    charts.map(({ folder }) => folder),
  );
  const zipped: Zippable = {
    // First and not compressed: that is how a program knows the file by its first bytes.
    mimetype: [strToU8(odsType), { level: 0 }],
    ...Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])),
    'META-INF/manifest.xml': strToU8(manifest),
  };
  return zipSync(zipped, { mtime: fixedTime, level: 6 });
}
