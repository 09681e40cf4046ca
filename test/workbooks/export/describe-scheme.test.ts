import { describe, expect, test } from '@jest/globals';
import type { ParameterUse } from '../../../src/engine/parameters.ts';
import { describeScheme } from '../../../src/workbooks/export/describe-scheme.ts';
import { parameterText } from '../../../src/workbooks/export/dutch-text.ts';
import { aCommutingScheme, aModeRule, someCaps } from '../../builders/a-commuting-scheme.ts';

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
    caps: someCaps({ centsPerMonth: 25_000 }),
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
    'Woon-werkverkeer samen hooguit € 250 per maand.',
    'Wat boven de vrijstelling komt, is belast loon.',
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
    'Wat boven de vrijstelling komt, is belast loon.',
  ]);
});

test('every lever has a sentence', () => {
  const scheme = aCommutingScheme({
    startsOn: '2026-07-01',
    days: {
      basis: 'fixed',
      referenceDays: 214,
      minimumDays: 128,
      weeksWorked: null,
      rounding: 'none',
    },
    modes: {
      car: aModeRule({
        ratePerKm: 'tax-maximum',
        caps: someCaps({ centsPerDay: 1500, centsPerMonth: 6108 }),
      }),
      bicycle: aModeRule({
        bands: [
          { toKm: '10', ratePerKm: '0.30' },
          { toKm: null, ratePerKm: 'tax-maximum' },
        ],
      }),
      'public-transport': aModeRule({ costShareRatio: '0.85', travelClass: 'second' }),
      'company-bike': aModeRule({ ratePerKm: '0' }),
    },
    stationAccess: { ratePerKm: '0.07', minimumKm: '1' },
    homeWorkingCentsPerDay: 'tax-maximum',
    caps: someCaps({ centsPerDay: 2000, centsPerYear: 300_000 }),
    parking: {
      modes: ['car', 'carpool'],
      allowanceCentsPerDay: 100,
      contributionCentsPerDay: 250,
    },
    companyBike: {
      priceCents: 200_000,
      costCentsPerYear: 60_000,
      contributionCentsPerYear: 12_000,
    },
    hardship: { shareRatio: '0.02', modes: ['car'], ratePerKm: '0.23' },
    indexation: { ratioPerYear: '0.02', baseYear: 2026 },
    guarantee: { sharesByYear: ['1', '0.5'] },
    excess: 'work-related-costs',
    averagesOverYear: true,
    exchange: { shareRatio: '0.3' },
  });
  expect(describeScheme(scheme)).toEqual([
    'Reisdagen: vast aantal, 214 per jaar voor wie elke werkdag reist, naar rato van de reisdagen per week, als er daarvan minstens 128 gereisd zijn.',
    'Auto: het fiscale maximum per km; hooguit € 15 per reisdag; hooguit € 61,08 per maand.',
    'Fiets: tot 10 km € 0,30 per km, daarboven het fiscale maximum per km.',
    'Openbaar vervoer: 85% van de werkelijke kosten, tweede klas.',
    'Fiets van de zaak: € 0,00 per km.',
    'Een vervoermiddel dat hier niet staat, wordt niet vergoed.',
    'Eigen vervoer van en naar het station: € 0,07 per km, vanaf 1 km.',
    'Parkeren (auto en carpool): de werkgever betaalt € 1 per reisdag, wie parkeert betaalt zelf € 2,50 per reisdag.',
    'Fiets van de zaak: adviesprijs € 2.000; kost € 600 per jaar, waarvan € 120 eigen bijdrage. De kilometers ermee kunnen niet onbelast worden vergoed.',
    'Hardheidsclausule: € 0,23 per km over de hele afstand voor wie niet anders kan (auto); gerekend is met 2% van hen.',
    'Thuiswerken: het onbelaste bedrag per dag.',
    'Woon-werkverkeer samen hooguit € 20 per reisdag.',
    'Woon-werkverkeer samen hooguit € 3.000 per jaar.',
    'De regeling geldt vanaf 1 juli 2026.',
    'Eigen tarieven en bedragen stijgen na 2026 met 2% per jaar.',
    'Overgangsgarantie: wie erop achteruitgaat, houdt van het verschil 100% in jaar 1 en 50% in jaar 2.',
    'Wat boven de vrijstelling komt, gaat in de vrije ruimte; over wat daar niet in past, betaalt de werkgever eindheffing.',
    'Eigen vervoer boven en onder het onbelaste tarief wordt over het kalenderjaar gemiddeld.',
    'Wie onbelaste ruimte overhoudt, mag daarvoor keuzebudget (IKB) uitruilen; gerekend is met 30% van hen.',
  ]);
});

test('a share of people that is left to the assumption is said to be one', () => {
  const sentences = describeScheme(aCommutingScheme({ exchange: { shareRatio: null } }));
  expect(sentences.at(-1)).toContain('gerekend is met een aangenomen deel van hen');
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
    ['ratio', 'zero: 0; mid: 0.07', 'geen: 0%; midden: 7%'],
    [
      'gram-per-km',
      'car/petrol: 168.9; car/electric: 0; moped/petrol: 58; public-transport: 18.4',
      'auto: benzine 168,9, elektrisch 0; brommer: benzine 58; openbaar vervoer: 18,4 (gram per km)',
    ],
    ['ratio', 'car/petrol: 0.66; car/gas: 0.01', 'auto: benzine 66%, gas 1%'],
  ] as const)('%s %s: %s', (unit: ParameterUse['unit'], value: string, text: string) => {
    expect(parameterText({ unit, value })).toBe(text);
  });
});
