import { attributeText } from './ods-text.ts';

const textXml = (text: string): string => `<number:text>${attributeText(text)}</number:text>`;

/** One section of a number format: digits, and what stands around them. */
function sectionXml(section: string): string {
  const parts = section.matchAll(/"([^"]*)"|\\(.)|_.|([#0,.]+%?)|(.)/g);
  return [...parts]
    .map(([all, quoted, escaped, digits, other]) => {
      // `_w` is room as wide as a w.
      if (all.startsWith('_')) return textXml(' ');
      if (digits === undefined) return textXml(quoted ?? escaped ?? other ?? '');
      const decimals = /\.([0#]*)/.exec(digits)?.[1] ?? '';
      const least = decimals.replaceAll('#', '').length;
      const optional = least === decimals.length ? '' : ` number:min-decimal-places="${least}"`;
      const grouping = /,./.test(digits) ? ' number:grouping="true"' : '';
      // Each comma at the end divides by a thousand.
      const factor = 1000 ** (/,+$/.exec(digits)?.[0].length ?? 0);
      const divided = factor === 1 ? '' : ` number:display-factor="${factor}"`;
      return `<number:number number:decimal-places="${decimals.length}"${optional} number:min-integer-digits="1"${grouping}${divided}/>${digits.endsWith('%') ? textXml('%') : ''}`;
    })
    .join('');
}

/** `maps` point at the styles of other signs, which live only as long as they are pointed at. */
const styleXml = (name: string, section: string, maps: string | null): string => {
  const tag = section.includes('%') ? 'percentage-style' : 'number-style';
  const volatile = maps === null ? ' style:volatile="true"' : '';
  return `<number:${tag} style:name="${name}"${volatile}>${sectionXml(section)}${maps ?? ''}</number:${tag}>`;
};

const dateXml = (name: string): string =>
  `<number:date-style style:name="${name}"><number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style>`;

/** Sections stand between semicolons that are not quoted: positive, negative, zero, text. */
const sectionsOf = (format: string): string[] => format.match(/(?:"[^"]*"|\\.|[^;"])+/g) ?? [];

/** A number format of Excel as a data style of OpenDocument, with a style of its own for each sign. */
export function numberStyle(name: string, format: string): string {
  if (format.includes('yy')) return dateXml(name);
  const [positive = '0', negative, zero] = sectionsOf(format);
  if (negative === undefined) return styleXml(name, positive, '');
  const map = (condition: string, style: string): string =>
    `<style:map style:condition="value()${condition}0" style:apply-style-name="${style}"/>`;
  const above = zero === undefined ? '&gt;=' : '&gt;';
  return [
    styleXml(`${name}P`, positive, null),
    zero === undefined ? '' : styleXml(`${name}N`, negative, null),
    styleXml(
      name,
      zero ?? negative,
      map(above, `${name}P`) + (zero === undefined ? '' : map('&lt;', `${name}N`)),
    ),
  ].join('');
}
