import type { ParameterUse } from '../../engine/parameters.ts';
import type { TravelMode } from '../../engine/roster.ts';
import { groupBy } from '../../engine/group-by.ts';
import type { LabourMarketTightness } from '../../engine/workforce/workforce-settings.ts';
import { modeShiftInDutch } from '../../words/commuting-words.ts';
import { fuelInDutch, travelModeInDutch } from '../../words/roster-words.ts';

/** How words and amounts of the engine read in Dutch text; numbers in cells use number formats instead. */

const numberText = (value: number, decimals: number, atLeast = 0): string =>
  value.toLocaleString('nl-NL', {
    minimumFractionDigits: atLeast,
    maximumFractionDigits: decimals,
  });

/** € 2,45, and € 300.000 without cents when there are none. */
export const euroText = (cents: number): string =>
  `€ ${numberText(cents / 100, 2, cents % 100 === 0 ? 0 : 2)}`;

/** A rate in euros that is exact text: "0.23" reads € 0,23. */
export const rateText = (exact: string): string => `€ ${numberText(Number(exact), 6, 2)}`;

export const kmText = (exact: string): string => `${numberText(Number(exact), 2)} km`;

export const percentText = (exact: string): string =>
  exact.includes('/') ? exact : `${numberText(Number(exact) * 100, 4)}%`;

const monthNames =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  );

/** 1 januari 2026 */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${monthNames[Number(month) - 1] ?? ''} ${year}`;
}

/** a, b en c */
export const listText = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;

const modeNames: Readonly<Record<TravelMode | 'unknown', string>> = {
  ...travelModeInDutch,
  'public-transport': 'openbaar vervoer',
  'company-bike': 'fiets van de zaak',
  unknown: 'onbekend',
};

export const modeText = (mode: TravelMode | 'unknown'): string => modeNames[mode];

/** 1 post, 34 posten. */
export const countText = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('nl-NL')} ${count === 1 ? one : more}`;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function monthsText(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years === 0) return `${numberText(rest, 1)} ${rest === 1 ? 'maand' : 'maanden'}`;
  return rest === 0 ? `${years} jaar` : `${years} jaar en ${rest} maanden`;
}

const textByUnit: Readonly<Record<ParameterUse['unit'], (value: string) => string>> = {
  months: (value) => monthsText(Number(value)),
  years: (value) => `${numberText(Number(value), 2)} jaar`,
  days: (value) => `${numberText(Number(value), 2)} dagen`,
  'hours-per-week': (value) => `${numberText(Number(value), 2)} uur per week`,
  'euro-cent': (value) => euroText(Number(value)),
  'euro-per-km': (value) => `${rateText(value)} per km`,
  'euro-per-hour': (value) => `${rateText(value)} per uur`,
  'gram-per-km': (value) => `${numberText(Number(value), 1)} gram per km`,
  km: kmText,
  ratio: percentText,
  count: (value) => numberText(Number(value), 2),
};

/** How hard a vacancy is to fill: the keys of a parameter, and a setting of the scenario. */
export const tightnessText: Readonly<Record<LabourMarketTightness, string>> = {
  slack: 'ruim',
  balanced: 'in evenwicht',
  tight: 'krap',
  'very-tight': 'zeer krap',
};

/** Words that are keys of parameters. */
const keyWords: Readonly<Record<string, string>> = {
  ...tightnessText,
  ...modeShiftInDutch,
  ...fuelInDutch,
  ...modeNames,
};

const keyText = (key: string): string => keyWords[key] ?? key;

/**
 * A table by mode and fuel, with each mode and the unit once: "auto: benzine 168,9, diesel 149,1; lopen: 0 (gram
 * per km)".
 */
function tableByFuel(entries: readonly (readonly [key: string, text: string])[]): string {
  const unitOf = (text: string): string => text.split(' ').slice(1).join(' ');
  const units = new Set(entries.map(([, text]) => unitOf(text)));
  const [unit = ''] = units.size === 1 ? units : [];
  const figure = (text: string): string => (unit === '' ? text : text.split(' ')[0]!);
  const byMode = groupBy(entries, ([key]) => key.split('/')[0]!);
  const modes = [...byMode].map(([mode, ofMode]) => {
    const parts = ofMode.map(([key, text]) => {
      const fuel = key.split('/')[1];
      return fuel === undefined ? figure(text) : `${keyText(fuel)} ${figure(text)}`;
    });
    return `${keyText(mode)}: ${parts.join(', ')}`;
  });
  return `${modes.join('; ')}${unit === '' ? '' : ` (${unit})`}`;
}

/**
 * The value of a parameter with its unit: "67 jaar en 3 maanden", "€ 2,45", "17,05%"; of a table of rates
 * each key with its value: "0: 5,5%; 3: 4%".
 */
export function parameterText({ unit, value }: Pick<ParameterUse, 'unit' | 'value'>): string {
  if (value === 'tabel') return value;
  if (!value.includes(': ')) return textByUnit[unit](value);
  const entries = value.split('; ').map((entry) => {
    // The key may be a sentence with a colon of its own.
    const at = entry.lastIndexOf(': ');
    return [entry.slice(0, at), textByUnit[unit](entry.slice(at + 2))] as const;
  });
  return entries.some(([key]) => key.includes('/'))
    ? tableByFuel(entries)
    : entries.map(([key, text]) => `${keyText(key)}: ${text}`).join('; ');
}

export const statusText: Readonly<Record<ParameterUse['status'], string>> = {
  enacted: 'vastgesteld',
  announced: 'aangekondigd',
  assumed: 'aanname',
};

export const evidenceText: Readonly<Record<ParameterUse['evidence'], string>> = {
  V: 'V: officiële tekst, of een tekst die deze aanhaalt',
  'V-old': 'V-old: zoals V, maar oude bron; opnieuw nakijken',
  P: 'P: vakbron of pers',
  'P-old': 'P-old: vakbron of pers, maar oude bron',
  D: 'D: afgeleid uit andere bronnen',
  A: 'A: aanname voor de planning',
  U: 'U: niet geverifieerd',
};
