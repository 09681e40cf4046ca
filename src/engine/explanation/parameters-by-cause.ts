import type { ParameterId } from '../parameters.ts';
import type { LeavingCause } from '../workforce/workforce-figures.ts';

/**
 * Which parameters decide how many people leave through a cause; a known date rests on none. Used to say
 * with each number where it comes from.
 */
export const parametersByCause: Readonly<Record<LeavingCause, readonly ParameterId[]>> = {
  'known-date': [],
  retirement: ['aow/pension-age', 'retirement/offset-curve'],
  rvu: ['aow/pension-age', 'rvu/maximum-months'],
  resignation: ['workforce/resignation-by-service', 'workforce/resignation-age-factor'],
  'contract-end': ['workforce/contract-conversion'],
  disability: ['workforce/disability-by-age'],
  death: [
    'workforce/mortality-men',
    'workforce/mortality-women-ratio',
    'workforce/women-ratio',
    'workforce/mortality-improvement',
    'workforce/healthy-worker-factor',
  ],
};
