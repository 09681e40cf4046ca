import * as z from 'zod';
import type { RetirementSettings } from '../../engine/scenario.ts';
import { scenarioDefaults } from './scenario-defaults.ts';

const monthEndByDutchName = { 'laatste-dag': 'clamp', 'volgende-dag': 'next-day' } as const;
const monthEndInDutch = { clamp: 'laatste-dag', 'next-day': 'volgende-dag' } as const;
const contractEndByDutchName = {
  'op-aow-dag': 'on-aow-day',
  'dag-ervoor': 'day-before',
  'einde-maand': 'end-of-month',
} as const;
const contractEndInDutch = {
  'on-aow-day': 'op-aow-dag',
  'day-before': 'dag-ervoor',
  'end-of-month': 'einde-maand',
} as const;

const longestHorizon = 40;

export const retirementSettingsContract = z
  .strictObject({
    horizonJaren: z
      .int('een heel aantal jaren')
      .min(1, 'minstens 1 jaar')
      .max(longestHorizon, `hoogstens ${longestHorizon} jaar`)
      .default(scenarioDefaults.horizonYears)
      .meta({ description: 'Zoveel jaar na de peildatum wordt vooruitgekeken.', example: 10 }),
    maandeinde: z
      .enum(['laatste-dag', 'volgende-dag'], 'laatste-dag of volgende-dag')
      .default('laatste-dag')
      .meta({
        description:
          'AOW-dag van wie op de 29e, 30e of 31e jarig is, als de maand korter is: de laatste dag, of de eerste dag van de maand erna. Welke de SVB kiest, is niet bevestigd.',
        example: 'laatste-dag',
      }),
    eindeDienstverband: z
      .enum(['op-aow-dag', 'dag-ervoor', 'einde-maand'], 'op-aow-dag, dag-ervoor of einde-maand')
      .default('op-aow-dag')
      .meta({
        description:
          'Op welke dag het dienstverband eindigt door de AOW. Voor de cao Gemeenten is dat niet bevestigd.',
        example: 'op-aow-dag',
      }),
  })
  .prefault({})
  .meta({ description: 'Wie wanneer vertrekt.' });

export const toRetirementSettings = ({
  horizonJaren,
  maandeinde,
  eindeDienstverband,
}: z.output<typeof retirementSettingsContract>): RetirementSettings => ({
  horizonYears: horizonJaren,
  monthEndRule: monthEndByDutchName[maandeinde],
  contractEndRule: contractEndByDutchName[eindeDienstverband],
});

export const presentRetirementSettings = ({
  horizonYears,
  monthEndRule,
  contractEndRule,
}: RetirementSettings): z.output<typeof retirementSettingsContract> => ({
  horizonJaren: horizonYears,
  maandeinde: monthEndInDutch[monthEndRule],
  eindeDienstverband: contractEndInDutch[contractEndRule],
});
