import { right, wrong, type CellReader } from '../cells/cell-reading.ts';
import { headingKey } from '../columns/heading-key.ts';

/** A page of text; longer is no explanation of one line. */
const longestExplanation = 2000;

/** Reads text of any length that is still an explanation. */
export const readLongTextCell: CellReader<string> = (value) => {
  if (typeof value === 'boolean' || typeof value === 'object') return wrong();
  const text = String(value);
  return text.length <= longestExplanation
    ? right(text)
    : wrong(`hooguit ${longestExplanation.toLocaleString('nl-NL')} tekens`);
};

/** Reads an economic category of Iv3, with or without its name: `3.5.1 Ingeleend personeel`. */
export const readCategoryCell: CellReader<string> = (value) => {
  if (typeof value !== 'string' && typeof value !== 'number') return wrong();
  const code = /^\d\.\d{1,2}(\.\d)?(?=$|\s)/.exec(String(value).replaceAll(',', '.'))?.[0];
  return code === undefined ? wrong() : right(code);
};

function readWord(words: Readonly<Record<string, readonly string[]>>): CellReader<string> {
  const meanings = new Map(
    Object.entries(words).flatMap(([meaning, list]) => list.map((word) => [word, meaning])),
  );
  return (value) => {
    const meaning = typeof value === 'string' ? meanings.get(headingKey(value)) : undefined;
    return meaning === undefined ? wrong() : right(meaning);
  };
}

/** Reads the side of the accounts. */
export const readSideCell = readWord({
  lasten: ['l', 'lasten', 'last', 'uitgaven', 'uitgave', 'kosten'],
  baten: ['b', 'baten', 'bate', 'inkomsten', 'opbrengst', 'opbrengsten'],
});

/** Reads whether a line is structural. */
export const readDurationCell = readWord({
  structural: ['s', 'structureel'],
  incidental: ['i', 'incidenteel'],
});

/** Reads the letter in a column of its own, beside amounts without sign. */
export const readAdvantageCell = readWord({
  V: ['v', 'voordeel', 'voordelig'],
  N: ['n', 'nadeel', 'nadelig'],
});
