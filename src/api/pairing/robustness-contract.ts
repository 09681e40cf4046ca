import * as z from 'zod';
import { valuationInDutch } from '../../words/pairing-words.ts';
import { valueRangeContract } from './pairing-question-contract.ts';

/** How well a plan stands up to masters who leave earlier, as published: per post, never a date of a person. */

const worth = (description: string) => z.number().meta({ description, example: 12.345 });
const chance = (description: string) => z.number().meta({ description, example: 0.94 });

const pairContract = z
  .strictObject({
    functieId: z.string().meta({ description: 'De functie.', example: 'P12' }),
    functie: z.string().meta({ description: 'Naam van de functie.', example: 'Planeconoom' }),
    team: z.string().meta({ description: 'Team.', example: 'Gebiedsontwikkeling' }),
    gezelId: z.string().meta({ description: 'De gezel.', example: 'T1' }),
    maanden: z.int().meta({ description: 'Geplande overlap in maanden.', example: 6 }),
    kansVolledig: chance(
      'Kans dat meester en gezel allebei nog aan de laatste geplande maand beginnen; wie in een maand vertrekt, telt die maand nog mee.',
    ),
    kansGeen: chance('Kans dat er niets van de overlap terechtkomt.'),
    gemiddeldeMaanden: z
      .number()
      .meta({ description: 'Maanden overlap die er gemiddeld van komen.', example: 5.8 }),
    kansOpMaanden: z.array(z.number()).meta({
      description:
        'Kans op 0, 1, 2, ... maanden overlap waar meester en gezel allebei nog aan beginnen; samen 1.',
      example: [0.01, 0.01, 0.98],
    }),
    verwachteWaarde: worth('Waarde gemiddeld over wanneer de meester vertrekt.'),
    nominaleWaarde: worth('Waarde als de meester blijft tot het geplande einde.'),
  })
  .meta({ id: 'RobuustheidVanKoppel', description: 'Wat er van een koppel terechtkomt.' });

const planContract = z
  .strictObject({
    waardering: z.enum(valuationInDutch).meta({
      description: 'Waarop dit plan zo goed mogelijk is.',
      example: 'verwacht',
    }),
    verwachteWaarde: worth('De verwachte waarde van dit plan.'),
    nominaleWaarde: worth('De nominale waarde van dit plan.'),
    bovengrens: worth('Bewezen: geen plan heeft meer van de waarde waarop is gekozen.'),
    aantalKoppels: z.int().meta({ description: 'Koppels in het plan.', example: 31 }),
  })
  .meta({ id: 'PlanNaarWaardering', description: 'Het beste plan op één manier gewaardeerd.' });

export const robustnessContract = z
  .strictObject({
    waardering: z
      .enum(valuationInDutch)
      .meta({ description: 'Hoe het scenario koppels waardeert.', example: 'verwacht' }),
    verwachteWaarde: worth('Verwachte waarde van het plan van het scenario.'),
    nominaleWaarde: worth('Nominale waarde van het plan van het scenario.'),
    koppels: z.array(pairContract).meta({ description: 'Het plan, op functie.', example: [] }),
    plannen: z.array(planContract).meta({
      description:
        'Het beste plan op elke manier, beide keren zonder voorkeur voor een eerder plan.',
      example: [],
    }),
    verliesBijNominaal: valueRangeContract.meta({
      description: 'Hoeveel verwachte waarde het kost om op nominale waarde te kiezen.',
      example: { minstens: 0.1, hoogstens: 0.4 },
    }),
  })
  .meta({
    id: 'Robuustheid',
    description: 'Wat er van het plan terechtkomt als mensen eerder gaan.',
  });
