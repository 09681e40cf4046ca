import type { CommutingScheme, ModeRule } from '../../src/engine/commuting/commuting-scheme.ts';

export const aModeRule = (rule: Partial<ModeRule> = {}): ModeRule => ({
  ratePerKm: null,
  bands: null,
  costShareRatio: null,
  thresholdKm: null,
  deductionKm: null,
  maximumKm: null,
  maximumCentsPerYear: null,
  ...rule,
});

export const aCommutingScheme = (scheme: Partial<CommutingScheme> = {}): CommutingScheme => ({
  name: 'Voorstel',
  days: {
    basis: 'fixed',
    referenceDays: null,
    minimumDays: null,
    weeksWorked: null,
    rounding: 'none',
  },
  modes: {
    car: aModeRule({ ratePerKm: '0.23', maximumKm: '75' }),
    bicycle: aModeRule({ ratePerKm: '0.23' }),
    walking: aModeRule({ ratePerKm: '0.23' }),
    'public-transport': aModeRule({ costShareRatio: '1', maximumCentsPerYear: 240_000 }),
    moped: aModeRule({
      bands: [
        { toKm: '10', ratePerKm: '0.23' },
        { toKm: null, ratePerKm: '0.10' },
      ],
      thresholdKm: '5',
    }),
  },
  fixedAmounts: [],
  homeWorkingCentsPerDay: 245,
  maximumCentsPerMonth: null,
  ...scheme,
});
