import type { EmploymentKind, HireKind, TravelMode } from '../engine/roster.ts';

/** Words of a staff file as our own workbooks write them; the reader knows more spellings. */

export const employmentInDutch = {
  permanent: 'vast',
  temporary: 'tijdelijk',
  trainee: 'trainee',
  intern: 'stage',
  hire: 'inhuur',
  vacancy: 'vacature',
} as const satisfies Record<EmploymentKind, string>;

export const hireInDutch = {
  'self-employed': 'zzp',
  secondment: 'detachering',
  agency: 'uitzend',
  payroll: 'payroll',
} as const satisfies Record<HireKind, string>;

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
} as const satisfies Record<TravelMode, string>;
