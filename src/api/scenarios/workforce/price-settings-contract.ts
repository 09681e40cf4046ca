import * as z from 'zod';
import type { PriceSettings } from '../../../engine/workforce/workforce-settings.ts';
import { growthContract } from '../lever-contracts.ts';
import { scenarioDefaults } from '../scenario-defaults.ts';

const kindInDutch = { constant: 'constant', current: 'lopend' } as const;
const kindInEnglish = { constant: 'constant', lopend: 'current' } as const;
const defaults = scenarioDefaults.prices;

export const priceSettingsContract = z
  .strictObject({
    soort: z.enum(kindInDutch, 'constant of lopend').default(kindInDutch[defaults.kind]).meta({
      description:
        'constant: salarissen en tarieven zoals ze het laatst bekend zijn; lopend: met de stijging hieronder.',
      example: 'constant',
    }),
    loonstijgingPerJaar: growthContract(
      'Stijging van de lonen per jaar na de laatst bekende salaristabel; 0.03 = 3%.',
      0.03,
    ).default(defaults.wageIndexRatio),
    tariefstijgingPerJaar: growthContract(
      'Stijging van de inhuurtarieven per jaar; 0.03 = 3%.',
      0.03,
    ).default(defaults.hireIndexRatio),
  })
  .prefault({})
  .meta({ description: 'In welke prijzen de kosten staan.' });

type PriceSettingsContract = z.output<typeof priceSettingsContract>;

export const toPriceSettings = (contract: PriceSettingsContract): PriceSettings => ({
  kind: kindInEnglish[contract.soort],
  wageIndexRatio: contract.loonstijgingPerJaar,
  hireIndexRatio: contract.tariefstijgingPerJaar,
});

export const presentPriceSettings = (settings: PriceSettings): PriceSettingsContract => ({
  soort: kindInDutch[settings.kind],
  loonstijgingPerJaar: settings.wageIndexRatio,
  tariefstijgingPerJaar: settings.hireIndexRatio,
});
