import * as z from 'zod';
import type { PairingSettings } from '../../engine/scenario.ts';
import { toCents, toEuros } from '../json-numbers.ts';
import { euroContract, shareContract } from '../number-contracts.ts';
import { orNone } from '../optional-fields.ts';
import { stepContract } from './pay-place-contract.ts';
import { scenarioDefaults } from './scenario-defaults.ts';
import { traineeKindContract, toTraineeKind, presentTraineeKind } from './trainee-kind-contract.ts';

/** Factors of IAEA/TVA run from 1 to 5. */
const factorContract = z
  .int('een factor van 1 tot en met 5')
  .min(1, 'een factor van 1 tot en met 5')
  .max(5, 'een factor van 1 tot en met 5')
  .meta({ description: 'Factor van 1 (laag) tot en met 5 (hoog).', example: 4 });

const monthsContract = (least: number) =>
  z
    .int('een heel aantal maanden')
    .min(least, `minstens ${least} maanden`)
    .max(120, 'hoogstens 120 maanden')
    .meta({ description: 'Aantal maanden.', example: 3 });

const hasNoDoubles = (values: readonly unknown[]): boolean =>
  new Set(values).size === values.length;

export const pairingSettingsContract = z
  .strictObject({
    fondsPerJaar: orNone(z.array(euroContract)).meta({
      description:
        'Het meester-gezelfonds in euro, een bedrag per begrotingsjaar; leeg = geen fonds.',
      example: [0, 300_000, 300_000, 300_000],
    }),
    vertrekBinnenJaren: orNone(z.int('een heel aantal jaren').min(1, 'minstens 1 jaar')).meta({
      description: `Functies waarvan iemand binnen zoveel jaar na de peildatum vertrekt, tellen mee; hoogstens uitstroom.horizonJaren. Leeg = ${scenarioDefaults.leavesWithinYears} jaar, of uitstroom.horizonJaren als dat minder is.`,
      example: 5,
    }),
    overlapMaanden: z
      .array(monthsContract(1))
      .min(1, 'minstens een lengte')
      .refine(hasNoDoubles, 'elke lengte een keer')
      .default(scenarioDefaults.overlapMonths)
      .meta({
        description: 'Lengtes van de overlap waaruit gekozen wordt, in hele maanden.',
        example: [2, 3, 4, 6],
      }),
    vertrekfactoren: z
      .array(factorContract)
      .min(1, 'minstens een factor')
      .default(scenarioDefaults.attritionFactors)
      .meta({
        description:
          'Hoe dichtbij het vertrek is (1-5): het jaar van de peildatum, het jaar erna, enzovoort; de laatste geldt ook voor latere jaren.',
        example: [5, 5, 4, 3, 2, 1],
      }),
    functiefactoren: z
      .record(z.string().min(1, 'een functie'), factorContract)
      .default({})
      .meta({
        description: 'Hoe moeilijk een functie is over te dragen (1-5), per functienaam.',
        example: { Planeconoom: 5 },
      }),
    overigeFunctiefactor: factorContract.default(scenarioDefaults.positionFactor).meta({
      description: 'De factor van functies die niet in de lijst staan.',
      example: 2,
    }),
    minimumRisico: z
      .int('een heel getal van 1 tot en met 25')
      .min(1, 'een heel getal van 1 tot en met 25')
      .max(25, 'een heel getal van 1 tot en met 25')
      .default(scenarioDefaults.minimumRisk)
      .meta({
        description:
          'Functies met een lager risico (vertrekfactor x functiefactor) tellen niet mee.',
        example: 10,
      }),
    leertijdMaanden: z
      .array(monthsContract(0))
      .length(5, 'vijf leertijden, een voor elke functiefactor')
      .default(scenarioDefaults.learningMonths)
      .meta({
        description: 'Leertijd naast de meester in maanden, voor functiefactor 1 tot en met 5.',
        example: [1, 3, 6, 9, 12],
      }),
    trainees: z
      .array(traineeKindContract)
      .refine((kinds) => hasNoDoubles(kinds.map((kind) => kind?.naam)), 'elke naam een keer')
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
        'Deel (0-1) van de loonkosten van een gezel uit eigen huis dat het fonds betaalt voor vervanging.',
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
  })
  .prefault({})
  .meta({ description: 'Meester-gezel: fonds, risico en wie gezel kan zijn.' });

type PairingSettingsContract = z.output<typeof pairingSettingsContract>;

export const toPairingSettings = (
  contract: PairingSettingsContract,
  { yearCount, horizonYears }: { readonly yearCount: number; readonly horizonYears: number },
): PairingSettings => ({
  fundCentsByYear: (contract.fondsPerJaar ?? Array.from({ length: yearCount }, () => 0)).map(
    (euros) => toCents(euros),
  ),
  leavesWithinYears:
    contract.vertrekBinnenJaren ?? Math.min(scenarioDefaults.leavesWithinYears, horizonYears),
  overlapMonths: contract.overlapMaanden,
  attritionFactorByYearsToDeparture: contract.vertrekfactoren,
  positionFactorByPosition: contract.functiefactoren,
  defaultPositionFactor: contract.overigeFunctiefactor,
  minimumRisk: contract.minimumRisico,
  learningMonthsByPositionFactor: contract.leertijdMaanden,
  traineePool: contract.trainees.map(toTraineeKind),
  allowEarlySuccessors: contract.vroegeOpvolgers,
  earlySuccessorStep: contract.tredeVroegeOpvolger,
  backfillRatio: contract.vervangingsdeel,
  maximumScaleDistance: contract.maximumSchaalverschil,
});

export const presentPairingSettings = (settings: PairingSettings): PairingSettingsContract => ({
  fondsPerJaar: settings.fundCentsByYear.map((cents) => toEuros(cents)),
  vertrekBinnenJaren: settings.leavesWithinYears,
  overlapMaanden: [...settings.overlapMonths],
  vertrekfactoren: [...settings.attritionFactorByYearsToDeparture],
  functiefactoren: { ...settings.positionFactorByPosition },
  overigeFunctiefactor: settings.defaultPositionFactor,
  minimumRisico: settings.minimumRisk,
  leertijdMaanden: [...settings.learningMonthsByPositionFactor],
  trainees: settings.traineePool.map(presentTraineeKind),
  vroegeOpvolgers: settings.allowEarlySuccessors,
  tredeVroegeOpvolger: settings.earlySuccessorStep,
  vervangingsdeel: settings.backfillRatio,
  maximumSchaalverschil: settings.maximumScaleDistance,
});
