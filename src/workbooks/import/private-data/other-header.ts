import { readEmploymentCell } from '../cells/read-choice-cell.ts';
import { headingKey } from '../columns/heading-key.ts';
import { rosterColumnSet } from '../columns/roster-column-set.ts';
import type { TableRow } from '../open-file/table-file.ts';
import { forbiddenContent } from './forbidden-columns.ts';

/** Headings that are harmless alone, and show that a row is the header of a list of people. */
const personHeading =
  /naam$|^naam|^voorletters|^geslacht$|^email|^telefoon|^adres|^woonplaats$|^huisnummer/;

/** Headings are short and deny nothing; a sentence that mentions a BSN is an explanation. */
const isShort = (text: string): boolean =>
  text.length <= 40 && !/\b(geen|niet|nooit|zonder)\b/i.test(text);

/** `medewerker` is the name of a position as well. */
const isPersonHeading = (text: string): boolean => {
  const field = headingKey(text) === 'medewerker' ? null : rosterColumnSet.recognise(text)?.field;
  return (
    field === 'personnelNumber' || field === 'birthDate' || personHeading.test(headingKey(text))
  );
};

const isNumber = (text: string): boolean => /^[\d.,:/%€ -]+$/.test(text);
const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

/**
 * Whether a row outside the header of the staff list is the header of another table, with data that may
 * not come along. A line of data is never taken for one: it holds numbers or an employment, and what
 * names a team or position (Bedrijfsarts, Gezondheid) counts only beside headings of people.
 */
export function isOtherHeader({ values }: TableRow): boolean {
  const texts: string[] = [];
  for (const value of values) {
    if (value === undefined) continue;
    if (typeof value === 'object' || typeof value === 'boolean') return false;
    const text = String(value);
    if (isNumber(text) && !isYear(text)) return false;
    if (isShort(text)) texts.push(text);
  }
  const forbidden = texts.flatMap((text) => forbiddenContent(text) ?? []);
  if (texts.length < 2 || forbidden.length === 0) return false;
  if (texts.some((text) => readEmploymentCell(text).isRight)) return false;
  const recognised = texts.filter((text) => rosterColumnSet.recognise(text) !== null).length;
  const unmistakable = forbidden.filter(({ isAlsoWork }) => !isAlsoWork).length;
  return (
    texts.some(isPersonHeading) ||
    recognised >= 2 ||
    unmistakable >= 2 ||
    (unmistakable === 1 && recognised === 1)
  );
}
