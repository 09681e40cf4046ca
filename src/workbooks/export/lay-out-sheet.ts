import type { PaperSize, Workbook, Worksheet } from 'exceljs';
import type { RunHashes } from '../../engine/scenario-outcome.ts';
import { tabColour } from './house-look.ts';

/** Names of the sheets, in the order in which they are read. */
export const sheetNames = {
  readMe: 'Leeswijzer',
  summary: 'Samenvatting',
  inputs: 'Invoer',
  newPolicy: 'Nieuw beleid',
  newPolicyExact: 'Nieuw beleid exact',
  retirement: 'Pensioengolf',
  workforce: 'Formatie',
  wages: 'Loonsom',
  headwind: 'Taakstelling',
  skills: 'Vaardigheden',
  risk: 'Kennisrisico',
  pairing: 'Koppelingen',
  commuting: 'Reiskosten',
  commutingGroups: 'Reiskosten per groep',
  commutingGains: 'Vooruit en achteruit',
  commutingLive: 'Reiskosten doorrekenen',
  mobility: 'Kilometers en CO2',
  choices: 'Keuzes',
  sources: 'Aannames en bronnen',
  reconciliation: 'Aansluiting',
  checks: 'Controles',
  importSheet: 'Importbestand',
} as const;

/** Its number in Open XML; exceljs has the names only as types. */
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment
const a4 = 9 as PaperSize;

export interface SheetLayout {
  readonly widths: readonly number[];
  /** Rows that stay in view, and are repeated on every printed page when a table goes on. */
  readonly frozenRows: number;
  /** The heading row of the one long table, repeated in print. */
  readonly repeatedRow?: number;
  /** The first row that is repeated with it, such as that of the title; the heading row alone without. */
  readonly repeatedFrom?: number;
  /** Printed at this percentage in place of page-wide: Excel then keeps to page breaks. */
  readonly scale?: number;
  /** Printed on a single page, smaller if need be. */
  readonly isOnePage?: boolean;
}

/** A sheet that prints on A4 landscape, as wide as the page, with the run in its footer. */
export function addSheet(
  workbook: Workbook,
  name: string,
  { result, engineVersion }: Pick<RunHashes, 'result' | 'engineVersion'>,
): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    properties: { tabColor: { argb: tabColour }, defaultRowHeight: 15 },
    pageSetup: {
      paperSize: a4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      // As many pages long as it takes.
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
  });
  // The space behind "&8" (the size) keeps a digit that follows from being read as part of it.
  const small = '&"Arial,Regular"&8 ';
  sheet.headerFooter.oddFooter =
    `&L${small}Meesterplan ${engineVersion} · uitkomst ${result.slice(0, 16)}` +
    `&C${small}&A&R${small}Pagina &P van &N`;
  return sheet;
}

/** Widths in characters, frozen rows and repeated heading. */
export function layOutSheet(
  sheet: Worksheet,
  { widths, frozenRows, repeatedRow, repeatedFrom, scale, isOnePage }: SheetLayout,
): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: frozenRows, showGridLines: false }];
  if (isOnePage) sheet.pageSetup.fitToHeight = 1;
  if (scale !== undefined) {
    sheet.pageSetup.fitToPage = false;
    sheet.pageSetup.scale = scale;
  }
  if (repeatedRow !== undefined) {
    sheet.pageSetup.printTitlesRow = `${repeatedFrom ?? repeatedRow}:${repeatedRow}`;
  }
}

/** A column as wide as its longest text, between two limits, in characters. */
export const widthFor = (texts: readonly string[], least: number, most: number): number =>
  Math.min(most, Math.max(least, ...texts.map((text) => Math.ceil(text.length * 1.05) + 2)));

/** A4 landscape between the margins of `addSheet`, in points of the screen (96 per inch). */
const printedWidth = (11.69 - 1) * 96;

/** A4 landscape between the margins of `addSheet`, in points of paper (72 per inch), as rows are. */
const printedHeight = (8.27 - 1.3) * 72;

/** The scale in percent at which rows of so many points together fit on one page. */
export const scaleToFitHeight = (points: number): number =>
  Math.min(100, Math.floor((100 * printedHeight) / points));

/** The scale in percent at which the rows up to this one fit on one page. */
export function scaleToHeight(sheet: Worksheet, lastRow: number): number {
  const heights = Array.from(
    { length: lastRow },
    (_, index) => sheet.getRow(index + 1).height ?? sheet.properties.defaultRowHeight,
  );
  return scaleToFitHeight(heights.reduce((sum, points) => sum + points, 0));
}

/** How much running text stands beside a table with columns of these widths, in characters. */
export const noteWidth = (widths: readonly number[]): number =>
  // Most letters are narrower than the digits that widths are measured in.
  Math.floor(widths.reduce((sum, characters) => sum + characters, 0) * 1.2);

/** The scale in percent at which columns of these widths fit the page. */
export function scaleToFit(widths: readonly number[]): number {
  // Excel takes 7 points per character; LibreOffice up to 9.6, where the font that Excel measures with is missing.
  const width = widths.reduce((sum, characters) => sum + characters * 9.6, 0);
  return Math.max(10, Math.min(100, Math.floor((100 * printedWidth) / width)));
}
