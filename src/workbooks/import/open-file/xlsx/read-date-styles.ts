import type { Archive } from './open-archive.ts';
import { scanXml } from './scan-xml.ts';

/** First and last ids of the built-in formats for dates and times (ECMA-376-1, 18.8.30). */
const builtInDateFormats = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

const isBuiltInDateFormat = (id: number): boolean =>
  builtInDateFormats.some(([first, last]) => first <= id && id <= last);

/** A format code with a day, month, year, hour or second in it; quoted and bracketed parts left out. */
const isDateFormatCode = (code: string): boolean =>
  /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|general/gi, ''));

/** By style number of a cell: whether it shows its number as a date or time. */
export async function readDateStyles(archive: Archive, partName: string): Promise<boolean[]> {
  const customFormats = new Map<number, boolean>();
  const isDateByStyle: boolean[] = [];
  let isInCellFormats = false;
  await scanXml(archive.inflate(partName), {
    onOpen: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'cellXfs') isInCellFormats = true;
      if (name === 'numFmt') customFormats.set(Number(numFmtId), isDateFormatCode(formatCode));
      if (name === 'xf' && isInCellFormats) {
        const id = Number(numFmtId);
        isDateByStyle.push(customFormats.get(id) ?? isBuiltInDateFormat(id));
      }
    },
    onClose: (name) => {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return isDateByStyle;
}
