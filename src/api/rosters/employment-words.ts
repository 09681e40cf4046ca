import type { EmploymentKind, HireKind } from '../../engine/roster.ts';

/** Dutch names of the kinds of employment and hire, as in a staff file. */

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
