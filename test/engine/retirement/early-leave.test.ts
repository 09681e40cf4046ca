import { describe, expect, test } from '@jest/globals';
import { wholeCents } from '../../../src/engine/exact.ts';
import type {
  GenerationPact,
  RvuSettings,
} from '../../../src/engine/retirement/retirement-settings.ts';
import { costInOneStep } from '../pay/cost-in-one-step.ts';
import { aRoster, aWave, usualParameters } from './a-wave.ts';

const someRvu = (rvu: Partial<RvuSettings> = {}): RvuSettings => ({
  from: '2026-01-01',
  positions: ['Kraanmachinist'],
  positionFamilies: [],
  takeUpRatio: 0.5,
  monthsBeforeAow: 24,
  benefitCentsPerMonth: null,
  ...rvu,
});

describe('what the RVU costs', () => {
  // AOW on 15 September 2029, so leaving in September 2027 and paid from October 2027 to September 2029.
  const person = {
    birthDate: '1962-06-15',
    position: 'Kraanmachinist',
    partTimeFactor: 0.8,
  } as const;

  test('is the threshold in proportion to the part-time factor, without levy', () => {
    const { rvu } = aWave(aRoster(person, { ...person, position: 'Jurist' }), { rvu: someRvu() });
    // 0.5 x 0.8 x 2,357 a month, the amount of 2026 taken to go on.
    const perMonth = 0.5 * 0.8 * 235_700;
    expect(rvu).toEqual({
      entitledPeople: 1,
      years: [
        { year: 2026, expectedLeavers: 0, benefitCents: 0, levyCents: 0 },
        { year: 2027, expectedLeavers: 0.5, benefitCents: 3 * perMonth, levyCents: 0 },
        { year: 2028, expectedLeavers: 0, benefitCents: 12 * perMonth, levyCents: 0 },
        { year: 2029, expectedLeavers: 0, benefitCents: 9 * perMonth, levyCents: 0 },
        { year: 2030, expectedLeavers: 0, benefitCents: 0, levyCents: 0 },
      ],
      laterBenefitCents: 0,
      laterLevyCents: 0,
    });
  });

  test('has a levy by date over what is above the threshold only', () => {
    const { rvu } = aWave(aRoster(person), { rvu: someRvu({ benefitCentsPerMonth: 400_000 }) });
    // 0.8 x 4,000 = 3,200, which is 843 above 2,357; 64% in 2027 and 65% from 2028.
    const levy = (months: number, rate: number) => Math.round(0.5 * months * 84_300 * rate);
    expect(rvu?.years.map(({ benefitCents }) => benefitCents)).toEqual(
      [0, 3, 12, 9, 0].map((months) => months * 0.5 * 320_000),
    );
    expect(rvu?.years.map(({ levyCents }) => levyCents)).toEqual([
      0,
      levy(3, 0.64),
      levy(12, 0.65),
      levy(9, 0.65),
      0,
    ]);
  });

  test('goes on after the horizon for whoever left within it', () => {
    const { rvu } = aWave(aRoster(person), { rvu: someRvu(), horizonYears: 2 });
    expect(rvu?.laterBenefitCents).toBe(21 * 0.5 * 0.8 * 235_700);
  });

  test('names the threshold and the levy that it rests on, by date', () => {
    const { basis } = aWave(aRoster(person), { rvu: someRvu() });
    expect(
      basis.filter(({ id }) => id.startsWith('rvu/')).map(({ id, value }) => [id, value]),
    ).toEqual([
      ['rvu/levy', '0.64'],
      ['rvu/levy', '0.65'],
      ['rvu/maximum-months', '36'],
      ['rvu/threshold', '235700'],
    ]);
  });

  test('is not asked without a scheme', () => {
    expect(aWave(aRoster(person)).rvu).toBeNull();
  });
});

describe('a generatiepact', () => {
  const pact: GenerationPact = {
    entryAgeYears: 60,
    takeUpRatio: 0.25,
    workRatio: 0.8,
    payRatio: 0.9,
    pensionRatio: 1,
  };
  // 60 on 1 April 2027; nobody reaches the AOW age before 2034.
  const person = { birthDate: '1967-04-01', scale: '8', step: 11, partTimeFactor: 0.9 } as const;

  test('frees hours from the month in which the age is reached, for the share that takes part', () => {
    const [outcome] = aWave(aRoster(person), { generationPacts: [pact] }).generationPacts;
    expect(outcome?.name).toBe('80-90-100');
    expect(outcome?.years.map(({ expectedParticipants }) => expectedParticipants)).toEqual([
      0,
      0.25 * 0.75,
      0.25,
      0.25,
      0.25,
    ]);
    const freed = 0.25 * 0.9 * 0.2;
    outcome?.years.forEach(({ freedFte }, index) =>
      expect(freedFte).toBeCloseTo([0, 0.75, 1, 1, 1][index]! * freed, 12),
    );
  });

  test('costs pay above the hours and pension over the whole; the rest of the pay is released', () => {
    const [outcome] = aWave(aRoster(person), { generationPacts: [pact] }).generationPacts;
    const costIn2028 = (paid: number, builtUp: number): number => {
      const { scale, step } = person;
      const employment = {
        scale,
        step,
        partTimeFactor: 0.9 * paid,
        pensionPartTimeFactor: 0.9 * builtUp,
      };
      return wholeCents(costInOneStep(employment, '2028-01-01', 12, usualParameters));
    };
    const { extraCents, releasedCents } = outcome!.years[2]!;
    const [before, inPact, forHours] = [costIn2028(1, 1), costIn2028(0.9, 1), costIn2028(0.8, 0.8)];
    expect(Math.abs(extraCents - 0.25 * (inPact - forHours))).toBeLessThanOrEqual(1);
    expect(Math.abs(releasedCents - 0.25 * (before - inPact))).toBeLessThanOrEqual(1);
    // Pension over the whole makes it dearer than nine tenths of the pay.
    expect(inPact).toBeGreaterThan(costIn2028(0.9, 0.9));
    expect(extraCents).toBeGreaterThan(0);
  });

  test('ends with the service, and somebody with a chance of leaving counts for the rest', () => {
    const pacts = { generationPacts: [{ ...pact, takeUpRatio: 1 }] };
    const leaves = { birthDate: '1960-01-01', knownDepartureDate: '2026-06-30' } as const;
    const [known] = aWave(aRoster(leaves), pacts).generationPacts;
    expect(known?.years[0]?.expectedParticipants).toBe(0.5);
    const heavy = { birthDate: '1961-04-01', position: 'Kraanmachinist' } as const;
    const [rvu] = aWave(aRoster(heavy), { ...pacts, rvu: someRvu() }).generationPacts;
    // AOW in July 2028, RVU in July 2026: seven whole months, then one half.
    expect(rvu?.years[0]?.expectedParticipants).toBeCloseTo((7 + 5 * 0.5) / 12, 12);
    expect(rvu?.years[2]?.expectedParticipants).toBeCloseTo((7 * 0.5) / 12, 12);
  });

  describe('of somebody with two contracts, of which one ends', () => {
    const goesOn = {
      ...person,
      personnelNumber: '1',
      birthDate: '1964-01-10',
      partTimeFactor: 0.5,
    } as const;
    const ends = { ...goesOn, partTimeFactor: 0.4, knownDepartureDate: '2026-06-30' } as const;
    const everybody = { generationPacts: [{ ...pact, takeUpRatio: 1 }] };
    const yearsOf = (...rows: Parameters<typeof aRoster>) =>
      aWave(aRoster(...rows), everybody).generationPacts[0]!.years;

    test('frees the hours of each only while it runs', () => {
      const years = yearsOf(goesOn, ends);
      expect(years.map(({ expectedParticipants }) => expectedParticipants)).toEqual([
        1, 1, 1, 1, 1,
      ]);
      years.forEach(({ freedFte }, index) =>
        expect(freedFte).toBeCloseTo(index === 0 ? 0.14 : 0.1, 12),
      );
    });

    test('costs what two people with one contract each would', () => {
      const [together, first, second] = [yearsOf(goesOn, ends), yearsOf(goesOn), yearsOf(ends)];
      expect(second[0]!.extraCents).toBeGreaterThan(0);
      together.forEach(({ extraCents, releasedCents }, index) => {
        const [one, other] = [first[index]!, second[index]!];
        expect(Math.abs(extraCents - one.extraCents - other.extraCents)).toBeLessThanOrEqual(1);
        expect(
          Math.abs(releasedCents - one.releasedCents - other.releasedCents),
        ).toBeLessThanOrEqual(1);
      });
    });

    test('does not ask for the pay of one that ends before the entry age', () => {
      const [younger, endsBefore] = [goesOn, { ...ends, step: null }].map((row) => ({
        ...row,
        birthDate: '1966-07-10' as const,
      }));
      const [outcome] = aWave(aRoster(younger!, endsBefore!), everybody).generationPacts;
      expect(outcome?.rowsWithoutPay).toEqual([]);
    });
  });

  test('tells which contracts lack a scale or step, and leaves them out of the amounts', () => {
    const rows = aRoster(person, { ...person, scale: null }, { ...person, step: null });
    const [outcome] = aWave(rows, { generationPacts: [pact] }).generationPacts;
    const [alone] = aWave(aRoster(person), { generationPacts: [pact] }).generationPacts;
    expect(outcome?.rowsWithoutPay).toEqual([3, 4]);
    expect(outcome?.years[3]?.extraCents).toBe(alone?.years[3]?.extraCents);
    expect(outcome?.years[3]?.expectedParticipants).toBe(0.75);
  });

  test('that keeps everything whole frees and costs nothing', () => {
    const whole = { ...pact, workRatio: 1, payRatio: 1, pensionRatio: 1 };
    const [outcome] = aWave(aRoster(person), { generationPacts: [whole] }).generationPacts;
    for (const { freedFte, extraCents, releasedCents } of outcome!.years) {
      expect([freedFte, extraCents, releasedCents]).toEqual([0, 0, 0]);
    }
  });

  test('counts whole months from the reference date on: twelve a year', () => {
    const older = { ...person, birthDate: '1965-01-01' } as const;
    const [outcome] = aWave(
      aRoster(older),
      { generationPacts: [{ ...pact, takeUpRatio: 1 }], horizonYears: 1 },
      '2026-03-15',
    ).generationPacts;
    expect(
      outcome?.years.map(({ year, expectedParticipants }) => [year, expectedParticipants]),
    ).toEqual([
      [2026, 9 / 12],
      [2027, 3 / 12],
    ]);
  });
});

test('partial pension frees its share of the hours of who takes part', () => {
  const rows = aRoster(
    { birthDate: '1964-07-01', partTimeFactor: 0.5 },
    { birthDate: '1990-01-01', partTimeFactor: 1 },
    { birthDate: null },
  );
  const partialPension = { fromAgeYears: 62, takeUpRatio: 0.1, pensionRatio: 0.3 };
  const years = aWave(rows, { partialPension }).partialPension!;
  expect(years).toHaveLength(5);
  expect(years[0]?.expectedParticipants).toBeCloseTo(0.1 * 0.5, 12);
  expect(years[1]?.expectedParticipants).toBeCloseTo(0.1, 12);
  expect(years[1]?.freedFte).toBeCloseTo(0.1 * 0.5 * 0.3, 12);
  expect(aWave(rows).partialPension).toBeNull();
});

test('partial pension frees no hours of a contract that has ended', () => {
  const goesOn = { personnelNumber: '1', birthDate: '1964-01-10', partTimeFactor: 0.5 } as const;
  const ends = { ...goesOn, partTimeFactor: 0.4, knownDepartureDate: '2026-06-30' } as const;
  const partialPension = { fromAgeYears: 60, takeUpRatio: 1, pensionRatio: 0.5 };
  const years = aWave(aRoster(goesOn, ends), { partialPension }).partialPension!;
  years.forEach(({ expectedParticipants, freedFte }, index) => {
    expect(expectedParticipants).toBe(1);
    expect(freedFte).toBeCloseTo(index === 0 ? 0.35 : 0.25, 12);
  });
});

describe('eligible is not leaving', () => {
  const rows = aRoster(
    { birthDate: '1966-03-20' }, // 60 in March 2026
    { birthDate: '1967-01-15' }, // 60 in January 2027
    { birthDate: '1960-06-15' }, // AOW on 15 June 2027
    { birthDate: '1961-06-15', knownDepartureDate: '2026-08-31' }, // AOW on 15 September 2028
    { birthDate: '1990-01-01' },
  );

  test('both are told at the end of every year', () => {
    const years = aWave(rows).eligibility;
    expect(years[0]).toEqual({
      year: 2026,
      day: '2026-12-31',
      abpEligible: 2, // the first and the third; the fourth has left
      aowReached: 0,
      aowReachedSoFar: 0,
      expectedByCause: { 'known-date': 1, retirement: 0, rvu: 0 },
    });
    expect(years.map((year) => [year.abpEligible, year.aowReached, year.aowReachedSoFar])).toEqual([
      [2, 0, 0],
      [2, 1, 1],
      [2, 1, 2],
      [2, 0, 2],
      [2, 0, 2],
    ]);
    expect(years.map(({ expectedByCause }) => expectedByCause.retirement)).toEqual([0, 1, 0, 0, 0]);
  });

  test('the last year ends with the horizon', () => {
    const years = aWave(rows, { horizonYears: 1 }, '2026-07-01').eligibility;
    expect(years.map(({ day }) => day)).toEqual(['2026-12-31', '2027-06-30']);
  });

  test('before the age is known it is not told', () => {
    const years = aWave(rows, { horizonYears: 2 }, '2025-01-01').eligibility;
    expect(years.map(({ abpEligible }) => abpEligible)).toEqual([null, 2]);
  });

  test('a person has three fixed dates: the first for a pension, that of the AOW, the last by rule', () => {
    const { departures } = aWave(rows, { contractEndRule: 'day-before' });
    expect(
      departures.map(({ rowNumber, earliestPensionDate, aowDate, lastDayByRule }) => [
        rowNumber,
        earliestPensionDate,
        aowDate,
        lastDayByRule,
      ]),
    ).toEqual([
      [5, null, '2028-09-15', '2028-09-14'],
      [4, null, '2027-06-15', '2027-06-14'],
    ]);
    const [later] = aWave(
      aRoster({ birthDate: '1966-03-20', knownDepartureDate: '2030-01-31' }),
    ).departures;
    expect(later).toMatchObject({ earliestPensionDate: '2026-03-01' });
  });
});
