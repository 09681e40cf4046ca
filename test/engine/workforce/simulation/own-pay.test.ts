import { describe, expect, test } from '@jest/globals';
import type { Parameters } from '../../../../src/engine/parameters.ts';
import type { OwnSalaryTable } from '../../../../src/engine/pay/own-salary-table.ts';
import { withOwnSalaries } from '../../../../src/engine/pay/with-own-salaries.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { projectWorkforce } from '../../../../src/engine/workforce/project-workforce.ts';
import type { WorkforceOutcome } from '../../../../src/engine/workforce/workforce-outcome.ts';
import type { WorkforceSettings } from '../../../../src/engine/workforce/workforce-settings.ts';
import { shipped } from '../leaving/leaving-setting.ts';
import {
  aHire,
  anEmployee,
  certainParameters,
  certainScenario,
  simulated,
} from './simulation-setting.ts';

const id = 'pay/salary-table';
const copyOfCao: OwnSalaryTable[] = shipped[id].values
  .filter(({ value, validFrom }) => value !== null && validFrom >= '2025-10-01')
  .map(({ validFrom, value }) => ({
    validFrom,
    scales: Object.entries(value!).map(([scale, salaries]) => ({
      scale,
      monthlyCentsByStep: [...salaries],
    })),
  }));

const staff: RosterRow[] = [
  ...Array.from({ length: 24 }, (_, number) =>
    anEmployee(number, {
      positionFamily: number % 3 === 0 ? 'Ruimte' : 'Beleid',
      scale: String(7 + (number % 5)),
      step: number % 12,
      birthDate: number % 5 === 0 ? '1961-02-03' : '1988-02-03',
    }),
  ),
  ...Array.from({ length: 8 }, (_, number) =>
    aHire(50 + number, {
      hireKind: number % 2 === 0 ? 'self-employed' : 'agency',
      positionFamily: number % 3 === 0 ? 'Ruimte' : 'Beleid',
    }),
  ),
];
const eventful: Partial<WorkforceSettings> = {
  leavingFactors: { resignation: 3, disability: 1, death: 1 },
  horizonYears: 4,
  prices: { kind: 'current', wageIndexRatio: 0.03, hireIndexRatio: 0.02 },
};
const outcomeOf = (
  parameters: Parameters,
  levers: Partial<WorkforceSettings> = {},
): Omit<WorkforceOutcome, 'basis'> => {
  const scenario = certainScenario({ ...eventful, ...levers });
  const { basis: _, ...figures } = projectWorkforce(staff, scenario, parameters);
  return figures;
};

describe('own pay that says what cao and assumptions say', () => {
  test('a copy of the salary tables of the cao gives the same projection', () => {
    expect(outcomeOf(withOwnSalaries(shipped, copyOfCao))).toEqual(outcomeOf(shipped));
  });

  test('the assumed tariff of scale 10 as an own one gives the same projection', () => {
    const hireTariffs = [
      {
        validFrom: '2026-01-01' as const,
        kind: null,
        positionFamilies: [],
        hourlyCents: 11_000,
      },
    ];
    expect(outcomeOf(shipped, { hireTariffs })).toEqual(outcomeOf(shipped));
  });
});

test('by hand: two hired people of different families, one of whom becomes a secondment', () => {
  const rows = [
    anEmployee(0),
    aHire(1, { positionFamily: 'ICT' }),
    aHire(2, { positionFamily: 'Beleid', partTimeFactor: 0.5 }),
  ];
  const tariff = { validFrom: '2026-01-01' as const, positionFamilies: [] as string[] };
  const scenario = certainScenario({
    hireTariffs: [
      { ...tariff, kind: 'self-employed', hourlyCents: 12_000 },
      { ...tariff, kind: 'secondment', hourlyCents: 9600 },
      { ...tariff, kind: null, positionFamilies: ['Beleid'], hourlyCents: 6000 },
    ],
    hireConversions: [
      {
        onDate: '2026-06-30',
        from: 'self-employed',
        to: 'secondment',
        ratio: 1,
        positionFamilies: ['ICT'],
      },
    ],
  });
  const { of } = simulated(rows, scenario, certainParameters({ 'workforce/hire-extension': '1' }));
  // 120 x 1,363 / 12 = 13,630.00; 96 x 1,363 / 12 = 10,904.00; half of 60 x 1,363 / 12 = 3,407.50.
  const months = of('cost/hire').slice(0, 12);
  expect(months.slice(0, 6)).toEqual(Array<number>(6).fill(1_703_750_000));
  expect(months.slice(6)).toEqual(Array<number>(6).fill(1_431_150_000));
});
