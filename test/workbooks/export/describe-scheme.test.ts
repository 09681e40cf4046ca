import { describe, expect, test } from '@jest/globals';
import type { ParameterUse } from '../../../src/engine/parameters.ts';
import { describeScheme } from '../../../src/workbooks/export/describe-scheme.ts';
import { parameterText } from '../../../src/workbooks/export/dutch-text.ts';
import { aCommutingScheme, aModeRule } from '../../builders/a-commuting-scheme.ts';

test('a scheme reads as one plain sentence per rule', () => {
  const scheme = aCommutingScheme({
    fixedAmounts: [
      {
        mode: 'shared-transport',
        fromKm: '10',
        toKm: '15',
        centsPerMonthByDays: { 1: 1000, 2: 2050 },
      },
    ],
    maximumCentsPerMonth: 25_000,
  });
  expect(describeScheme(scheme)).toEqual([
    'Reisdagen: vast aantal, het fiscale aantal per jaar voor wie elke werkdag reist, naar rato van de reisdagen per week.',
    'Auto: € 0,23 per km; hooguit 75 km enkele reis.',
    'Fiets: € 0,23 per km.',
    'Lopen: € 0,23 per km.',
    'Openbaar vervoer: 100% van de werkelijke kosten; hooguit € 2.400 per jaar.',
    'Brommer: tot 10 km € 0,23 per km, daarboven € 0,10 per km; niets tot en met 5 km.',
    'Groepsvervoer, meer dan 10 km tot en met 15 km: vast bedrag per maand, bij 1 dag € 10, 2 dagen € 20,50 (reisdagen per week).',
    'Een vervoermiddel dat hier niet staat, wordt niet vergoed.',
    'Thuiswerken: € 2,45 per dag.',
    'Alles samen hooguit € 250 per maand.',
  ]);
});

test('real travel days, unpaid first kilometres and no home working are said as well', () => {
  const scheme = aCommutingScheme({
    days: {
      basis: 'actual',
      referenceDays: null,
      minimumDays: null,
      weeksWorked: '42.8',
      rounding: 'down',
    },
    modes: { car: aModeRule({ ratePerKm: '0.1', deductionKm: '2.5' }) },
    homeWorkingCentsPerDay: null,
  });
  expect(describeScheme(scheme)).toEqual([
    'Reisdagen: werkelijke dagen, 42,8 gewerkte weken per jaar maal de reisdagen per week, naar beneden afgerond op hele dagen.',
    'Auto: € 0,10 per km; de eerste 2,5 km niet.',
    'Een vervoermiddel dat hier niet staat, wordt niet vergoed.',
    'Thuiswerken: geen vergoeding.',
  ]);
});

describe('a parameter is shown with its unit', () => {
  test.each([
    ['months', '807', '67 jaar en 3 maanden'],
    ['months', '804', '67 jaar'],
    ['months', '3', '3 maanden'],
    ['years', '20.65', '20,65 jaar'],
    ['days', '214', '214 dagen'],
    ['hours-per-week', '36', '36 uur per week'],
    ['euro-cent', '245', '€ 2,45'],
    ['euro-cent', '7940900', '€ 79.409'],
    ['euro-per-km', '0.23', '€ 0,23 per km'],
    ['km', '75', '75 km'],
    ['ratio', '0.1705', '17,05%'],
    ['ratio', '2/3', '2/3'],
    ['count', '42.8', '42,8'],
    ['euro-cent', 'tabel', 'tabel'],
    ['ratio', '0: 0.055; 3: 0.04', '0: 5,5%; 3: 4%'],
    ['months', 'slack: 2.5; very-tight: 9', 'ruim: 2,5 maanden; zeer krap: 9 maanden'],
  ] as const)('%s %s: %s', (unit: ParameterUse['unit'], value: string, text: string) => {
    expect(parameterText({ unit, value })).toBe(text);
  });
});
