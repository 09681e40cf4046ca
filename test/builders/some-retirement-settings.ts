import type { RetirementSettings } from '../../src/engine/retirement/retirement-settings.ts';

/** Everybody leaves on the day of the AOW; give what matters to the test. */
export const someRetirementSettings = (
  given: Partial<RetirementSettings> = {},
): RetirementSettings => ({
  horizonYears: 5,
  monthEndRule: 'clamp',
  contractEndRule: 'on-aow-day',
  behaviour: { isOn: false, curves: [] },
  rvu: null,
  generationPacts: [],
  partialPension: null,
  ...given,
});
