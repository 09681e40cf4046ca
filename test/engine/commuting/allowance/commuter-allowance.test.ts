import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { CalendarDate } from '../../../../src/engine/calendar/calendar-date.ts';
import {
  commuterAllowance,
  type CommuterAllowance,
} from '../../../../src/engine/commuting/allowance/commuter-allowance.ts';
import { packCommuters } from '../../../../src/engine/commuting/allowance/pack-commuters.ts';
import { payCommuters } from '../../../../src/engine/commuting/allowance/pay-commuters.ts';
import { schemeTerms } from '../../../../src/engine/commuting/allowance/scheme-terms.ts';
import type { CommuteTrip } from '../../../../src/engine/commuting/commuter.ts';
import { commutingParameters } from '../commuting-parameters.ts';
import { aScheme, whoTravels, type SchemeSketch } from '../a-scheme.ts';
import { paidRow, paidRowOf } from './paid-row.ts';

interface KnownAnswer {
  readonly case: string;
  readonly source: string;
  readonly day?: CalendarDate;
  readonly scheme: SchemeSketch;
  /** One trip, or several. */
  readonly trip?: Partial<CommuteTrip>;
  readonly trips?: readonly Partial<CommuteTrip>[];
  readonly homeDaysPerWeek?: number;
  readonly answer: Partial<CommuterAllowance>;
}

const knownAnswers = parse(
  readFileSync(new URL('commuter-allowance.known-answers.yaml', import.meta.url), 'utf8'),
) as KnownAnswer[];

describe('known answers', () => {
  test.each(knownAnswers)(
    '$case',
    ({ day = '2026-01-01', scheme, trip = {}, trips = [trip], homeDaysPerWeek, answer }) => {
      const terms = schemeTerms(aScheme(scheme), commutingParameters, day);
      const commuter = whoTravels(trips, homeDaysPerWeek);
      const found = commuterAllowance(terms, commuter);
      expect(found).toMatchObject(answer);
      // The whole staff at once comes to the same.
      expect(paidRow(payCommuters(terms, packCommuters([commuter])), 0)).toEqual(paidRowOf(found));
    },
  );
});
