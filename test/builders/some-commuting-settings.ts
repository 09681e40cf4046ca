import type { CommutingSettings } from '../../src/engine/commuting/commuting-settings.ts';
import { aCommutingScheme, aModeRule } from './a-commuting-scheme.ts';

/** Two schemes, no alternatives, and the years of a budget table of four. */
export const someCommutingSettings = (
  settings: Partial<CommutingSettings> = {},
): CommutingSettings => ({
  current: aCommutingScheme({
    name: 'Huidige regeling',
    modes: {
      car: aModeRule({ ratePerKm: '0.12', thresholdKm: '10', maximumKm: '40' }),
      'public-transport': aModeRule({ costShareRatio: '0.5' }),
    },
    homeWorkingCentsPerDay: 200,
  }),
  proposed: aCommutingScheme({ name: 'Fietsen en lopen ook vergoed' }),
  alternatives: [],
  horizonYears: 4,
  budget: { centsPerYear: 100_000_000, basis: 'extra' },
  headcount: 'constant',
  missing: 'not-paid',
  otherRoomUseCents: 0,
  modeShift: 'zero',
  ...settings,
});
