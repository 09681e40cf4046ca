import { describe, expect, test } from '@jest/globals';
import { withPairingTerms } from '../../../src/engine/pairing/pairing-terms.ts';
import type { PairingSettings } from '../../../src/engine/pairing/pairing-settings.ts';
import type { ParameterId, ParameterValues } from '../../../src/engine/parameters.ts';
import { ParameterUnknown } from '../../../src/engine/problems.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { somePairingSettings } from '../../builders/some-pairing-settings.ts';
import { shipped } from '../workforce/leaving/leaving-setting.ts';

/** What a scenario may leave to assumptions. */
const open = {
  attritionFactorByYearsToDeparture: null,
  defaultPositionFactor: null,
  minimumRisk: null,
  learningMonthsByPositionFactor: null,
  learningShape: null,
  furtherApprenticeRatio: null,
  lessFittingRatio: null,
} as const satisfies Partial<PairingSettings>;

const termsOf = (settings: Partial<PairingSettings>, parameters = shipped) =>
  withPairingTerms(aScenario({ pairing: { ...somePairingSettings(), ...settings } }), parameters);

/** The shipped parameters, with another value of one of them. */
const withValue = <Id extends ParameterId>(id: Id, value: ParameterValues[Id]): typeof shipped => ({
  ...shipped,
  [id]: {
    ...shipped[id],
    values: shipped[id].values.map((dated) => ({ ...dated, value })),
  },
});

test('what a scenario leaves open is the shipped assumption: the scales of IAEA/TVA and our own', () => {
  const { scenario } = termsOf({ ...open, apprenticesPerMaster: 2 });
  expect(scenario.pairing).toMatchObject({
    // The current or next year 5, then 4, 3, 2, and 1 from the sixth year on (retirement method, unverified).
    attritionFactorByYearsToDeparture: [5, 5, 4, 3, 2, 1],
    defaultPositionFactor: 2,
    minimumRisk: 10,
    learningMonthsByPositionFactor: [1, 3, 6, 9, 12],
    learningShape: 2,
    furtherApprenticeRatio: 0.5,
    lessFittingRatio: 0.9,
  });
});

test('the basis names what was filled in, with its source, and as assumed or unverified', () => {
  const { basis } = termsOf({ ...open, apprenticesPerMaster: 2 });
  expect(Object.fromEntries(basis.map(({ id, evidence }) => [id, evidence]))).toEqual({
    'pairing/attrition-factors': 'U',
    'pairing/default-position-factor': 'A',
    'pairing/minimum-risk': 'U',
    'pairing/learning-months': 'A',
    'pairing/knowledge-curve': 'A',
    'pairing/further-apprentice-ratio': 'A',
    'pairing/less-fitting-ratio': 'A',
  });
  expect(basis.every(({ status, source }) => status === 'assumed' && source !== '')).toBe(true);
});

test('what a scenario says itself stays, and then rests on no assumption', () => {
  const { scenario, basis } = termsOf({});
  expect(scenario.pairing).toEqual(somePairingSettings());
  expect(basis).toEqual([]);
});

test('nothing rests on a further apprentice where a master takes one', () => {
  const { basis } = termsOf({ furtherApprenticeRatio: null, apprenticesPerMaster: 1 });
  expect(basis).toEqual([]);
});

describe('an assumption that cannot be used is refused by name:', () => {
  test.each([
    ['pairing/attrition-factors', { '0': '5', '2': '4' }, 'geen waarde voor 1'],
    ['pairing/learning-months', { '1': '1', '2': '3', '3': '6', '4': '9' }, 'geen waarde voor 5'],
    ['pairing/knowledge-curve', 4, 'bekend is 1, 2, 3'],
  ] as const)('%s', (id, value, message) => {
    const act = (): unknown => termsOf(open, withValue(id, value));
    expect(act).toThrow(ParameterUnknown);
    expect(act).toThrow(message);
  });
});
