import * as z from 'zod';
import type { LeavingFactors } from '../../../engine/workforce/workforce-settings.ts';
import { scenarioDefaults } from '../scenario-defaults.ts';

const factorContract = (description: string) =>
  z
    .number('een factor van 0 tot en met 10')
    .min(0, 'een factor van 0 tot en met 10')
    .max(10, 'een factor van 0 tot en met 10')
    .meta({ description, example: 1 });

const defaults = scenarioDefaults.leavingFactors;

export const leavingFactorsContract = z
  .strictObject({
    eigenVerzoek: factorContract('Voor ontslag op eigen verzoek.').default(defaults.resignation),
    arbeidsongeschikt: factorContract('Voor vertrek door arbeidsongeschiktheid.').default(
      defaults.disability,
    ),
    overlijden: factorContract('Voor overlijden.').default(defaults.death),
  })
  .prefault({})
  .meta({
    description:
      'Vermenigvuldigt de kans op vertrek door elke oorzaak; 1 = volgens de aannames, 0 = nooit.',
  });

type LeavingFactorsContract = z.output<typeof leavingFactorsContract>;

export const toLeavingFactors = (contract: LeavingFactorsContract): LeavingFactors => ({
  resignation: contract.eigenVerzoek,
  disability: contract.arbeidsongeschikt,
  death: contract.overlijden,
});

export const presentLeavingFactors = (factors: LeavingFactors): LeavingFactorsContract => ({
  eigenVerzoek: factors.resignation,
  arbeidsongeschikt: factors.disability,
  overlijden: factors.death,
});
