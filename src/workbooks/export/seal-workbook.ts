/**
 * Makes the bytes of a workbook depend on its content alone, and adds what exceljs cannot write.
 *
 * 1. Unzip what exceljs wrote (its entries carry the time of writing).
 * 2. Number the ids of data bars, which exceljs draws at random.
 * 3. Add document properties (docProps/custom.xml) with the fingerprints, and tell Excel not to mark
 *    codes such as 0.10 as "number stored as text".
 * 4. Escape texts of cells that look like an escape of Excel, such as `_x000D_`. A line break stays what XML
 *    makes of it: a line feed, also where it was entered as carriage return and line feed.
 * 5. Add native charts, behind what step 3 added to the sheets.
 * 6. Zip again: entries in a fixed order, all with one fixed time.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { addCharts } from './charts/add-charts.ts';
import { escapeCellText } from '../cell-text-escapes.ts';
import { escapeXml } from './charts/escape-xml.ts';
import type { SheetChart } from './charts/sheet-chart.ts';

/** The earliest time a zip can hold; made from local parts, because a zip stores local time. */
const fixedTime = new Date(1980, 0, 1, 12);

/** In `<x14:id>` (the rule) and `id="…"` (its extension) the same random id stands for one bar. */
function numberRuleIds(xml: string): string {
  const pattern = /(<x14:id>|<x14:cfRule [^>]*id=")\{([0-9A-F-]{36})\}/g;
  const ids = [...new Set([...xml.matchAll(pattern)].map((match) => match[2] ?? ''))];
  return ids.reduce(
    (text, id, index) =>
      text.replaceAll(id, `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`),
    xml,
  );
}

/** Behind header, footer and page breaks: Open XML has one order for the parts of a sheet. */
const ignoreTextNumbers = (xml: string): string =>
  xml.replace(
    /<\/headerFooter>(?:<rowBreaks.*?<\/rowBreaks>)?/s,
    '$&<ignoredErrors><ignoredError sqref="A1:Z2000" numberStoredAsText="1"/></ignoredErrors>',
  );

/** Texts that formulas found; texts of other cells are shared strings. */
const escapeFoundTexts = (xml: string): string =>
  xml.replaceAll(/<v>[^<]*_x[^<]*<\/v>/g, (found) => escapeCellText(found));

const customProperties = (properties: Readonly<Record<string, string>>): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    ...Object.entries(properties).map(
      ([name, value], index) =>
        // Office wants this fmtid, and numbers from 2 on.
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
    ),
    '</Properties>',
  ].join('');

function changed(path: string, xml: string): string {
  if (path.startsWith('xl/worksheets/sheet')) {
    return escapeFoundTexts(ignoreTextNumbers(numberRuleIds(xml)));
  }
  if (path === 'xl/sharedStrings.xml') return escapeCellText(xml);
  if (path === '[Content_Types].xml') {
    return xml.replace(
      '</Types>',
      '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
    );
  }
  if (path === '_rels/.rels') {
    return xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
    );
  }
  return xml;
}

const isText = (path: string): boolean => path.endsWith('.xml') || path.endsWith('.rels');

/**
 * The same workbook, with these custom document properties and charts, in bytes that do not depend on time
 * or chance.
 */
export function sealWorkbook(
  bytes: Uint8Array,
  properties: Readonly<Record<string, string>>,
  chartsBySheet: Readonly<Record<string, readonly SheetChart[]>> = {},
): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  const texts = entries.flatMap(([path, content]): [string, string][] =>
    isText(path) ? [[path, changed(path, strFromU8(content))]] : [],
  );
  const parts = addCharts(
    { ...Object.fromEntries(texts), 'docProps/custom.xml': customProperties(properties) },
    chartsBySheet,
  );
  const sealed: Record<string, Uint8Array> = Object.fromEntries([
    ...entries.filter(([path]) => !isText(path)),
    ...Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const),
  ]);
  // "[" sorts before letters, so the content types stay first, where some readers expect them.
  const sorted: Zippable = Object.fromEntries(
    Object.keys(sealed)
      .sort()
      .map((path) => [path, sealed[path] ?? new Uint8Array()]),
  );
  return zipSync(sorted, { mtime: fixedTime, level: 6 });
}
