import * as z from 'zod';
import type { SimulationSettings } from '../../../engine/workforce/workforce-settings.ts';
import { evenWithProblems } from '../../even-with-problems.ts';
import { orNone } from '../../optional-fields.ts';
import { scenarioDefaults } from '../scenario-defaults.ts';

const defaults = scenarioDefaults.simulation;

/** Fifteen digits, so that every program that reads the JSON keeps the number whole. */
const largestSeed = 999_999_999_999_999;

/** One replication has no spread, and more than this takes a night without telling more. */
const replicationsContract = z
  .int('een heel aantal herhalingen')
  .min(2, 'minstens 2 herhalingen')
  .max(100_000, 'hoogstens 100000 herhalingen');

export const simulationSettingsContract = z
  .strictObject({
    startgetal: z
      .int('een heel getal van 0 of meer')
      .min(0, 'een heel getal van 0 of meer')
      .max(largestSeed, 'een heel getal van hoogstens vijftien cijfers')
      .default(defaults.seed)
      .meta({
        description:
          'Waaruit het toeval ontstaat: hetzelfde getal geeft precies dezelfde uitkomst.',
        example: 1,
      }),
    herhalingen: replicationsContract.default(defaults.replications).meta({
      description: 'Hoe vaak de toekomst in de eerste ronde wordt nagespeeld.',
      example: 1000,
    }),
    maximumHerhalingen: replicationsContract.default(defaults.maximumReplications).meta({
      description:
        'Elke volgende ronde verdubbelt het aantal herhalingen, tot de fout klein genoeg is of dit aantal is bereikt.',
      example: 4000,
    }),
    gevraagdeFout: orNone(
      z.number('een aantal personen').positive('een aantal personen boven 0'),
    ).meta({
      description:
        'Hoogste standaardfout in het gemiddelde aantal personen in dienst aan het einde van een jaar; leeg = één ronde is genoeg.',
      example: 0.5,
    }),
  })
  .superRefine(({ herhalingen, maximumHerhalingen }, context) => {
    if (!(maximumHerhalingen < herhalingen)) return;
    const message = `minstens het aantal herhalingen van de eerste ronde (${herhalingen})`;
    context.addIssue({ code: 'custom', path: ['maximumHerhalingen'], message });
  }, evenWithProblems)
  .prefault({})
  .meta({ description: 'Hoe vaak en met welk toeval de toekomst wordt nagespeeld.' });

type SimulationSettingsContract = z.output<typeof simulationSettingsContract>;

export const toSimulationSettings = (contract: SimulationSettingsContract): SimulationSettings => ({
  seed: contract.startgetal,
  replications: contract.herhalingen,
  maximumReplications: contract.maximumHerhalingen,
  askedErrorPeople: contract.gevraagdeFout,
});

export const presentSimulationSettings = (
  settings: SimulationSettings,
): SimulationSettingsContract => ({
  startgetal: settings.seed,
  herhalingen: settings.replications,
  maximumHerhalingen: settings.maximumReplications,
  gevraagdeFout: settings.askedErrorPeople,
});
