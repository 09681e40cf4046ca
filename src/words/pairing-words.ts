import type { ApprenticeCandidate, PostAtRisk } from '../engine/pairing/pairing-outcome.ts';
import type { PairingSettings } from '../engine/pairing/pairing-settings.ts';

/** Dutch words of master and apprentice, one for each thing: for the API, scenarios and workbooks alike. */

export const candidateKindInDutch = {
  volunteer: 'vrijwilliger',
  trainee: 'trainee',
  'early-successor': 'vroege-opvolger',
} as const satisfies Record<ApprenticeCandidate['kind'], string>;

/** Whether the factor was given for the post, or for what. */
export const positionFactorSourceInDutch = {
  post: 'functie',
  roster: 'personeelsbestand',
  position: 'functienaam',
  default: 'niet-beoordeeld',
} as const satisfies Record<PostAtRisk['positionFactorSource'], string>;

export const valuationInDutch = {
  expected: 'verwacht',
  nominal: 'nominaal',
} as const satisfies Record<PairingSettings['valuation'], string>;

export const valuationInEnglish = {
  verwacht: 'expected',
  nominaal: 'nominal',
} as const satisfies Record<
  (typeof valuationInDutch)[PairingSettings['valuation']],
  PairingSettings['valuation']
>;
