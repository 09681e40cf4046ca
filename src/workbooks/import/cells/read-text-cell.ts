import { rosterColumn } from '../columns/roster-columns.ts';
import { right, wrong, type CellReader } from './cell-reading.ts';
import { textOfCell } from './cell-value.ts';

/** Names and codes are short; longer text is a remark that went astray. */
const longestText = 120;

/** Reads a name or code on one line; a number is taken as its digits. */
export const readTextCell: CellReader<string> = (value) => {
  if (typeof value === 'boolean' || typeof value === 'object') return wrong();
  const text = String(value).replaceAll(/\s+/g, ' ');
  return text.length <= longestText ? right(text) : wrong(`hooguit ${longestText} tekens`);
};

/** Reads a personnel number: at least one digit and no spaces, so that a name is never taken for one. */
export const readPersonnelNumberCell: CellReader<string> = (value) => {
  if (typeof value !== 'string' && typeof value !== 'number') return wrong();
  const text = String(value);
  return /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9._/-]{0,19}$/.test(text) ? right(text) : wrong();
};

/** Reads a taakveld code. As a number 0.1 and 0.10 are the same, so that comes with a remark. */
export const readTaakveldCell: CellReader<string> = (value) => {
  if (typeof value !== 'string' && typeof value !== 'number') return wrong();
  const code = String(value).replace(',', '.');
  // Some exports add the name: `0.4 Overhead`.
  const found = /^\d\.\d{1,3}[a-z]?(?=$|\s)/.exec(code)?.[0];
  if (found === undefined) return wrong();
  return right(
    found,
    typeof value === 'number'
      ? 'een code als tekst; als getal zijn 0.1 en 0.10 (6.6 en 6.60) niet te onderscheiden'
      : null,
  );
};

/** Reads the four digits of a postcode; letters are dropped, and a foreign code gives nothing. */
export const readPostcodeCell: CellReader<string> = (value) => {
  const text = textOfCell(value);
  const digits = /^([1-9]\d{3})\s*(?:[A-Za-z]{2})?$/.exec(text)?.[1];
  if (digits !== undefined) return right(digits);
  return right<string>(
    null,
    'de vier cijfers van een Nederlandse postcode; de cel is overgeslagen',
  );
};

/** Scale of the job agreement (banenafspraak): paid by the minimum wage, so without a salary table. */
const jobAgreementScale = 'A';
const scales = new Set(rosterColumn('scale').choices);

/** Reads a salary scale: `9`, `09`, `schaal 9`, `10 a`. */
export const readScaleCell: CellReader<string> = (value) => {
  if (typeof value !== 'string' && typeof value !== 'number') return wrong();
  const scale = String(value)
    .toUpperCase()
    .replaceAll(/\s/g, '')
    .replace(/^(SCHAAL|S)(?=\d|A$)/, '')
    .replace(/^0+(?=\d)/, '');
  if (scales.has(scale)) return right(scale);
  if (scale !== jobAgreementScale) return wrong();
  return right<string>(
    null,
    'een schaal met een salaristabel; schaal A volgt het minimumloon en telt niet mee in de loonkosten',
  );
};
