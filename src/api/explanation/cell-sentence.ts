import type {
  CellDifference,
  CellExplanation,
  CellPart,
} from '../../engine/explanation/cell-explanation.ts';
import { countText, numberText } from '../dutch-numbers.ts';
import { causePhrase, groupPhrase, listText } from './cause-phrases.ts';
import { wholeTenths } from './whole-tenths.ts';

/**
 * A cell in one sentence: how many, through what, and what is different. Parts are rounded so that they
 * add up, and what rounds to nothing is not named.
 *
 * @param otherName - the scenario compared with; `null` = none
 */
export function cellSentence(explanation: CellExplanation, otherName: string | null): string {
  const { difference } = explanation;
  const compared =
    difference === null || otherName === null ? '' : `; ${differenceText(difference, otherName)}`;
  return `${countSentence(explanation)}${compared}.`;
}

function countSentence({ grouping, group, year, leavers, parts }: CellExplanation): string {
  const place = groupPhrase[grouping](group);
  const tenths = wholeTenths(parts.map(({ expected }) => expected));
  const total = tenths.reduce((sum, number) => sum + number, 0);
  if (leavers.mean === 0) return `In ${year} verlaat naar verwachting niemand ${place}`;
  if (total === 0) {
    return `In ${year} verlaat naar verwachting bijna niemand ${place} (minder dan 0,1 persoon)`;
  }
  const named = parts.flatMap(({ cause }, index) =>
    tenths[index] === 0 ? [] : [`${numberText(tenths[index]! / 10)} ${causePhrase[cause]}`],
  );
  const verb = total === 10 ? 'verlaat' : 'verlaten';
  const people = countText(total / 10, 'persoon', 'personen');
  const causes = named.length === 1 ? onlyCause(parts) : `: ${listText(named)}`;
  return `In ${year} ${verb} naar verwachting ${people} ${place}${causes}`;
}

/** The number was said already. */
const onlyCause = ([largest]: readonly CellPart[]): string =>
  largest === undefined ? '' : `, ${causePhrase[largest.cause]}`;

const tenthsOf = (value: number): number => Math.round(value * 10);

const moreOrLess = (tenths: number): string =>
  `${numberText(Math.abs(tenths) / 10)} ${tenths > 0 ? 'meer' : 'minder'}`;

function differenceText({ expected, parts }: CellDifference, otherName: string): string {
  const than = `in ‘${otherName}’`;
  const total = tenthsOf(expected);
  const named = parts
    .map((part) => ({ cause: part.cause, tenths: tenthsOf(part.expected) }))
    .filter(({ tenths }) => tenths !== 0);
  if (total === 0) {
    if (parts.length === 0) return `evenveel als ${than}`;
    const causes = named.map(({ cause, tenths }) => `${moreOrLess(tenths)} ${causePhrase[cause]}`);
    return `vrijwel evenveel als ${than}${causes.length === 0 ? '' : ` (${listText(causes)})`}`;
  }
  const main = named.find(({ tenths }) => Math.sign(tenths) === Math.sign(total));
  const mainly =
    main === undefined
      ? ''
      : named.length === 1
        ? `, ${causePhrase[main.cause]}`
        : `, vooral ${causePhrase[main.cause]} (${moreOrLess(main.tenths)})`;
  return `${moreOrLess(total)} dan ${than}${mainly}`;
}
