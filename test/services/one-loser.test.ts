import { expect, test } from '@jest/globals';
import { loadParameters } from '../../config/parameters.ts';
import { projectCommuting } from '../../src/engine/commuting/outcome/project-commuting.ts';
import { chooseParameters } from '../../src/engine/parameter-library.ts';
import { commutingWithoutSmallGroups } from '../../src/services/stateless/commuting-disclosure/commuting-without-small-groups.ts';
import { aCommutingScheme, aModeRule } from '../builders/a-commuting-scheme.ts';
import { someCommutingSettings } from '../builders/some-commuting-settings.ts';
import { aRosterRow } from '../support/a-roster-row.ts';

/** Thirty cyclists who gain, and one who rides a moped and loses all. */
const rows = Array.from({ length: 31 }, (_, index) =>
  aRosterRow({
    rowNumber: 2 + index,
    personnelNumber: String(300_000 + index),
    travelMode: index === 0 ? 'moped' : 'bicycle',
    commuteDistanceKm: index === 0 ? 7.3 : 4 + index / 10,
  }),
);
const moped = aModeRule({ ratePerKm: '0.10' });
const settings = someCommutingSettings({
  horizonYears: 4,
  current: aCommutingScheme({
    name: 'Huidig',
    modes: { moped, bicycle: aModeRule({ ratePerKm: '0.05' }) },
  }),
  proposed: aCommutingScheme({
    name: 'Voorstel',
    modes: { bicycle: aModeRule({ ratePerKm: '0.15' }) },
    guarantee: { sharesByYear: ['1', '0.75', '0.5', '0.25'] },
  }),
  alternatives: [],
});
const exact = projectCommuting(
  rows,
  { referenceDate: '2026-01-01', firstYear: 2026, commuting: settings },
  chooseParameters(loadParameters(), []),
  null,
);
const shown = commutingWithoutSmallGroups(exact, { smallestGroup: 5, fewestPaid: 5 });

test('the loss of one follows from no year: not from the guarantee, nor from the total minus the rest', () => {
  const lossCents = exact.proposed.comparisons[0]!.lossCents;
  expect(exact.proposed.comparisons[0]!.losers).toBe(1);
  const found = shown.proposed.years.map((year) => {
    const rest =
      year.commutingCents +
      year.homeWorkingCents +
      year.hardshipCents +
      year.companyBikeCents -
      year.parkingContributionCents +
      year.premiumCents +
      year.grossUpCents +
      year.finalLevyCents +
      year.exchangeCents;
    expect(year.totalCents - rest).toBe(year.guaranteeCents);
    return year.guaranteeCents;
  });
  const roundedLoss = Math.ceil(lossCents / 10_000) * 10_000;
  expect(roundedLoss).not.toBe(lossCents);
  expect(found).toEqual([1, 0.75, 0.5, 0.25].map((share) => share * roundedLoss));
});

test('nor from the answer about travellers: without a response it is the total of the year', () => {
  const [year] = shown.proposed.years.filter(({ year: at }) => at === shown.proposed.fullYear);
  const nobodyResponds = shown.modeShift.find(({ band }) => band === 'zero');
  expect(nobodyResponds?.totalCents).toBe(year!.totalCents);
});

test('the scheme says that it is rounded, and the one in force that it is not', () => {
  expect([shown.proposed.isRounded, shown.current.isRounded]).toEqual([true, undefined]);
});
