import * as z from 'zod';
import type { RetirementSettings } from '../../engine/retirement/retirement-settings.ts';
import { orNone } from '../optional-fields.ts';
import { horizonContract } from './lever-contracts.ts';
import {
  departureBehaviourContract,
  presentDepartureBehaviour,
  toDepartureBehaviour,
} from './retirement/departure-behaviour-contract.ts';
import {
  generationPactContract,
  presentGenerationPact,
  toGenerationPact,
} from './retirement/generation-pact-contract.ts';
import {
  partialPensionContract,
  presentPartialPension,
  toPartialPension,
} from './retirement/partial-pension-contract.ts';
import {
  presentRvuSettings,
  rvuSettingsContract,
  toRvuSettings,
} from './retirement/rvu-settings-contract.ts';
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

export const retirementSettingsContract = z
  .strictObject({
    horizonJaren: horizonContract(scenarioDefaults.horizonYears),
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
    gedrag: departureBehaviourContract,
    rvu: orNone(rvuSettingsContract),
    generatiepact: z
      .array(generationPactContract)
      .default([])
      .meta({
        description:
          'Minder werken voor het vertrek, met behoud van een deel van loon en pensioen, per variant zoals 80-90-100; leeg = geen regeling.',
        example: [{ instapleeftijd: 60, deelname: 0.2, werk: 0.8, loon: 0.9, pensioen: 1 }],
      }),
    deeltijdpensioen: orNone(partialPensionContract),
  })
  .prefault({})
  .meta({ description: 'Wie wanneer vertrekt.' });

type RetirementSettingsContract = z.output<typeof retirementSettingsContract>;

export const toRetirementSettings = (contract: RetirementSettingsContract): RetirementSettings => ({
  horizonYears: contract.horizonJaren,
  monthEndRule: monthEndByDutchName[contract.maandeinde],
  contractEndRule: contractEndByDutchName[contract.eindeDienstverband],
  behaviour: toDepartureBehaviour(contract.gedrag),
  rvu: contract.rvu === null ? null : toRvuSettings(contract.rvu),
  generationPacts: contract.generatiepact.map(toGenerationPact),
  partialPension:
    contract.deeltijdpensioen === null ? null : toPartialPension(contract.deeltijdpensioen),
});

export const presentRetirementSettings = (
  settings: RetirementSettings,
): z.input<typeof retirementSettingsContract> => ({
  horizonJaren: settings.horizonYears,
  maandeinde: monthEndInDutch[settings.monthEndRule],
  eindeDienstverband: contractEndInDutch[settings.contractEndRule],
  gedrag: presentDepartureBehaviour(settings.behaviour),
  rvu: settings.rvu === null ? null : presentRvuSettings(settings.rvu),
  generatiepact: settings.generationPacts.map(presentGenerationPact),
  deeltijdpensioen:
    settings.partialPension === null ? null : presentPartialPension(settings.partialPension),
});
