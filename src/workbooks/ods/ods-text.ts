import { escapeXml } from '../export/charts/escape-xml.ts';

/** XML has no control characters. */
const withoutControls = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

export const attributeText = (text: string): string => escapeXml(withoutControls(text));

/** Readers of OpenDocument take several spaces as one, and drop those at the ends. */
const withSpaces = (line: string): string =>
  attributeText(line)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/^ +| +$| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);

/** Text as paragraphs, one for each line. */
export const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<text:p>${withSpaces(line.replace(/\r$/, ''))}</text:p>`)
    .join('');

const place = (reference: string): string =>
  reference.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");

/** A sheet name as it stands before a cell: quoted, always. */
export const quotedSheet = (name: string): string => `'${place(name).replaceAll("'", "''")}'`;

/** `'Blad'!$A$1:$C$3` of Excel as `$'Blad'.$A$1:.$C$3`. */
export function odsReference(reference: string): string {
  const split = reference.lastIndexOf('!');
  const [first = '', last] = reference.slice(split + 1).split(':');
  const start = `$${quotedSheet(reference.slice(0, split))}.${first}`;
  return last === undefined ? start : `${start}:.${last}`;
}
