import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import {
  commuteAllowance,
  type CommuteAllowance,
} from '../../../src/engine/commuting/commute-allowance.ts';
import type { CommuteTrip } from '../../../src/engine/commuting/commute-trip.ts';
import { schemeTerms } from '../../../src/engine/commuting/scheme-terms.ts';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import { aScheme, aTrip, type SchemeSketch } from './a-scheme.ts';
import { commutingParameters } from './commuting-parameters.ts';

interface KnownAnswer {
  readonly case: string;
  readonly source: string;
  readonly day?: CalendarDate;
  readonly scheme: SchemeSketch;
  readonly trip: Partial<CommuteTrip>;
  readonly answer: Partial<CommuteAllowance>;
}

const knownAnswers = parse(
  readFileSync(new URL('commute-allowance.known-answers.yaml', import.meta.url), 'utf8'),
) as KnownAnswer[];

describe('known answers', () => {
  test.each(knownAnswers)('$case', ({ day = '2026-01-01', scheme, trip, answer }) => {
    const terms = schemeTerms(aScheme(scheme), commutingParameters, day);
    expect(commuteAllowance(terms, aTrip(trip))).toMatchObject(answer);
  });
});
