import * as z from 'zod';
import type { PairingSettings } from '../../../engine/pairing/pairing-settings.ts';
import { valuationInDutch, valuationInEnglish } from '../../../words/pairing-words.ts';
import { orNone } from '../../optional-fields.ts';
import { scenarioDefaults } from '../scenario-defaults.ts';
import { monthsContract } from './months-contract.ts';

/** Factors of IAEA/TVA run from 1 to 5. */
const factorContract = z
  .int('een factor van 1 tot en met 5')
  .min(1, 'een factor van 1 tot en met 5')
  .max(5, 'een factor van 1 tot en met 5')
  .meta({ description: 'Factor van 1 (laag) tot en met 5 (hoog).', example: 4 });

/** Which posts count, and what keeping their knowledge is worth. */
export const riskFields = {
  vertrekBinnenJaren: orNone(z.int('een heel aantal jaren').min(1, 'minstens 1 jaar')).meta({
    description: `Functies waarvan iemand binnen zoveel jaar na de peildatum vertrekt, tellen mee; hoogstens uitstroom.horizonJaren. Leeg = ${scenarioDefaults.leavesWithinYears} jaar, of uitstroom.horizonJaren als dat minder is.`,
    example: 5,
  }),
  vertrekfactoren: orNone(z.array(factorContract).min(1, 'minstens een factor')).meta({
    description:
      'Hoe dichtbij het vertrek is (1-5): het jaar van de peildatum, het jaar erna, enzovoort; de laatste geldt ook voor latere jaren. Leeg = de aanname pairing/attrition-factors.',
    example: [5, 5, 4, 3, 2, 1],
  }),
  functiefactoren: z
    .record(z.string().min(1, 'een functie'), factorContract)
    .default({})
    .meta({
      description:
        'Hoe moeilijk een functie is over te dragen (1-5), per functienaam. Geldt waar functiefactorenPerFunctie en het personeelsbestand niets zeggen.',
      example: { Planeconoom: 5 },
    }),
  functiefactorenPerFunctie: z
    .record(z.string().min(1, 'een functieId'), factorContract)
    .default({})
    .meta({
      description:
        'Hoe moeilijk één functie is over te dragen (1-5), per functieId (P en de rij in het personeelsbestand); gaat voor alles.',
      example: { P12: 5 },
    }),
  overigeFunctiefactor: orNone(factorContract).meta({
    description:
      'De factor van functies die niemand heeft beoordeeld; leeg = de aanname pairing/default-position-factor.',
    example: 2,
  }),
  minimumRisico: orNone(
    z
      .int('een heel getal van 1 tot en met 25')
      .min(1, 'een heel getal van 1 tot en met 25')
      .max(25, 'een heel getal van 1 tot en met 25'),
  ).meta({
    description:
      'Functies met een lager risico (vertrekfactor x functiefactor) tellen niet mee; leeg = de aanname pairing/minimum-risk.',
    example: 10,
  }),
  leertijdMaanden: orNone(
    z.array(monthsContract(0, 120)).length(5, 'vijf leertijden, een voor elke functiefactor'),
  ).meta({
    description:
      'Leertijd naast de meester in maanden, voor functiefactor 1 tot en met 5; leeg = de aanname pairing/learning-months.',
    example: [1, 3, 6, 9, 12],
  }),
  leercurve: orNone(z.literal([1, 2, 3], '1, 2 of 3')).meta({
    description:
      'Hoe kennis overgaat: 1 = elke maand evenveel, 2 of 3 = de eerste maanden het meest. Na een deel t van de leertijd is 1 - (1 - t)^leercurve overgegaan. Leeg = de aanname pairing/knowledge-curve.',
    example: 2,
  }),
  waardering: z
    .enum(valuationInDutch, 'verwacht of nominaal')
    .default(valuationInDutch[scenarioDefaults.valuation])
    .meta({
      description:
        'verwacht: gemiddeld over wanneer meesters vertrekken; nominaal: alsof elke meester blijft tot de verwachte datum.',
      example: 'verwacht',
    }),
};

const riskContract = z.strictObject(riskFields);
type RiskContract = z.output<typeof riskContract>;

type RiskSettings = Pick<
  PairingSettings,
  | 'leavesWithinYears'
  | 'attritionFactorByYearsToDeparture'
  | 'positionFactorByPost'
  | 'positionFactorByPosition'
  | 'defaultPositionFactor'
  | 'minimumRisk'
  | 'learningMonthsByPositionFactor'
  | 'learningShape'
  | 'valuation'
>;

export const toRiskSettings = (contract: RiskContract, horizonYears: number): RiskSettings => ({
  leavesWithinYears:
    contract.vertrekBinnenJaren ?? Math.min(scenarioDefaults.leavesWithinYears, horizonYears),
  attritionFactorByYearsToDeparture: contract.vertrekfactoren,
  positionFactorByPost: contract.functiefactorenPerFunctie,
  positionFactorByPosition: contract.functiefactoren,
  defaultPositionFactor: contract.overigeFunctiefactor,
  minimumRisk: contract.minimumRisico,
  learningMonthsByPositionFactor: contract.leertijdMaanden,
  learningShape: contract.leercurve,
  valuation: valuationInEnglish[contract.waardering],
});

export const presentRiskSettings = (settings: RiskSettings): RiskContract => ({
  vertrekBinnenJaren: settings.leavesWithinYears,
  vertrekfactoren: listOrNone(settings.attritionFactorByYearsToDeparture),
  functiefactoren: { ...settings.positionFactorByPosition },
  functiefactorenPerFunctie: { ...settings.positionFactorByPost },
  overigeFunctiefactor: settings.defaultPositionFactor,
  minimumRisico: settings.minimumRisk,
  leertijdMaanden: listOrNone(settings.learningMonthsByPositionFactor),
  leercurve: settings.learningShape,
  waardering: valuationInDutch[settings.valuation],
});

const listOrNone = (values: readonly number[] | null): number[] | null => values && [...values];
