import { posix } from 'node:path';
import {
  heldNumbers,
  privateNumberCounter,
  type PrivateNumberCounter,
} from '../../private-data/count-private-numbers.ts';
import { forbiddenContent } from '../../private-data/forbidden-columns.ts';
import { passesElevenTest, privateNumbersIn } from '../../private-data/private-number.ts';
import type { PrivatePlace } from '../table-file.ts';
import type { Archive } from './open-archive.ts';
import { readRelations } from './read-relations.ts';
import type { SheetPart } from './read-workbook-parts.ts';
import { scanXml, type XmlHandlers } from './scan-xml.ts';

/** Enough to see what is wrong; a workbook can have a comment in every cell. */
const mostPlaces = 100;

/** Written by people in a few words, where a number of nine digits that passes the eleven test is a BSN. */
const writtenParts: readonly (readonly [part: RegExp, name: string])[] = [
  [/comments?\d*\.xml$/i, 'opmerking bij een cel'],
  [/^docprops\//i, 'eigenschappen van het bestand (Bestand > Info)'],
  [/drawings?\d*\.xml$/i, 'tekstvak'],
];

/** Copies of cells, in which such numbers can be codes that pass by chance. */
const copiedParts: readonly (readonly [part: RegExp, name: string])[] = [
  [/pivotcache/i, 'gegevens achter een draaitabel'],
  [/externallink/i, 'gegevens uit een gekoppelde werkmap'],
];

/** Texts that cells refer to were seen in their cells; the others hold formats. */
const skippedParts = /sharedstrings\.xml$|styles\.xml$|theme\d*\.xml$|\.rels$|^\[content_types\]/i;

const isOneComment = (name: string): boolean => name === 'comment' || name === 'threadedComment';

const nameOf = (names: typeof writtenParts, partName: string): string | undefined =>
  names.find(([part]) => part.test(partName))?.[1];

/** Which sheet a comment or drawing belongs to. */
async function sheetByPart(
  archive: Archive,
  sheets: readonly SheetPart[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { name, partName } of sheets) {
    for (const relation of (await readRelations(archive, partName)).values()) {
      names.set(posix.normalize(relation.partName), name);
    }
  }
  return names;
}

/**
 * Judges each text on its own: a paragraph, a comment, a property. The runs of one comment or paragraph
 * are one text, formatted in pieces.
 *
 * @param hasProperties - every element is a text; else only `t` and `text`, among positions and sizes
 */
function searchTexts(
  place: string,
  hasProperties: boolean,
  addPlace: (found: PrivatePlace) => void,
): XmlHandlers {
  let text = '';
  let cell = '';
  let isInText = false;
  const judge = (): void => {
    const found = privateNumbersIn(text);
    text = '';
    if (found === null) return;
    const where = cell === '' ? place : `${place}, cel ${cell}`;
    if (found.hasLabelledBsn || found.nineDigitNumbers.some(passesElevenTest)) {
      addPlace({ place: where, holds: 'een burgerservicenummer' });
    }
    if (found.hasBankAccount) addPlace({ place: where, holds: 'een bankrekeningnummer' });
  };
  return {
    onOpen: (name, { ref }) => {
      if (isOneComment(name)) cell = ref ?? '';
      // A whole number is a count or an id that a program wrote.
      isInText = hasProperties ? !/^u?i(nt|\d)$/.test(name) : name === 't' || name === 'text';
    },
    onText: (piece) => {
      if (isInText) text += piece;
    },
    onClose: (name) => {
      isInText = false;
      if (hasProperties || name === 'p' || isOneComment(name)) judge();
    },
  };
}

/** Counts over a part as over a column; names of its columns are headings. */
function searchCopies(
  place: string,
  counter: PrivateNumberCounter,
  addPlace: (found: PrivatePlace) => void,
): XmlHandlers {
  return {
    onOpen: (name, attributes) => {
      const holds =
        name === 'cacheField' ? forbiddenContent(attributes['name'] ?? '')?.holds : undefined;
      if (holds !== undefined) addPlace({ place, holds });
      if (attributes['v'] !== undefined) counter.add(attributes['v']);
    },
    onText: (text) => counter.add(text),
  };
}

/**
 * Reads all of a workbook that is not a sheet, and finds BSNs and bank accounts in it: a file is stored
 * whole. Parts that mean nothing here are read too: the marked copy opens the whole file.
 *
 * @throws InvalidInput when a part is damaged or hostile
 */
export async function searchOtherParts(
  archive: Archive,
  sheets: readonly SheetPart[],
): Promise<PrivatePlace[]> {
  const places = new Map<string, PrivatePlace>();
  const addPlace = (found: PrivatePlace): void => {
    if (places.size < mostPlaces) places.set(`${found.place} ${found.holds}`, found);
  };
  const sheetNames = await sheetByPart(archive, sheets);
  const readAlready = new Set(sheets.map(({ partName }) => partName));

  for (const partName of archive.partNames) {
    if (readAlready.has(partName)) continue;
    const pieces = archive.inflate(partName);
    if (/(^|\/)embeddings\//i.test(partName)) {
      addPlace({ place: 'ingesloten bestand', holds: 'een bestand dat niet is na te kijken' });
    }
    if (!/\.(xml|rels)$/i.test(partName)) {
      for await (const piece of pieces) void piece;
      continue;
    }
    const written = nameOf(writtenParts, partName);
    const sheetName = sheetNames.get(partName);
    if (skippedParts.test(partName)) await scanXml(pieces, {});
    else if (written !== undefined) {
      const place = sheetName === undefined ? written : `blad ${sheetName}, ${written}`;
      await scanXml(pieces, searchTexts(place, /^docprops/i.test(partName), addPlace));
    } else {
      const place = nameOf(copiedParts, partName) ?? `onderdeel ${partName} van de werkmap`;
      const counter = privateNumberCounter();
      await scanXml(pieces, searchCopies(place, counter, addPlace));
      for (const holds of heldNumbers(counter.count(), 'amongCodes')) addPlace({ place, holds });
    }
  }
  return [...places.values()];
}
