import type {
  AmountCaps,
  CommutingScheme,
  ModeRule,
} from '../../src/engine/commuting/commuting-scheme.ts';

export const someCaps = (caps: Partial<AmountCaps> = {}): AmountCaps => ({
  centsPerDay: null,
  centsPerMonth: null,
  centsPerYear: null,
  ...caps,
});

export const aModeRule = (rule: Partial<ModeRule> = {}): ModeRule => ({
  ratePerKm: null,
  bands: null,
  costShareRatio: null,
  travelClass: null,
  thresholdKm: null,
  deductionKm: null,
  maximumKm: null,
  caps: someCaps(),
  ...rule,
});

export const aCommutingScheme = (scheme: Partial<CommutingScheme> = {}): CommutingScheme => ({
  name: 'Voorstel',
  startsOn: null,
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
    'public-transport': aModeRule({
      costShareRatio: '1',
      caps: someCaps({ centsPerYear: 240_000 }),
    }),
    moped: aModeRule({
      bands: [
        { toKm: '10', ratePerKm: '0.23' },
        { toKm: null, ratePerKm: '0.10' },
      ],
      thresholdKm: '5',
    }),
  },
  fixedAmounts: [],
  stationAccess: null,
  homeWorkingCentsPerDay: 245,
  caps: someCaps(),
  parking: null,
  companyBike: null,
  hardship: null,
  indexation: null,
  guarantee: null,
  excess: 'taxed',
  averagesOverYear: false,
  exchange: null,
  ...scheme,
});
