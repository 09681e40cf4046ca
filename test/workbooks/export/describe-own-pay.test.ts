import { expect, test } from '@jest/globals';
import { describeOwnPay } from '../../../src/workbooks/export/describe-own-pay.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';

test('without own amounts it is cao and assumptions', () => {
  expect(describeOwnPay(aScenario())).toEqual([
    ['Salarissen', 'volgens de cao'],
    ['Tarieven van inhuur', 'volgens de aannames'],
  ]);
});

test('every own amount is told, with what it holds for and what follows the cao', () => {
  const described = describeOwnPay(
    aScenario({
      salaryTables: [
        {
          validFrom: '2027-07-01',
          scales: [{ scale: '8', monthlyCentsByStep: [290_000, null, 310_050] }],
        },
      ],
      workforce: someWorkforceSettings({
        hireTariffs: [
          {
            validFrom: '2026-01-01',
            kind: 'agency',
            positionFamilies: ['ICT', 'Zorg'],
            hourlyCents: 6235,
          },
          { validFrom: '2028-01-01', kind: null, positionFamilies: [], hourlyCents: 9000 },
        ],
      }),
    }),
  );
  expect(described).toEqual([
    [
      'Salarissen',
      'eigen salaristabel; een schaal of trede die hieronder niet staat, volgt de cao',
    ],
    [
      'Eigen salaristabel vanaf 1 juli 2027: schaal 8, per trede vanaf 0',
      '€ 2.900; volgens de cao; € 3.100,50',
    ],
    [
      'Tarieven van inhuur',
      'eigen uurtarieven; inhuur die hieronder niet staat, volgt de aannames',
    ],
    [
      'Eigen uurtarief van inhuur, nummer 1',
      '€ 62,35 zonder btw vanaf 1 januari 2026: uitzend, ICT, Zorg',
    ],
    [
      'Eigen uurtarief van inhuur, nummer 2',
      '€ 90 zonder btw vanaf 1 januari 2028: alle soorten inhuur, alle functiefamilies',
    ],
  ]);
});
