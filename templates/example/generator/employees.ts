import { ageBands, distanceKm, hoursShares } from './calibration.ts';
import { normalQuantile, valueOfBands, valueOfShares } from './distributions.ts';
import { ofPost, partTimeFactor, type DraftRow } from './draft-row.ts';
import { drawCommute } from './draw-commute.ts';
import { dayOfAge, drawEmployment, drawPay } from './draw-employment.ts';
import { keyedDraw, keyedNoise } from './keyed-draw.ts';
import { filledPosts, type Post } from './organisation.ts';
import { spreadOver } from './spread-over.ts';

/**
 * Age, hours and distance are dealt by rank, so that their distributions come out as calibrated while
 * older people hold higher scales and full-timers live farther away. All else is drawn per person.
 */

const isTalent = ({ positionFamily }: Post): boolean => positionFamily === 'Talent';
const scaleNumber = ({ scale }: Post): number => Number.parseInt(scale ?? '7', 10);
const isOutdoors = ({ workplace }: Post): number => (workplace === 'buiten' ? 1 : 0);

function agesOf(posts: readonly Post[]): ReadonlyMap<Post, number> {
  const others = spreadOver(
    posts.filter((post) => !isTalent(post)),
    (post) => 0.12 * scaleNumber(post) + 0.4 * isOutdoors(post) + keyedNoise(post.id, 'age'),
    (share) => valueOfBands(ageBands, share),
  );
  return new Map(
    posts.map((post) => [
      post,
      others.get(post) ??
        (post.position === 'Trainee' ? 23 : 19) + keyedDraw(post.id, 'young age') * 5,
    ]),
  );
}

const hoursOf = (posts: readonly Post[]): ReadonlyMap<Post, number> =>
  spreadOver(
    posts,
    (post) =>
      (post.positionFamily === 'Leiding' ? 1.5 : 0) +
      0.9 * isOutdoors(post) +
      (isTalent(post) ? 0.5 : 0) +
      keyedNoise(post.id, 'hours'),
    (share) => valueOfShares(hoursShares, share),
  );

function distancesOf(
  posts: readonly Post[],
  hours: ReadonlyMap<Post, number>,
): ReadonlyMap<Post, number> {
  const { mu, sigma, shortest, longest } = distanceKm;
  return spreadOver(
    posts,
    (post) =>
      0.07 * scaleNumber(post) +
      0.03 * hours.get(post)! -
      0.4 * isOutdoors(post) +
      keyedNoise(post.id, 'distance'),
    (share) => Math.min(longest, Math.max(shortest, Math.exp(mu + sigma * normalQuantile(share)))),
  );
}

/** A row for every post that is held: age, contract, pay and commute of its holder. */
export function employees(): readonly DraftRow[] {
  const ages = agesOf(filledPosts);
  const hours = hoursOf(filledPosts);
  const distances = distancesOf(filledPosts, hours);
  return filledPosts.map((post) => {
    const age = ages.get(post)!;
    const employment = drawEmployment(post, age);
    const hoursPerWeek = hours.get(post)!;
    return {
      ...ofPost(post),
      hireDate: employment.hireDate,
      employmentKind: employment.employmentKind,
      contractEndDate: employment.contractEndDate,
      knownDepartureDate: employment.knownDepartureDate,
      ...drawPay(post, age, employment),
      ...drawCommute(post, distances.get(post)!, hoursPerWeek),
      birthDate: dayOfAge(age),
      hireKind: null,
      hoursPerWeek,
      partTimeFactor: partTimeFactor(hoursPerWeek),
      travelDetails: null,
      positionFactor: null,
      isVolunteerApprentice: false,
    };
  });
}
