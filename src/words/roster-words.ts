import type { EmploymentKind, Fuel, HireKind, TravelMode } from '../engine/roster.ts';

/**
 * Dutch words of a staff list, one for each thing: for the API, scenarios and workbooks alike. The reader of
 * staff files knows more spellings.
 */

export const employmentInDutch = {
  permanent: 'vast',
  temporary: 'tijdelijk',
  trainee: 'trainee',
  intern: 'stage',
  hire: 'inhuur',
  vacancy: 'vacature',
} as const satisfies Record<EmploymentKind, string>;

export const employmentInEnglish = {
  vast: 'permanent',
  tijdelijk: 'temporary',
  trainee: 'trainee',
  stage: 'intern',
  inhuur: 'hire',
  vacature: 'vacancy',
} as const satisfies Record<(typeof employmentInDutch)[EmploymentKind], EmploymentKind>;

export const hireInDutch = {
  'self-employed': 'zzp',
  secondment: 'detachering',
  agency: 'uitzend',
  payroll: 'payroll',
} as const satisfies Record<HireKind, string>;

export const hireInEnglish = {
  zzp: 'self-employed',
  detachering: 'secondment',
  uitzend: 'agency',
  payroll: 'payroll',
} as const satisfies Record<(typeof hireInDutch)[HireKind], HireKind>;

/** In the order in which they are shown. */
export const travelModeInDutch = {
  car: 'auto',
  motorcycle: 'motor',
  moped: 'brommer',
  bicycle: 'fiets',
  'e-bike': 'e-fiets',
  walking: 'lopen',
  carpool: 'carpool',
  'public-transport': 'ov',
  'shared-transport': 'groepsvervoer',
  'company-bike': 'fiets-van-de-zaak',
} as const satisfies Record<TravelMode, string>;

/** By which people go to a station on their own. */
export const ownTransportInDutch = [
  travelModeInDutch.car,
  travelModeInDutch.motorcycle,
  travelModeInDutch.moped,
  travelModeInDutch.bicycle,
  travelModeInDutch['e-bike'],
  travelModeInDutch.walking,
  travelModeInDutch.carpool,
  travelModeInDutch['company-bike'],
] as const;

export const fuelInDutch = {
  petrol: 'benzine',
  diesel: 'diesel',
  hybrid: 'hybride',
  electric: 'elektrisch',
  gas: 'gas',
} as const satisfies Record<Fuel, string>;

/** Class of a train as its number. */
export const travelClassNumber = { first: 1, second: 2 } as const;

export const travelClassByNumber = { 1: 'first', 2: 'second' } as const;
