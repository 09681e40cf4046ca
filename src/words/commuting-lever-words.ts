import type { LeverKind } from '../engine/commuting/questions/commuting-lever.ts';
import type { SensitivityBar } from '../engine/commuting/questions/test-sensitivity.ts';

/** Dutch words of what can be turned of a scheme, and of what it is sensitive to. */

export const leverKindInDutch = {
  rate: 'tarief',
  'rate-factor': 'tarieffactor',
  'maximum-km': 'maximum-km',
  'threshold-km': 'drempel-km',
  'deduction-km': 'aftrek-km',
  'cost-share': 'aandeel',
  'home-working': 'thuiswerken',
  'cap-per-day': 'maximum-per-dag',
  'cap-per-month': 'maximum-per-maand',
  'cap-per-year': 'maximum-per-jaar',
} as const satisfies Record<LeverKind, string>;

export const leverKindInEnglish = {
  tarief: 'rate',
  tarieffactor: 'rate-factor',
  'maximum-km': 'maximum-km',
  'drempel-km': 'threshold-km',
  'aftrek-km': 'deduction-km',
  aandeel: 'cost-share',
  thuiswerken: 'home-working',
  'maximum-per-dag': 'cap-per-day',
  'maximum-per-maand': 'cap-per-month',
  'maximum-per-jaar': 'cap-per-year',
} as const satisfies Record<(typeof leverKindInDutch)[LeverKind], LeverKind>;

export const assumptionInDutch = {
  'weeks-worked': 'werkweken',
  distance: 'afstand',
  headcount: 'personeel',
  'untaxed-rate': 'onbelast-tarief',
  'income-tax': 'inkomstenbelasting',
  premiums: 'werkgeverspremies',
  'mode-shift': 'gedrag',
} as const satisfies Record<SensitivityBar['assumption'], string>;
