import type {
  CommutingLever,
  LeverKind,
} from '../../engine/commuting/questions/commuting-lever.ts';
import { listText } from '../explanation/cause-phrases.ts';
import { travelModePhrase } from './travel-mode-phrase.ts';

/** A lever and its value as they stand in a sentence. */

const decimalText = (value: number, least = 0): string =>
  value.toLocaleString('nl-NL', { minimumFractionDigits: least, maximumFractionDigits: 12 });

const euros = (value: number): string => `€ ${decimalText(value, 2)}`;

const phrases: Readonly<Record<LeverKind, (value: number) => string>> = {
  rate: (value) => `een tarief van ${euros(value)} per km`,
  'rate-factor': (value) => `alle tarieven maal ${decimalText(value)}`,
  'maximum-km': (value) => `een maximum van ${decimalText(value)} km`,
  'threshold-km': (value) => `een drempel van ${decimalText(value)} km`,
  'deduction-km': (value) => `een aftrek van ${decimalText(value)} km`,
  'cost-share': (value) => `een vergoeding van ${decimalText(value * 100)}% van de kosten`,
  'home-working': (value) => `een thuiswerkvergoeding van ${euros(value)} per dag`,
  'cap-per-day': (value) => `een maximum van ${euros(value)} per dag`,
  'cap-per-month': (value) => `een maximum van ${euros(value)} per maand`,
  'cap-per-year': (value) => `een maximum van ${euros(value)} per jaar`,
};

const forModes = ({ modes }: CommutingLever): string =>
  modes.length === 0 ? '' : ` voor ${listText(modes.map((mode) => travelModePhrase[mode]))}`;

/** `een tarief van € 0,21 per km voor de fiets en de e-fiets` */
export const leverPhrase = (lever: CommutingLever, value: number): string =>
  phrases[lever.kind](value) + forModes(lever);

const names: Readonly<Record<LeverKind, string>> = {
  rate: 'het tarief',
  'rate-factor': 'de tarieven',
  'maximum-km': 'het maximum aan km',
  'threshold-km': 'de drempel',
  'deduction-km': 'de aftrek',
  'cost-share': 'het vergoede deel van de kosten',
  'home-working': 'de thuiswerkvergoeding',
  'cap-per-day': 'het maximum per dag',
  'cap-per-month': 'het maximum per maand',
  'cap-per-year': 'het maximum per jaar',
};

/** Whether the name of a lever is more than one thing. */
export const isPluralLever = ({ kind }: CommutingLever): boolean => kind === 'rate-factor';

/** `het tarief voor de fiets en de e-fiets` */
export const leverName = (lever: CommutingLever): string => names[lever.kind] + forModes(lever);
