import {
  plusDays,
  plusMonths,
  type CalendarDate,
} from '../../../src/engine/calendar/calendar-date.ts';
import type { Scale } from '../../../src/engine/parameters.ts';
import type { EmploymentKind } from '../../../src/engine/roster.ts';
import { keyedChoice, keyedDraw, keyedNoise, keyedWhole } from './keyed-draw.ts';
import type { Post } from './organisation.ts';

/** The day the example describes. */
export const referenceDate: CalendarDate = '2026-01-01';

const daysPerYear = 365.2425;

export const dayOfAge = (ageYears: number): CalendarDate =>
  plusDays(referenceDate, -Math.round(ageYears * daysPerYear));

export interface Employment {
  readonly hireDate: CalendarDate;
  readonly employmentKind: EmploymentKind;
  readonly contractEndDate: CalendarDate | null;
  readonly knownDepartureDate: CalendarDate | null;
  readonly tenureYears: number;
}

const dayBefore = (day: CalendarDate): CalendarDate => plusDays(day, -1);

/** Most start on the first of a month, some in the middle. */
function startDay(who: string, tenureYears: number): CalendarDate {
  const day = plusDays(referenceDate, -Math.round(tenureYears * daysPerYear) - 1);
  return `${day.slice(0, 8)}${keyedDraw(who, 'start in the middle') < 0.12 ? '16' : '01'}` as CalendarDate;
}

/** A contract of `months`, or of as many times that as it takes to be running still. */
function runningUntil(hireDate: CalendarDate, months: number): CalendarDate {
  for (let total = months; ; total += months) {
    const end = dayBefore(plusMonths(hireDate, total));
    if (end >= referenceDate) return end;
  }
}

const temporary = (
  who: string,
  kind: EmploymentKind,
  longestYears: number,
  contractMonths: number,
): Employment => {
  const tenureYears = keyedDraw(who, 'tenure') * longestYears;
  const hireDate = startDay(who, tenureYears);
  return {
    hireDate,
    employmentKind: kind,
    contractEndDate: runningUntil(hireDate, contractMonths),
    knownDepartureDate: null,
    tenureYears,
  };
};

/**
 * Since when and on what contract. Length of service is about exponential, longer for older people;
 * about half of those who came in the last two years are still on a temporary contract.
 */
export function drawEmployment(post: Post, ageYears: number): Employment {
  const who = post.id;
  if (post.position === 'Stagiair') return temporary(who, 'intern', 0.4, 6);
  if (post.position === 'Trainee') return temporary(who, 'trainee', 1.8, 24);
  if (ageYears >= 67) {
    // Works on after the AOW age: a new contract for one year, that will not be renewed.
    const again = temporary(who, 'temporary', 0.8, 12);
    return { ...again, knownDepartureDate: again.contractEndDate };
  }
  const meanYears = 3 + 0.28 * Math.max(0, ageYears - 20);
  const tenureYears = Math.min(
    -Math.log(1 - keyedDraw(who, 'tenure')) * meanYears,
    Math.max(0.2, ageYears - 20),
  );
  const hireDate = startDay(who, tenureYears);
  const isTemporary = tenureYears < 1.9 && ageYears < 62 && keyedDraw(who, 'contract') < 0.52;
  return {
    hireDate,
    employmentKind: isTemporary ? 'temporary' : 'permanent',
    contractEndDate: isTemporary ? runningUntil(hireDate, 12) : null,
    knownDepartureDate: null,
    tenureYears,
  };
}

const scalesUpward = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '10A', '11', '11A', '12'];

/** The scale below the one of the position, for people who still grow into it. */
function startingScale(scale: Scale): Scale {
  const below = scalesUpward.indexOf(scale) - 1;
  return below < 0 ? scale : scalesUpward[below]!;
}

/** Scale and step: one step for each year of service, on top of what they brought along. */
export function drawPay(
  post: Post,
  ageYears: number,
  { tenureYears, employmentKind }: Employment,
): { readonly scale: Scale | null; readonly step: number | null } {
  if (post.scale === null) return { scale: null, step: null };
  if (employmentKind === 'trainee') return { scale: post.scale, step: Math.floor(tenureYears) };
  const isGrowing = tenureYears < 3 && keyedDraw(post.id, 'growing') < 0.3;
  const brought = (ageYears - tenureYears - 24) / 5 + keyedNoise(post.id, 'step');
  return {
    scale: isGrowing ? startingScale(post.scale) : post.scale,
    step: Math.min(11, Math.max(0, Math.min(7, Math.round(brought))) + Math.floor(tenureYears)),
  };
}

/** Somebody hired: since when, until when and how many hours. */
export function drawHire(who: string): {
  readonly hireDate: CalendarDate;
  readonly contractEndDate: CalendarDate;
  readonly hoursPerWeek: number;
} {
  const hireDate = startDay(who, keyedDraw(who, 'tenure') * 2.2);
  const months = keyedWhole(who, 'months', 2, 6) * 3;
  return {
    hireDate,
    contractEndDate: runningUntil(hireDate, months),
    hoursPerWeek: keyedChoice(who, 'hours', [
      [16, 0.12],
      [24, 0.28],
      [32, 0.35],
      [36, 0.25],
    ]),
  };
}
