import type { Workbook } from 'exceljs';
import { attributeText, paragraphs } from './ods-text.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

/** Declared on the root of each part. */
export const namespaces = [
  ...['office', 'table', 'text', 'style', 'meta', 'chart', 'config'].map(
    (name) => `xmlns:${name}="${oasis}:${name}:1.0"`,
  ),
  `xmlns:draw="${oasis}:drawing:1.0"`,
  `xmlns:number="${oasis}:datastyle:1.0"`,
  `xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${oasis}:svg-compatible:1.0"`,
  `xmlns:of="${oasis}:of:1.2"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  // Without it the settings of LibreOffice are not recognised.
  'xmlns:ooo="http://openoffice.org/2004/office"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'office:version="1.3"',
].join(' ');

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** Title, subject and the fingerprints of the run. */
export function metaXml(workbook: Workbook, properties: ReadonlyMap<string, string>): string {
  const { title, subject, description, creator, keywords, created } = workbook;
  const moment = created.toISOString().slice(0, 19);
  const element = (name: string, text: string): string =>
    text === '' ? '' : `<${name}>${attributeText(text)}</${name}>`;
  return [
    `${declaration}<office:document-meta ${namespaces}><office:meta>`,
    element('meta:generator', 'Meesterplan'),
    element('dc:title', title),
    element('dc:description', description),
    element('dc:subject', subject),
    ...keywords.split(', ').map((keyword) => element('meta:keyword', keyword)),
    element('meta:initial-creator', creator),
    element('dc:creator', creator),
    element('meta:creation-date', moment),
    element('dc:date', moment),
    ...[...properties].map(
      ([name, value]) =>
        `<meta:user-defined meta:name="${attributeText(name)}" meta:value-type="string">${attributeText(value)}</meta:user-defined>`,
    ),
    '</office:meta></office:document-meta>',
  ].join('');
}

/** Frozen rows and grid lines, per sheet, in the form that LibreOffice keeps them in. */
export function settingsXml({ worksheets }: Workbook): string {
  const item = (name: string, type: string, value: string | number | boolean): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const sheets = worksheets.map((sheet) => {
    const [view] = sheet.views;
    const frozen = view?.state === 'frozen' ? (view.ySplit ?? 0) : 0;
    return [
      `<config:config-item-map-entry config:name="${attributeText(sheet.name)}">`,
      item('HorizontalSplitMode', 'short', 0),
      item('VerticalSplitMode', 'short', frozen > 0 ? 2 : 0),
      item('HorizontalSplitPosition', 'int', 0),
      item('VerticalSplitPosition', 'int', frozen),
      item('ActiveSplitRange', 'short', 2),
      item('PositionLeft', 'int', 0),
      item('PositionRight', 'int', 0),
      item('PositionTop', 'int', 0),
      item('PositionBottom', 'int', frozen),
      item('ShowGrid', 'boolean', view?.showGridLines !== false),
      '</config:config-item-map-entry>',
    ].join('');
  });
  return `${declaration}<office:document-settings ${namespaces}><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${sheets.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}

/** What is in the package. */
export const manifestXml = (parts: readonly string[], charts: readonly string[]): string => {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return [
    `${declaration}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">`,
    entry('/', odsType),
    ...charts.map((folder) => entry(`${folder}/`, 'application/vnd.oasis.opendocument.chart')),
    ...parts.map((path) => entry(path, 'text/xml')),
    '</manifest:manifest>',
  ].join('');
};

export const odsType = 'application/vnd.oasis.opendocument.spreadsheet';

/** Title of a chart or axis. */
export const titleXml = (text: string, style: string): string =>
  text === '' ? '' : `<chart:title chart:style-name="${style}">${paragraphs(text)}</chart:title>`;
