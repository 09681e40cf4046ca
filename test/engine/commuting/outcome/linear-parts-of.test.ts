import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { packCommuters } from '../../../../src/engine/commuting/allowance/pack-commuters.ts';
import { payCommuters } from '../../../../src/engine/commuting/allowance/pay-commuters.ts';
import { schemeTerms } from '../../../../src/engine/commuting/allowance/scheme-terms.ts';
import type { Commuter } from '../../../../src/engine/commuting/commuter.ts';
import type { CommutingScheme } from '../../../../src/engine/commuting/commuting-scheme.ts';
import type { LinearParts } from '../../../../src/engine/commuting/linear-parts.ts';
import { linearPartsOf } from '../../../../src/engine/commuting/outcome/linear-parts-of.ts';
import { aScheme, whoTravels } from '../a-scheme.ts';
import { randomCommuter } from '../random-commuter.ts';
import { randomScheme } from '../random-scheme.ts';
import { parameters } from './prepared.ts';

/** Every commuter a person of its own. */
const partsOf = (scheme: CommutingScheme, commuters: readonly Commuter[]): LinearParts =>
  linearPartsOf(
    {
      packed: packCommuters(commuters),
      personOf: Int32Array.from(commuters.keys()),
      parameters,
    },
    scheme,
    2026,
  );

/** In cents, by plain multiplication. */
function multiplied({ rates, groups, homeWorking, fixed }: LinearParts): number {
  const travel = groups.map(({ mode, quantities }) => {
    const ofMode = rates.filter((rate) => rate.mode === mode);
    return quantities.reduce((sum, quantity, index) => {
      const { kind, value } = ofMode[index]!;
      return sum + quantity * Number(value) * (kind === 'km' ? 100 : 1);
    }, 0);
  });
  const home = homeWorking.daysPerYear * Number(homeWorking.centsPerDay);
  return travel.reduce((sum, cents) => sum + cents, home + fixed.cents);
}

function paidBy(scheme: CommutingScheme, commuters: readonly Commuter[]): number {
  const terms = schemeTerms(scheme, parameters, '2026-01-01');
  const { commutingCents, homeWorkingCents } = payCommuters(terms, packCommuters(commuters));
  return [...commutingCents, ...homeWorkingCents].reduce((sum, cents) => sum + cents, 0);
}

describe('linearPartsOf', () => {
  test('adds the km of a mode up per distance and band of rates', () => {
    const scheme = aScheme({
      modes: {
        car: {
          bands: [
            { toKm: '10', ratePerKm: '0.20' },
            { toKm: null, ratePerKm: '0.10' },
          ],
        },
      },
      homeWorkingCentsPerDay: 245,
    });
    const far = whoTravels([{ distanceKm: 15, travelDaysPerWeek: 3 }], 2);
    const { rates, groups, homeWorking } = partsOf(scheme, [
      far,
      far,
      whoTravels([{ distanceKm: 4 }]),
    ]);
    expect(rates.map(({ fromKm, toKm, value }) => [fromKm, toKm, value])).toEqual([
      [0, 10, '0.2'],
      [10, null, '0.1'],
    ]);
    // 3 of 5 of 214 days is 128.4; both ways, of two people.
    expect(groups).toEqual([
      { mode: 'car', distance: '0-5 km', people: 1, quantities: [2 * 4 * 214, 0] },
      {
        mode: 'car',
        distance: '10-15 km',
        people: 2,
        quantities: [2 * 2 * 10 * 128.4, 2 * 2 * 5 * 128.4],
      },
    ]);
    expect(homeWorking).toEqual({ people: 2, daysPerYear: 2 * 85.6, centsPerDay: '245' });
  });

  test('keeps what is at a maximum as a fixed amount', () => {
    const capped = aScheme({ modes: { car: { ratePerKm: '0.23', caps: { centsPerYear: 1000 } } } });
    expect(partsOf(capped, [whoTravels()])).toMatchObject({
      groups: [],
      fixed: { people: 1, cents: 1000 },
    });
  });

  test('multiplies to what the scheme pays, but for half a cent per amount', () => {
    fc.assert(
      fc.property(
        randomScheme,
        fc.array(randomCommuter, { minLength: 1, maxLength: 20 }),
        (scheme, commuters) => {
          const parts = partsOf(scheme, commuters);
          const difference = Math.abs(multiplied(parts) - paidBy(scheme, commuters));
          // One half cent more for the fixed amounts together.
          expect(difference).toBeLessThanOrEqual((parts.roundings + 1) / 2 + 1e-6);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('gives what another rate pays, where nothing is at a maximum', () => {
    const at = (ratePerKm: string): CommutingScheme =>
      aScheme({ modes: { car: { ratePerKm, deductionKm: '3', maximumKm: '40' } } });
    fc.assert(
      fc.property(
        fc.array(randomCommuter, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 60 }),
        (commuters, cents) => {
          const parts = partsOf(at('0.23'), commuters);
          const other = String(cents / 100);
          const tried = { ...parts, rates: parts.rates.map((rate) => ({ ...rate, value: other })) };
          const difference = Math.abs(multiplied(tried) - paidBy(at(other), commuters));
          expect(difference).toBeLessThanOrEqual(parts.roundings / 2 + 1e-6);
        },
      ),
      { numRuns: 100 },
    );
  });
});
