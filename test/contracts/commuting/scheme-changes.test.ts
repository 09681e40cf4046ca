import { expect, test } from '@jest/globals';
import { schemeChanges } from '../../../src/api/commuting-proposals/scheme-changes.ts';
import { aCommutingScheme, aModeRule, someCaps } from '../../builders/a-commuting-scheme.ts';

const scheme = aCommutingScheme({ modes: { bicycle: aModeRule({ ratePerKm: '0.19' }) } });

test('the same scheme under another name has no changes', () => {
  expect(schemeChanges(scheme, { ...scheme, name: 'anders' })).toEqual([]);
});

test('a rate that changes, comes or goes is told with its mode', () => {
  const later = {
    ...scheme,
    modes: {
      bicycle: aModeRule({ ratePerKm: 'tax-maximum', maximumKm: '15' }),
      car: aModeRule({
        bands: [
          { toKm: '10', ratePerKm: '0.1' },
          { toKm: null, ratePerKm: '0' },
        ],
      }),
    },
  } as const;
  expect(schemeChanges(scheme, later)).toEqual([
    'Fiets, tarief: van 0,19 naar fiscaal-maximum.',
    'Fiets, maximum km: 15, dat was er niet.',
    expect.stringMatching(/^Auto, .*10, dat was er niet\.$/),
    expect.stringMatching(/^Auto, .*0,1, dat was er niet\.$/),
    expect.stringMatching(/^Auto, .*0, dat was er niet\.$/),
  ]);
  expect(schemeChanges(later, scheme)).toContain('Fiets, maximum km: vervalt, dat was 15.');
});

test('what is of the whole scheme is told in plain words', () => {
  const later = {
    ...scheme,
    caps: someCaps({ centsPerYear: 240_000 }),
    averagesOverYear: true,
    stationAccess: { ratePerKm: '0.07', minimumKm: '1' },
    homeWorkingCentsPerDay: 245.0 + 5,
  };
  expect(schemeChanges(scheme, later)).toEqual([
    'Voor- en natransport, tarief: 0,07, dat was er niet.',
    'Voor- en natransport, minimum km: 1, dat was er niet.',
    'Thuiswerken, per dag: van 2,45 naar 2,5.',
    'Maximum per jaar: 2.400, dat was er niet.',
    'Saldering: van nee naar ja.',
  ]);
});
