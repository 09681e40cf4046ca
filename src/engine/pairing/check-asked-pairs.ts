import type { Problem } from '../problems.ts';
import { isInService } from '../roster.ts';
import { pairKeyOfReference } from './asked-pairs.ts';
import { describeTime, nameOfPair } from './describe-pair.ts';
import { postIdOf } from './assess-posts.ts';
import type { PairingInput } from './pairing-input.ts';
import { problemsOfPinnedRoom } from './check-pinned-room.ts';
import { unmetRules } from './eligibility-rules.ts';
import { monthAt, monthsUntil, overlapWindow } from './overlap-window.ts';
import { askedTimings } from './pair-timings.ts';
import type { PairingSettings, PairReference, PinnedPair } from './pairing-settings.ts';

/**
 * What is wrong with the pairs that a scenario pins, forbids or planned earlier: names that do not exist,
 * and pins that cannot be done or contradict each other or a ban. Whether pins fit together within the
 * money is for the solver to tell. An earlier pair that is no longer possible is no problem.
 *
 * @see not law: choices of the scenario
 */
export function problemsOfAskedPairs(input: PairingInput): Problem[] {
  const { pinned, forbidden, earlierPlan } = input.scenario.pairing;
  const banned = new Set(forbidden.map(pairKeyOfReference));
  const problemsOfNames = namesCheck(input);
  return [
    ...pinned.flatMap((pin, index) => {
      const place = `koppeling.vastgezet[${index}]`;
      const unknown = problemsOfNames(pin, place, 'can-be-planned');
      return [
        ...unknown,
        ...doubles(pin, pinned.slice(0, index), place),
        ...problemsOfShape(pin, place),
        ...problemsOfShare(pin, place, input.scenario.pairing),
        ...(banned.has(pairKeyOfReference(pin))
          ? [{ place, found: nameOfPair(pin), expected: 'een koppel dat niet ook verboden is' }]
          : []),
        ...(unknown.length > 0 ? [] : problemsOfPin(pin, place, input)),
      ];
    }),
    ...problemsOfPinnedRoom(input.scenario.pairing),
    ...forbidden.flatMap((pair, index) =>
      problemsOfNames(pair, `koppeling.verboden[${index}]`, 'exists'),
    ),
    ...earlierPlan.flatMap((pair, index) => {
      const place = `koppeling.eerderPlan[${index}]`;
      return [
        ...doubles(pair, earlierPlan.slice(0, index), place),
        ...problemsOfShape(pair, place),
      ];
    }),
  ];
}

/** Whoever may be planned must be in this calculation; a ban may also name whoever is not. */
function namesCheck({ rows, scenario, posts, candidates }: PairingInput) {
  const planned = {
    posts: new Set(posts.map(({ postId }) => postId)),
    candidates: new Set(candidates.map(({ candidateId }) => candidateId)),
  };
  const inService = rows.filter(isInService);
  const existing = {
    posts: new Set(inService.map(postIdOf)),
    candidates: new Set([
      ...planned.candidates,
      ...inService.flatMap(({ rowNumber }) => [`V${rowNumber}`, `E${rowNumber}`]),
      ...scenario.pairing.traineePool.map((_, index) => `T${index + 1}`),
    ]),
  };
  return (
    { postId, candidateId }: PairReference,
    place: string,
    asked: 'can-be-planned' | 'exists',
  ): Problem[] => {
    const known = asked === 'exists' ? existing : planned;
    return [
      ...(known.posts.has(postId)
        ? []
        : [
            {
              place: `${place}.functieId`,
              found: postId,
              expected:
                asked === 'exists'
                  ? 'een functie van het personeelsbestand, zoals P12'
                  : 'een functie die binnen de gekozen jaren vrijkomt en minstens het minimumrisico heeft, zoals P12',
            },
          ]),
      ...(known.candidates.has(candidateId)
        ? []
        : [
            {
              place: `${place}.gezelId`,
              found: candidateId,
              expected:
                'een gezel van dit scenario: een vrijwilliger (V en rijnummer), een soort trainee (T en volgnummer) of een vroege opvolger (E en rijnummer)',
            },
          ]),
    ];
  };
}

const doubles = (pair: PinnedPair, before: readonly PinnedPair[], place: string): Problem[] =>
  before.some((other) => pairKeyOfReference(other) === pairKeyOfReference(pair))
    ? [{ place, found: nameOfPair(pair), expected: 'elk koppel een keer' }]
    : [];

const longestOverlap = 12;

/** What is no month or length at all. */
const problemsOfShape = ({ firstMonth, overlapMonths }: PinnedPair, place: string): Problem[] => [
  ...(firstMonth === null || firstMonth.endsWith('-01')
    ? []
    : [{ place: `${place}.vanaf`, found: firstMonth, expected: 'de eerste dag van een maand' }]),
  ...(overlapMonths === null || (1 <= overlapMonths && overlapMonths <= longestOverlap)
    ? []
    : [
        {
          place: `${place}.maanden`,
          found: String(overlapMonths),
          expected: `1 tot en met ${longestOverlap} maanden`,
        },
      ]),
];

/** The money and learning of a pair are worked out for the shares of the scenario only. */
const problemsOfShare = (
  { timeShare }: PinnedPair,
  place: string,
  { timeShares }: PairingSettings,
): Problem[] =>
  timeShare === null || timeShares.includes(timeShare)
    ? []
    : [
        {
          place: `${place}.tijddeel`,
          found: String(timeShare),
          expected: `een tijddeel van het scenario: ${timeShares.join(' of ')}`,
        },
      ];

/** Rules that a pin does not meet, and a time at which it cannot run. */
function problemsOfPin(pin: PinnedPair, place: string, input: PairingInput): Problem[] {
  const { scenario, posts, candidates, facts } = input;
  const post = posts.find(({ postId }) => postId === pin.postId)!;
  const candidate = candidates.find(({ candidateId }) => candidateId === pin.candidateId)!;
  // Scales that no table has are told about already, and cannot be compared.
  const isComparable = [post, candidate].every(({ scale }) => facts.rankOfScale.has(scale));
  const broken = isComparable ? unmetRules(post, candidate, facts) : [];
  const window = overlapWindow(scenario);
  // A share that the scenario does not have is told by itself.
  const anyShare = { ...pin, timeShare: null };
  const timings = askedTimings(post, candidate.kind, anyShare, scenario.pairing, window);
  const last = Math.min(monthsUntil(post.departureDate, window), window.monthCount);
  return [
    ...broken.map(({ reason }) => ({
      place,
      found: nameOfPair(pin),
      expected: `een koppel dat mag; hier niet, want: gezel ${reason}`,
    })),
    ...(timings.length > 0
      ? []
      : [
          {
            place: pin.firstMonth === null ? `${place}.maanden` : `${place}.vanaf`,
            found: describeTime(pin),
            expected:
              last === 0
                ? 'een functie met minstens een hele maand tussen de peildatum en het vertrek, binnen de begrotingsjaren'
                : `een overlap binnen ${monthAt(0, window).slice(0, 7)} tot en met ${monthAt(last - 1, window).slice(0, 7)}`,
          },
        ]),
  ];
}
