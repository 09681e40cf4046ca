import type { Cell, CellValue, Worksheet } from 'exceljs';
import { unescapeCellText } from '../cell-text-escapes.ts';
import { address } from '../export/cells.ts';
import { attributeText, odsReference, paragraphs, quotedSheet } from './ods-text.ts';
import { openFormula } from './open-formula.ts';
import type { ConditionalLook, StyleBook } from './style-book.ts';
import { validationXml } from './validation-xml.ts';

/** What is left to write elsewhere once a sheet is done. */
export interface SheetXml {
  readonly table: string;
  readonly automaticStyles: string;
  readonly validations: string;
}

/** Of the widest digit and of what Excel keeps free, at 96 points per inch. */
const [pointsPerCharacter, spare] = [7, 5];

export const columnCentimetres = (sheet: Worksheet, column: number): number =>
  (((sheet.getColumn(column).width ?? 9) * pointsPerCharacter + spare) / 96) * 2.54;

interface ConditionalArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly look: ConditionalLook;
}

/** Rules by formula; bars within a cell have no counterpart in the standard. */
function conditionalAreas(sheet: Worksheet): ConditionalArea[] {
  const { conditionalFormattings } = sheet as Worksheet & {
    readonly conditionalFormattings: readonly {
      readonly ref: string;
      readonly rules: readonly {
        readonly type: string;
        readonly formulae?: readonly string[];
        readonly style?: ConditionalLook['style'];
      }[];
    }[];
  };
  return conditionalFormattings.flatMap(({ ref, rules }) => {
    const [first = '', last = first] = ref.split(':');
    const [start, end] = [sheet.getCell(first), sheet.getCell(last)];
    return rules.flatMap(({ type, formulae, style }) =>
      type !== 'expression' || formulae?.[0] === undefined || style === undefined
        ? []
        : [
            {
              left: Number(start.col),
              top: Number(start.row),
              right: Number(end.col),
              bottom: Number(end.row),
              look: {
                condition: openFormula(formulae[0]),
                baseCell: `${quotedSheet(sheet.name)}.${first}`,
                style,
              },
            },
          ],
    );
  });
}

const dayText = (day: Date): string => day.toISOString().slice(0, 10);

function plainXml(value: CellValue): readonly [attributes: string, content: string] {
  if (value instanceof Date) {
    return [
      `office:value-type="date" office:date-value="${dayText(value)}"`,
      paragraphs(dayText(value)),
    ];
  }
  switch (typeof value) {
    case 'number':
      return [`office:value-type="float" office:value="${value}"`, paragraphs(String(value))];
    case 'boolean':
      return [`office:value-type="boolean" office:boolean-value="${value}"`, ''];
    case 'string':
      return ['office:value-type="string"', paragraphs(value)];
    default:
      throw new Error('A cell holds what cannot be written as OpenDocument.');
  }
}

/** `#'Blad'!A1` within the file, or an address on the web. */
const linkTarget = (target: string): string => {
  const inside = /^#?('.*'|[^'!]+)!(.+)$/.exec(target);
  return inside === null || /^\w+:\/\//.test(target)
    ? target
    : `#${odsReference(`${inside[1]}!${inside[2]}`).slice(1)}`;
};

function contentXml(cell: Cell): readonly [attributes: string, content: string] {
  const { value } = cell;
  if (cell.formula !== undefined) {
    const found = cell.result;
    if (found === undefined || (typeof found === 'object' && !(found instanceof Date))) {
      throw new Error(`The formula in ${cell.address} has no result.`);
    }
    // exceljs reads the escapes in texts of cells, and not in those that formulas found.
    const result = typeof found === 'string' ? unescapeCellText(found) : found;
    const [attributes, content] = plainXml(result);
    const text =
      typeof result === 'string' ? ` office:string-value="${attributeText(result)}"` : '';
    return [
      `table:formula="of:=${attributeText(openFormula(cell.formula))}" ${attributes}${text}`,
      content,
    ];
  }
  if (typeof value === 'object' && value !== null && 'hyperlink' in value) {
    const link = `<text:a xlink:type="simple" xlink:href="${attributeText(linkTarget(value.hyperlink))}">${attributeText(value.text)}</text:a>`;
    return ['office:value-type="string"', `<text:p>${link}</text:p>`];
  }
  if (typeof value === 'object' && value !== null && 'richText' in value) {
    return plainXml(value.richText.map(({ text }) => text).join(''));
  }
  return plainXml(value);
}

/** Rows that are printed again on each page: `4:4`. */
function repeatedRows({ pageSetup }: Worksheet): readonly [first: number, last: number] {
  const match = /^\$?(\d+):\$?(\d+)$/.exec(pageSetup.printTitlesRow ?? '');
  return match === null ? [0, -1] : [Number(match[1]), Number(match[2])];
}

/**
 * One sheet as a table.
 *
 * @param drawings - charts by the address of the cell they hang on
 */
export function sheetXml(
  sheet: Worksheet,
  number: number,
  styles: StyleBook,
  drawings: ReadonlyMap<string, string>,
): SheetXml {
  const areas = conditionalAreas(sheet);
  const drawnColumns = [...drawings.keys()].map((at) => Number(sheet.getCell(at).col));
  const drawnRows = [...drawings.keys()].map((at) => Number(sheet.getCell(at).row));
  const columnCount = Math.max(sheet.columnCount, ...drawnColumns);
  const rowCount = Math.max(sheet.rowCount, ...drawnRows);
  const automatic: string[] = [];
  const validations: string[] = [];
  const rowStyles = new Map<number, string>();

  const columns = Array.from({ length: columnCount }, (_, index) => {
    const name = `co${number}_${index + 1}`;
    const width = columnCentimetres(sheet, index + 1).toFixed(3);
    automatic.push(
      `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
    );
    return `<table:table-column table:style-name="${name}"/>`;
  });

  function rowStyle(height: number | undefined): string {
    if (height === undefined) return '';
    if (!rowStyles.has(height)) {
      const name = `ro${number}_${rowStyles.size + 1}`;
      rowStyles.set(height, name);
      automatic.push(
        `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"/></style:style>`,
      );
    }
    return ` table:style-name="${rowStyles.get(height)}"`;
  }

  function cellXml(cell: Cell): string {
    const [row, column] = [Number(cell.row), Number(cell.col)];
    const looks = areas
      .filter(
        ({ left, top, right, bottom }) =>
          left <= column && column <= right && top <= row && row <= bottom,
      )
      .map(({ look }) => look);
    const drawing = drawings.get(cell.address) ?? '';
    const hasStyle = Object.keys(cell.style).length > 0;
    const style = hasStyle ? ` table:style-name="${styles.nameFor(cell, looks)}"` : '';
    if (cell.value === null) return `<table:table-cell${style}>${drawing}</table:table-cell>`;
    const [attributes, content] = contentXml(cell);
    // The types say that there always is one.
    const validation = cell.dataValidation as Cell['dataValidation'] | undefined;
    let check = '';
    if (validation !== undefined) {
      const name = `val${number}_${validations.length + 1}`;
      validations.push(
        validationXml(name, `${quotedSheet(sheet.name)}.${cell.address}`, validation),
      );
      check = ` table:content-validation-name="${name}"`;
    }
    return `<table:table-cell${style}${check} ${attributes}>${drawing}${content}</table:table-cell>`;
  }

  const [firstRepeated, lastRepeated] = repeatedRows(sheet);
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const row = index + 1;
    const cells = Array.from({ length: columnCount }, (_unused, column) =>
      cellXml(sheet.getCell(address(column + 1, row))),
    );
    const { hasValues, height } = sheet.getRow(row) as { hasValues: boolean; height?: number };
    // An empty row is as high as in Excel, for charts are; one with text grows with it.
    const fixed = height ?? (hasValues ? undefined : sheet.properties.defaultRowHeight);
    return [
      row === firstRepeated ? '<table:table-header-rows>' : '',
      `<table:table-row${rowStyle(fixed)}>${cells.join('')}</table:table-row>`,
      row === lastRepeated ? '</table:table-header-rows>' : '',
    ].join('');
  });

  const tab = sheet.properties.tabColor as { readonly argb?: string } | undefined;
  const tabColour = tab?.argb === undefined ? '' : ` table:tab-color="#${tab.argb.slice(-6)}"`;
  automatic.push(
    `<style:style style:name="ta${number}" style:family="table" style:master-page-name="Pagina${number}"><style:table-properties table:display="true"${tabColour}/></style:style>`,
  );
  return {
    table: `<table:table table:name="${attributeText(sheet.name)}" table:style-name="ta${number}">${columns.join('')}${rows.join('')}</table:table>`,
    automaticStyles: automatic.join(''),
    validations: validations.join(''),
  };
}

/** Height of a row in centimetres, as Excel shows it. */
export const rowCentimetres = (sheet: Worksheet, row: number): number => {
  const height = sheet.getRow(row).height as number | undefined;
  return ((height ?? sheet.properties.defaultRowHeight) / 72) * 2.54;
};
