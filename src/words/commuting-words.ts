import type { ExcessTreatment } from '../engine/commuting/commuting-scheme.ts';
import type {
  CommutingBudget,
  CommutingSettings,
  ModeShiftBand,
} from '../engine/commuting/commuting-settings.ts';

/** Dutch words of commuting schemes and of what a scenario says about them: for API and workbooks alike. */

/** What stands in place of an amount or a rate that follows the law. */
export const taxMaximumInDutch = 'fiscaal-maximum';

export const excessInDutch = {
  taxed: 'belast',
  'work-related-costs': 'vrije-ruimte',
  'grossed-up': 'gebruteerd',
} as const satisfies Record<ExcessTreatment, string>;

export const excessInEnglish = {
  belast: 'taxed',
  'vrije-ruimte': 'work-related-costs',
  gebruteerd: 'grossed-up',
} as const satisfies Record<(typeof excessInDutch)[ExcessTreatment], ExcessTreatment>;

export const budgetBasisInDutch = {
  extra: 'meerkosten',
  total: 'totaal',
} as const satisfies Record<CommutingBudget['basis'], string>;

export const budgetBasisInEnglish = {
  meerkosten: 'extra',
  totaal: 'total',
} as const satisfies Record<
  (typeof budgetBasisInDutch)[CommutingBudget['basis']],
  CommutingBudget['basis']
>;

export const headcountInDutch = {
  constant: 'gelijk',
  projection: 'projectie',
} as const satisfies Record<CommutingSettings['headcount'], string>;

export const headcountInEnglish = {
  gelijk: 'constant',
  projectie: 'projection',
} as const satisfies Record<
  (typeof headcountInDutch)[CommutingSettings['headcount']],
  CommutingSettings['headcount']
>;

export const missingInDutch = {
  'not-paid': 'niet-vergoeden',
  average: 'gemiddelde',
} as const satisfies Record<CommutingSettings['missing'], string>;

export const missingInEnglish = {
  'niet-vergoeden': 'not-paid',
  gemiddelde: 'average',
} as const satisfies Record<
  (typeof missingInDutch)[CommutingSettings['missing']],
  CommutingSettings['missing']
>;

/** In the order in which they are shown. */
export const modeShiftInDutch = {
  zero: 'geen',
  low: 'laag',
  mid: 'midden',
  high: 'hoog',
} as const satisfies Record<ModeShiftBand, string>;

export const modeShiftInEnglish = {
  geen: 'zero',
  laag: 'low',
  midden: 'mid',
  hoog: 'high',
} as const satisfies Record<(typeof modeShiftInDutch)[ModeShiftBand], ModeShiftBand>;
