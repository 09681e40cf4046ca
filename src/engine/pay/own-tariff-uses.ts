import { Exact } from '../exact.ts';
import { type Parameters, parameterUse, type ParameterUse } from '../parameters.ts';
import type { OwnTariffTerms } from './hire-terms.ts';
import type { HireTariff } from './hire-tariff.ts';

/**
 * The own tariffs that were used, as published beside an amount, and the hours they were counted with. A
 * tariff is known by its number in the scenario.
 *
 * @param terms - of months of any hire
 * @param tariffs - all of the scenario
 * @see not law: presentation
 */
export function ownTariffUses(
  terms: readonly (OwnTariffTerms | null)[],
  tariffs: readonly HireTariff[],
  parameters: Parameters,
): ParameterUse[] {
  const used = [...new Set(terms)].filter((ofMonth) => ofMonth !== null);
  return used.flatMap(({ tariff, hours }): ParameterUse[] => [
    {
      id: 'pay/hire-tariff',
      title: `Eigen uurtarief van inhuur, nummer ${tariffs.indexOf(tariff) + 1} van het scenario`,
      unit: 'euro-per-hour',
      value: new Exact(tariff.hourlyCents).div(100).toFixed(2),
      validFrom: tariff.validFrom,
      validTo: 'open',
      status: 'assumed',
      evidence: 'A',
      source: 'Uitgangspunten van het scenario: eigen uurtarieven van inhuur, zonder btw',
      assumptionId: 'eigen-uurtarief',
    },
    parameterUse(parameters['pay/productive-hours'], hours),
  ]);
}
