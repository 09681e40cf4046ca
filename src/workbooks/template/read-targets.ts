import { posix } from 'node:path';
import type { Problem } from '../../engine/problems.ts';
import type { Archive } from '../import/open-file/xlsx/open-archive.ts';
import { readRelations } from '../import/open-file/xlsx/read-relations.ts';
import { readSheetRows } from '../import/open-file/xlsx/read-sheet-rows.ts';
import type { SheetPart, WorkbookParts } from '../import/open-file/xlsx/read-workbook-parts.ts';
import { scanXml } from '../import/open-file/xlsx/scan-xml.ts';
import { areaName, parseArea } from './cell-area.ts';
import type { CellArea } from './cell-fill.ts';

/** Marks what is ours to fill; names and tables of finance itself begin otherwise. */
const ourPrefix = 'mp_';

/** A place in the template that asks to be filled. */
export interface TemplateTarget {
  /** In lower case: Excel does not tell names apart by case. */
  readonly name: string;
  /** In Dutch, for messages. */
  readonly place: string;
  readonly sheet: SheetPart;
  readonly area: CellArea;
  /** Of an Excel table; `null` for a name, whose first row is read when it turns out to be a block. */
  readonly table: ExcelTable | null;
}

interface ExcelTable {
  readonly headings: readonly string[];
  readonly hasHeaderRow: boolean;
  readonly totalsRows: number;
}

interface DefinedName {
  readonly name: string;
  readonly reference: string;
}

async function readDefinedNames(archive: Archive, workbookPart: string): Promise<DefinedName[]> {
  const names: { name: string; reference: string }[] = [];
  let current: { name: string; reference: string } | null = null;
  await scanXml(archive.inflate(workbookPart), {
    onOpen: (tag, attributes) => {
      current = tag === 'definedName' ? { name: attributes['name'] ?? '', reference: '' } : null;
    },
    onText: (text) => {
      if (current !== null) current.reference += text;
    },
    onClose: () => {
      if (current?.name.toLowerCase().startsWith(ourPrefix) === true) names.push(current);
      current = null;
    },
  });
  return names;
}

/** `'Mijn blad'!$B$2:$C$4` apart; a reference to another file, a formula or a lost cell is none. */
function splitReference(reference: string): { sheetName: string; area: CellArea } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'![\]]+))!([$A-Z0-9:]+)$/i.exec(reference.trim());
  const area = match === null ? null : parseArea(match[3] ?? '');
  if (match === null || area === null) return null;
  return { sheetName: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', area };
}

/** Line breaks in a heading are kept as `_x000a_`. */
const headingText = (name: string): string => name.replaceAll(/_x[0-9a-f]{4}_/gi, ' ').trim();

async function readTables(archive: Archive, sheet: SheetPart): Promise<TemplateTarget[]> {
  const targets: TemplateTarget[] = [];
  const relations = [...(await readRelations(archive, sheet.partName)).values()];
  for (const { partName } of relations.filter(({ type }) => type === 'table')) {
    let attributes: Readonly<Record<string, string>> = {};
    const headings: string[] = [];
    await scanXml(archive.inflate(posix.normalize(partName)), {
      onOpen: (tag, found) => {
        if (tag === 'table') attributes = found;
        if (tag === 'tableColumn') headings.push(headingText(found['name'] ?? ''));
      },
    });
    const name = (attributes['displayName'] ?? attributes['name'] ?? '').toLowerCase();
    const area = parseArea(attributes['ref'] ?? '');
    if (!name.startsWith(ourPrefix) || area === null) continue;
    targets.push({
      name,
      place: `tabel ${name} (blad ${sheet.name}, ${areaName(area)})`,
      sheet,
      area,
      table: {
        headings,
        hasHeaderRow: attributes['headerRowCount'] !== '0',
        totalsRows: Number(attributes['totalsRowCount'] ?? 0),
      },
    });
  }
  return targets;
}

/** All names and tables that begin with `mp_`, and what is wrong with where they point. */
export async function readTargets(
  archive: Archive,
  workbookPart: string,
  { sheets }: WorkbookParts,
): Promise<{ readonly targets: readonly TemplateTarget[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const targets: TemplateTarget[] = [];
  for (const { name, reference } of await readDefinedNames(archive, workbookPart)) {
    const split = splitReference(reference);
    const sheet = sheets.find((one) => one.name.toLowerCase() === split?.sheetName.toLowerCase());
    if (split === null || sheet === undefined) {
      problems.push({
        place: `naam ${name}`,
        found: reference.slice(0, 80),
        expected: 'een naam voor een cel of een rechthoek van cellen in deze werkmap',
      });
      continue;
    }
    targets.push({
      name: name.toLowerCase(),
      place: `naam ${name} (blad ${sheet.name}, ${areaName(split.area)})`,
      sheet,
      area: split.area,
      table: null,
    });
  }
  for (const sheet of sheets) targets.push(...(await readTables(archive, sheet)));
  return { targets, problems };
}

/** What stands in the first row of an area, from left to right. */
export async function readHeadings(
  archive: Archive,
  parts: WorkbookParts,
  { sheet, area }: TemplateTarget,
): Promise<string[]> {
  const headings: string[] = [];
  await readSheetRows(archive.inflate(sheet.partName), parts, ({ number, values }) => {
    if (number !== area.top) return;
    for (let column = area.left; column <= area.right; column += 1) {
      const value = values[column];
      headings.push(typeof value === 'string' || typeof value === 'number' ? String(value) : '');
    }
  });
  return headings;
}
