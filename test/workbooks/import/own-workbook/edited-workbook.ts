import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookInput } from '../../../../src/workbooks/inputs/workbook-inputs.ts';

/** A workbook with one part of its XML changed, as no program would be asked to. */
export function withPart(
  bytes: Uint8Array,
  path: string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

/** The part that holds a sheet, which exceljs numbers in their order. */
export function partOfSheet(bytes: Uint8Array, sheet: string): string {
  const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml']!);
  const names = [...xml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  return `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
}

/** A cell with what stands between its tags. */
export type CellEdit = readonly [sheet: string, cell: string, content: string, type?: string];

/** The workbook with other contents in some cells; their style stays. */
export function withCells(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [sheet, cell, content, type = 'n'] of edits) {
    const path = partOfSheet(bytes, sheet);
    const before = strFromU8(parts[path]!);
    const after = before.replace(
      new RegExp(`<c r="${cell}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`),
      `<c r="${cell}"$1 t="${type}">${content}</c>`,
    );
    if (after === before) throw new Error(`nothing changed in ${sheet}, ${cell}`);
    parts[path] = strToU8(after);
  }
  return zipSync(parts, { level: 1 });
}

export const withCell = (bytes: Uint8Array, ...edit: CellEdit): Uint8Array =>
  withCells(bytes, [edit]);

/** Where a defined name points, as `['Invoer', 'B7']`. */
export function placeOfName(bytes: Uint8Array, name: string): readonly [string, string] {
  const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml']!);
  const [, sheet = '', column = '', row = ''] =
    new RegExp(`name="${name}">(?:&apos;)?([^!&]+)(?:&apos;)?!\\$([A-Z]+)\\$(\\d+)<`).exec(xml) ??
    [];
  return [sheet, `${column}${row}`];
}

/** The workbook with other numbers in inputs, as Excel saves it. */
export const withInputs = (
  bytes: Uint8Array,
  numbers: readonly (readonly [input: WorkbookInput, value: number])[],
): Uint8Array =>
  withCells(
    bytes,
    numbers.map(([{ name }, value]) => [...placeOfName(bytes, name), `<v>${value}</v>`] as const),
  );

export const withInput = (bytes: Uint8Array, input: WorkbookInput, value: number): Uint8Array =>
  withInputs(bytes, [[input, value]]);
