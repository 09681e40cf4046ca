import type { HireTariff } from '../../engine/pay/hire-tariff.ts';
import type { OwnSalaryTable } from '../../engine/pay/own-salary-table.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { hireInDutch } from '../../words/roster-words.ts';
import { dayText, euroText } from './dutch-text.ts';

type Described = readonly (readonly [string, string])[];

const left = 'volgens de cao';

const describeTable = ({ validFrom, scales }: OwnSalaryTable): Described =>
  scales.map(({ scale, monthlyCentsByStep }) => [
    `Eigen salaristabel vanaf ${dayText(validFrom)}: schaal ${scale}, per trede vanaf 0`,
    monthlyCentsByStep.map((cents) => (cents === null ? left : euroText(cents))).join('; '),
  ]);

const describeTariff = (tariff: HireTariff, index: number): readonly [string, string] => {
  const { kind, positionFamilies, hourlyCents, validFrom } = tariff;
  const who = [
    kind === null ? 'alle soorten inhuur' : hireInDutch[kind],
    positionFamilies.length === 0 ? 'alle functiefamilies' : positionFamilies.join(', '),
  ].join(', ');
  return [
    `Eigen uurtarief van inhuur, nummer ${index + 1}`,
    `${euroText(hourlyCents)} zonder btw vanaf ${dayText(validFrom)}: ${who}`,
  ];
};

/** With which salaries and hire tariffs was counted, in Dutch: every amount that was entered. */
export function describeOwnPay({
  salaryTables,
  workforce: { hireTariffs },
}: Pick<Scenario, 'salaryTables' | 'workforce'>): Described {
  return [
    [
      'Salarissen',
      salaryTables.length === 0
        ? 'volgens de cao'
        : 'eigen salaristabel; een schaal of trede die hieronder niet staat, volgt de cao',
    ],
    ...salaryTables.flatMap(describeTable),
    [
      'Tarieven van inhuur',
      hireTariffs.length === 0
        ? 'volgens de aannames'
        : 'eigen uurtarieven; inhuur die hieronder niet staat, volgt de aannames',
    ],
    ...hireTariffs.map(describeTariff),
  ];
}
