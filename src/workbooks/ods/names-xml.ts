import type { Workbook, Worksheet } from 'exceljs';
import { attributeText, odsReference, quotedSheet } from './ods-text.ts';

/** Named cells; what Excel keeps for printing under `_xlnm` is in the set-up of the page here. */
export function namedRangesXml({ definedNames, worksheets }: Workbook): string {
  const base = `$${quotedSheet(worksheets[0]?.name ?? '')}.$A$1`;
  const names = definedNames.model.flatMap(({ name, ranges }) => {
    const [reference] = ranges;
    if (name.startsWith('_xlnm') || reference === undefined) return [];
    return [
      `<table:named-range table:name="${attributeText(name)}" table:base-cell-address="${attributeText(base)}" table:cell-range-address="${attributeText(odsReference(reference))}"/>`,
    ];
  });
  return `<table:named-expressions>${names.join('')}</table:named-expressions>`;
}

/** Excel tables and filters: ranges with a button above each column. */
export function databaseRangesXml({ worksheets }: Workbook): string {
  const range = (name: string, sheet: Worksheet, cells: string): string =>
    `<table:database-range table:name="${attributeText(name)}" table:target-range-address="${attributeText(odsReference(`${quotedSheet(sheet.name)}!${cells}`).slice(1))}" table:display-filter-buttons="true"/>`;
  const ranges = worksheets.flatMap((sheet, index) => {
    const { tables } = sheet as Worksheet & {
      readonly tables: Readonly<
        Record<string, { readonly model: { readonly name: string; readonly tableRef: string } }>
      >;
    };
    const named = Object.values(tables).map(({ model }) =>
      range(model.name, sheet, model.tableRef),
    );
    // Read from a file it is text, whatever the types say.
    const filter = sheet.autoFilter as unknown;
    return typeof filter === 'string' && named.length === 0
      ? [range(`__Anonymous_Sheet_DB__${index}`, sheet, filter)]
      : named;
  });
  return ranges.length === 0
    ? ''
    : `<table:database-ranges>${ranges.join('')}</table:database-ranges>`;
}
