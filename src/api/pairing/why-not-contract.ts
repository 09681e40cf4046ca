import * as z from 'zod';
import {
  unchosenReasonKinds,
  type UnchosenReason,
} from '../../engine/pairing/questions/unchosen-reason.ts';
import { valueRangeContract, pairReferenceContract } from './pairing-question-contract.ts';

/** Why pairs are not in the plan, as published: posts, places and kinds of apprentices; no names. */

/** Kinds of reasons, as published. */
export const unchosenReasonInDutch = {
  rule: 'regel',
  forbidden: 'verboden',
  'too-late': 'te-laat',
  'after-last-year': 'na-laatste-jaar',
  'apprentice-taken': 'gezel-bezet',
  'post-taken': 'functie-bezet',
  'fund-short': 'fonds',
  'programme-maximum': 'programmamaximum',
  'worth-nothing': 'geen-waarde',
  'within-gap': 'binnen-gat',
} as const satisfies Record<UnchosenReason['kind'], string>;

const kind = z
  .enum(unchosenReasonKinds.map((name) => unchosenReasonInDutch[name]))
  .meta({ description: 'Soort reden.', example: 'fonds' });

const reasonContract = z
  .strictObject({
    soort: kind,
    zin: z.string().meta({
      description: 'De reden in gewone taal.',
      example: 'Het fonds van 2028 komt € 3.412,50 tekort.',
    }),
    jaar: z.int().nullable().meta({
      description: 'Het begrotingsjaar waarin geld ontbreekt; leeg bij andere redenen.',
      example: 2028,
    }),
    ontbrekendBedrag: z.number().nullable().meta({
      description: 'Wat er in euro ontbreekt; leeg bij andere redenen.',
      example: 3412.5,
    }),
  })
  .meta({ id: 'RedenTegenKoppel', description: 'Waarom een koppel niet in het plan zit.' });

const unchosenPairContract = z
  .strictObject({
    functieId: z.string().meta({ description: 'De functie.', example: 'P12' }),
    gezelId: z.string().meta({ description: 'De gezel.', example: 'T1' }),
    gezel: z.string().meta({
      description: 'Soort trainee, of functie en team van de vrijwilliger.',
      example: 'Trainee ruimte en techniek',
    }),
    redenen: z.array(reasonContract).meta({
      description: 'Minstens een; van de mogelijkheid die het dichtst bij het plan komt.',
      example: [],
    }),
  })
  .meta({ id: 'NietGekozenKoppel', description: 'Een koppel dat niet in het plan zit.' });

const postContract = z
  .strictObject({
    functieId: z.string().meta({ description: 'De functie.', example: 'P12' }),
    functie: z.string().meta({ description: 'Naam van de functie.', example: 'Planeconoom' }),
    team: z.string().meta({ description: 'Team.', example: 'Gebiedsontwikkeling' }),
    risico: z.int().meta({ description: 'Vertrekfactor x functiefactor, 1-25.', example: 20 }),
    inPlan: z.boolean().meta({ description: 'Of het plan een gezel heeft.', example: false }),
    kandidaten: z.int().meta({ description: 'Gezellen die hier niet zijn gekozen.', example: 31 }),
    redenen: z
      .array(
        z.strictObject({
          soort: kind,
          aantal: z.int().meta({ description: 'Gezellen met deze reden.', example: 4 }),
        }),
      )
      .meta({
        description: 'Hoeveel gezellen om welke reden; wie er twee heeft, telt bij beide.',
        example: [{ soort: 'fonds', aantal: 4 }],
      }),
  })
  .meta({ id: 'FunctieMetRedenen', description: 'Een functie met de redenen, geteld.' });

const exchangeContract = z
  .strictObject({
    mogelijk: z
      .boolean()
      .meta({ description: 'Of een plan met dit koppel kan bestaan.', example: true }),
    belemmeringen: z
      .array(z.string().meta({ description: 'Wat een plan ermee in de weg staat.', example: '' }))
      .meta({
        description:
          'Waarmee het niet samengaat; leeg als het kan, of als de redenen van het koppel zelf genoeg zeggen.',
        example: [],
      }),
    verlies: valueRangeContract.nullable().meta({
      description:
        'Wat het beste plan met dit koppel minder waard is dan het beste plan zonder die eis, in risicopunten, waarin een koppel dat blijft zoals in eerderPlan telt met voorkeurEerderPlan; leeg als het niet kan.',
      example: { minstens: 0.4, hoogstens: 0.6 },
    }),
    vervallen: z
      .array(pairReferenceContract)
      .meta({ description: 'Koppels van het plan die dan verdwijnen.', example: [] }),
    verschoven: z.array(pairReferenceContract).meta({
      description:
        'Koppels van het plan die dan op een ander moment vallen, of met een ander tijddeel.',
      example: [],
    }),
    nieuw: z
      .array(pairReferenceContract)
      .meta({ description: 'Koppels die erbij komen, dit koppel inbegrepen.', example: [] }),
  })
  .nullable()
  .meta({
    id: 'PlanMetKoppel',
    description: 'Wat er gebeurt als dit ene koppel moet; leeg als er geen een is gevraagd.',
  });

export const whyNotContract = z
  .strictObject({
    waarde: z
      .number()
      .meta({ description: 'Waarde van het plan in risicopunten.', example: 345.1 }),
    bovengrens: z
      .number()
      .meta({ description: 'Bewezen: geen plan is meer waard.', example: 345.4 }),
    functies: z
      .array(postContract)
      .meta({ description: 'De functies, met de redenen geteld.', example: [] }),
    koppels: z.array(unchosenPairContract).meta({
      description: 'Elk gevraagd koppel met zijn redenen; leeg zonder functieId of gezelId.',
      example: [],
    }),
    metKoppel: exchangeContract,
  })
  .meta({ id: 'WaaromNiet', description: 'Waarom koppels niet in het plan zitten.' });
