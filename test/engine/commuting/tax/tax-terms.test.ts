import { describe, expect, test } from '@jest/globals';
import { loadParameters } from '../../../../config/parameters.ts';
import { chooseParameters } from '../../../../src/engine/parameter-library.ts';
import { taxTerms } from '../../../../src/engine/commuting/tax/tax-terms.ts';
import { useOfRoom } from '../../../../src/engine/commuting/tax/work-related-costs.ts';
import { ParameterUnknown } from '../../../../src/engine/problems.ts';
import { tax2026 } from './tax-2026.ts';

const library = loadParameters();
const parameters = chooseParameters(library, []);

describe('the terms of 2026', () => {
  const terms = taxTerms(parameters, '2026-01-01');

  test('have the brackets and phase-outs of the known answers', () => {
    expect(terms.marginalRates).toEqual(tax2026.marginalRates);
    expect(terms.maximumWageCents).toBe(tax2026.maximumWageCents);
    expect(terms.workRelatedCosts).toEqual(tax2026.workRelatedCosts);
  });

  test('count 15.87% premiums: with the childcare surcharge, and of Whk only the part for WGA', () => {
    // 7.63 + 0.50 + 0.68 + 0.96 + 6.10
    expect(terms.premiumRatio.toString()).toBe('0.1587');
  });

  test('name every value they rest on', () => {
    const ids = terms.basis.map(({ id }) => id);
    expect(ids).toHaveLength(14);
    expect(new Set(ids).size).toBe(ids.length);
    expect(terms.basis.find(({ id }) => id === 'income-tax/brackets')?.value).toBe(
      '0: 0.3575; 38883: 0.3756; 78426: 0.4950',
    );
  });
});

test('a later year has the tax of 2026 by an assumption that says so, and the room of its own law', () => {
  const terms = taxTerms(parameters, '2027-01-01');
  expect(terms.marginalRates).toEqual(tax2026.marginalRates);
  const assumed = terms.basis.filter(({ assumptionId }) => assumptionId === 'tax-rules-unchanged');
  expect(assumed.map(({ id }) => id)).toEqual([
    'income-tax/brackets',
    'income-tax/general-credit-phase-out',
    'income-tax/employment-credit-phase-out',
  ]);
  const { room } = useOfRoom(60_000_000_00, 0, 0, terms.workRelatedCosts);
  expect(room.roomCents).toBe(711_920_00);
});

test('a year before the known tables is refused', () => {
  expect(() => taxTerms(parameters, '2025-01-01')).toThrow(ParameterUnknown);
});

test('of one more euro something is left in every step, so that grossing up is possible', () => {
  const { rateParts, partsPerCent } = taxTerms(parameters, '2036-01-01').marginalRates;
  for (const parts of rateParts) expect(parts).toBeLessThan(partsPerCent);
});
