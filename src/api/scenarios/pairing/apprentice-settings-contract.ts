import * as z from 'zod';
import type { PairingSettings } from '../../../engine/pairing/pairing-settings.ts';
import { shareContract } from '../../number-contracts.ts';
import { orNone } from '../../optional-fields.ts';
import { stepContract } from '../pay-place-contract.ts';
import { scenarioDefaults } from '../scenario-defaults.ts';
import { presentTraineeKind, toTraineeKind, traineeKindContract } from './trainee-kind-contract.ts';
import { hasNoDoubles } from './has-no-doubles.ts';

/** Who may be an apprentice, and what that costs and is worth. */
export const apprenticeFields = {
  gezellenPerMeester: z
    .int('een heel aantal gezellen')
    .min(1, 'minstens 1 gezel')
    .max(10, 'hoogstens 10 gezellen')
    .default(scenarioDefaults.apprenticesPerMaster)
    .meta({ description: 'Zoveel gezellen kan een meester hebben.', example: 1 }),
  deelVolgendeGezel: orNone(shareContract).meta({
    description:
      'Wat een tweede en volgende gezel van dezelfde functie waard is, als deel (0-1) van wat een eerste waard zou zijn; leeg = de aanname pairing/further-apprentice-ratio.',
    example: 0.5,
  }),
  trainees: z
    .array(traineeKindContract)
    .refine((kinds) => hasNoDoubles(kinds, (kind) => kind?.naam), 'elke naam een keer')
    .default([])
    .meta({
      description: 'Trainees die als gezel kunnen beginnen, per soort.',
      example: [
        { naam: 'Trainee ruimte', functiefamilies: ['Ruimte'], aantal: 2, schaal: '8', trede: 0 },
      ],
    }),
  vroegeOpvolgers: z.boolean('true of false').default(true).meta({
    description: 'Of een opvolger eerder mag beginnen, naast de meester (dakpan).',
    example: true,
  }),
  tredeVroegeOpvolger: stepContract.default(scenarioDefaults.successorStep).meta({
    description: 'Trede waarop een vroege opvolger wordt begroot.',
    example: 9,
  }),
  vervangingsdeel: shareContract.default(scenarioDefaults.backfillRatio).meta({
    description:
      'Deel (0-1) van de loonkosten van een gezel uit eigen huis dat het fonds betaalt voor vervanging; 0 = zonder vervanging.',
    example: 0.5,
  }),
  maximumSchaalverschil: z
    .int('een heel aantal schalen')
    .min(0, '0 of meer')
    .default(scenarioDefaults.maximumScaleDistance)
    .meta({
      description: 'Zoveel schalen mag een gezel uit eigen huis onder de functie zitten.',
      example: 2,
    }),
  deelMinderPassend: orNone(shareContract).meta({
    description:
      'Een koppel dat minder goed past (ander team, minder uren, groter schaalverschil enzovoort), is per reden dit deel (0-1) waard; 1 = maakt niet uit, leeg = de aanname pairing/less-fitting-ratio.',
    example: 0.9,
  }),
};

const apprenticeContract = z.strictObject(apprenticeFields);
type ApprenticeContract = z.output<typeof apprenticeContract>;

type ApprenticeSettings = Pick<
  PairingSettings,
  | 'apprenticesPerMaster'
  | 'furtherApprenticeRatio'
  | 'traineePool'
  | 'allowEarlySuccessors'
  | 'earlySuccessorStep'
  | 'backfillRatio'
  | 'maximumScaleDistance'
  | 'lessFittingRatio'
>;

export const toApprenticeSettings = (contract: ApprenticeContract): ApprenticeSettings => ({
  apprenticesPerMaster: contract.gezellenPerMeester,
  furtherApprenticeRatio: contract.deelVolgendeGezel,
  traineePool: contract.trainees.map(toTraineeKind),
  allowEarlySuccessors: contract.vroegeOpvolgers,
  earlySuccessorStep: contract.tredeVroegeOpvolger,
  backfillRatio: contract.vervangingsdeel,
  maximumScaleDistance: contract.maximumSchaalverschil,
  lessFittingRatio: contract.deelMinderPassend,
});

export const presentApprenticeSettings = (settings: ApprenticeSettings): ApprenticeContract => ({
  gezellenPerMeester: settings.apprenticesPerMaster,
  deelVolgendeGezel: settings.furtherApprenticeRatio,
  trainees: settings.traineePool.map(presentTraineeKind),
  vroegeOpvolgers: settings.allowEarlySuccessors,
  tredeVroegeOpvolger: settings.earlySuccessorStep,
  vervangingsdeel: settings.backfillRatio,
  maximumSchaalverschil: settings.maximumScaleDistance,
  deelMinderPassend: settings.lessFittingRatio,
});
