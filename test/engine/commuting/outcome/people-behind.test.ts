import { describe, expect, test } from '@jest/globals';
import { evaluateScheme } from '../../../../src/engine/commuting/outcome/evaluate-scheme.ts';
import { aCommuter } from '../a-commuter.ts';
import { aScheme } from '../a-scheme.ts';
import { prepared } from './prepared.ts';

const rows = [
  aCommuter({ rowNumber: 2, personnelNumber: '1', commuteDistanceKm: 10, travelMode: 'car' }),
  // The same person, in a second employment.
  aCommuter({ rowNumber: 3, personnelNumber: '1', commuteDistanceKm: 10, travelMode: 'car' }),
  aCommuter({ rowNumber: 4, personnelNumber: '2', commuteDistanceKm: 20, travelMode: 'car' }),
  aCommuter({ rowNumber: 5, personnelNumber: '3', commuteDistanceKm: 5, travelMode: 'bicycle' }),
];
const current = aScheme({
  name: 'Huidig',
  modes: { car: { ratePerKm: '0.19' }, bicycle: { ratePerKm: '0.10' } },
});
const proposed = aScheme({
  name: 'Voorstel',
  modes: { car: { ratePerKm: '0.15' }, bicycle: { ratePerKm: '0.40' } },
  guarantee: { sharesByYear: ['1', '0.5'] },
});

describe('persons behind amounts', () => {
  const outcome = evaluateScheme(prepared(rows, { current }), proposed);

  test('losers are persons, not rows; who is paid above the exemption is counted', () => {
    expect(outcome.peopleBehind).toHaveLength(outcome.years.length);
    expect(outcome.peopleBehind[0]).toMatchObject({
      guarantee: 2,
      hardship: 0,
      companyBike: 0,
      parkingContribution: 0,
      excess: 1,
      homeWorkingExcess: 0,
    });
  });

  test('per group: who is paid something, and who above the exemption', () => {
    const byMode = outcome.groups.filter(({ grouping }) => grouping === 'mode');
    expect(
      byMode.map(({ key, paidPeople: { commuting, excess } }) => [key, commuting, excess]),
    ).toEqual([
      ['bicycle', 1, 1],
      ['car', 2, 0],
    ]);
  });

  test('the hardship clause: who would gain by it', () => {
    const modes = { car: { ratePerKm: '0.15' }, bicycle: { ratePerKm: '0.40' } };
    const hardship = { modes: ['car' as const], ratePerKm: '0.21', shareRatio: '0.1' };
    const { peopleBehind, years } = evaluateScheme(
      prepared(rows, { current }),
      aScheme({ name: 'Hard', modes, hardship }),
    );
    expect(peopleBehind[0]!.hardship).toBe(2);
    expect(years[0]!.hardshipCents).toBeGreaterThan(0);
  });

  test('a contribution for parking parts what is paid from what is received', () => {
    const modes = { car: { ratePerKm: '0.19' }, bicycle: { ratePerKm: '0.10' } };
    const parking = {
      modes: ['car' as const],
      allowanceCentsPerDay: 0,
      contributionCentsPerDay: 200,
    };
    const { peopleBehind, comparisons } = evaluateScheme(
      prepared(rows, { current }),
      aScheme({ name: 'Parkeren', modes, parking }),
    );
    expect(peopleBehind[0]!.parkingContribution).toBe(2);
    expect(comparisons[0]!.apart).toMatchObject({ paidFromReceived: 2 });
  });

  test('before a scheme holds there is no guarantee, and the people are those of the current scheme', () => {
    const later = { ...proposed, startsOn: '2027-01-01' as const };
    const { peopleBehind } = evaluateScheme(prepared(rows, { current }), later);
    expect(peopleBehind[0]).toMatchObject({ guarantee: 0, excess: 0 });
  });
});
