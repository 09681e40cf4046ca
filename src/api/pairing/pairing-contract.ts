import * as z from 'zod';
import { parameterUseContract } from '../parameters/parameter-use-contract.ts';

/** The pairing plan as published: posts and volunteers, never a name or a day that gives away an age. */

export const candidateKindInDutch = {
  volunteer: 'vrijwilliger',
  trainee: 'trainee',
  'early-successor': 'vroege-opvolger',
} as const;

const euros = (description: string) => z.number().meta({ description, example: 23456.78 });
const eurosPerYear = (description: string) =>
  z.array(z.number()).meta({ description, example: [0, 23456.78, 12345.67, 0] });
const worth = (description: string) => z.number().meta({ description, example: 345.191 });
const factor = (description: string) => z.int().meta({ description, example: 4 });
const month = (description: string) => z.string().meta({ description, example: '2028-02' });
const partTimeFactor = z
  .number()
  .meta({ description: 'Deel van een volledige werkweek.', example: 1 });
const scale = z.string().meta({ description: 'Salarisschaal.', example: '10A' });

const postContract = z
  .strictObject({
    functieId: z.string().meta({ description: 'Kenmerk binnen deze uitkomst.', example: 'P12' }),
    functie: z.string().meta({ description: 'Naam van de functie.', example: 'Planeconoom' }),
    functiefamilie: z
      .string()
      .nullable()
      .meta({ description: 'Functiefamilie; leeg als die niet bekend is.', example: 'Ruimte' }),
    team: z.string().meta({ description: 'Team.', example: 'Gebiedsontwikkeling' }),
    programma: z.string().nullable().meta({
      description: 'Programma van de begroting; leeg als dat niet bekend is.',
      example: 'Ruimtelijke Ontwikkeling',
    }),
    schaal: scale,
    deeltijdfactor: partTimeFactor,
    vertrekmaand: month('Maand waarin de functie vrijkomt.'),
    vertrekfactor: factor('Hoe dichtbij het vertrek is, 1-5.'),
    functiefactor: factor('Hoe moeilijk de functie is over te dragen, 1-5.'),
    risico: factor('Vertrekfactor x functiefactor, 1-25.'),
    leertijdMaanden: z
      .number()
      .meta({ description: 'Leertijd naast de meester, in maanden.', example: 12 }),
    inPlan: z.boolean().meta({ description: 'Of het plan een gezel heeft.', example: true }),
  })
  .meta({
    id: 'FunctieMetRisico',
    description: 'Een functie waarvan kennis dreigt te vertrekken.',
  });

const pairContract = z
  .strictObject({
    functieId: z.string().meta({ description: 'De functie, zie functies.', example: 'P12' }),
    gezelId: z.string().meta({
      description: 'De gezel; een soort trainees heeft een kenmerk voor alle plaatsen samen.',
      example: 'T1',
    }),
    soort: z
      .enum(candidateKindInDutch)
      .meta({ description: 'Wat voor gezel dit is.', example: 'trainee' }),
    gezel: z.string().meta({
      description: 'Soort trainee, of functie en team van de vrijwilliger.',
      example: 'Trainee ruimte en techniek',
    }),
    schaal: scale,
    deeltijdfactor: partTimeFactor,
    vanaf: z.iso.date().meta({ description: 'Eerste dag van de overlap.', example: '2027-09-01' }),
    totEnMet: z.iso
      .date()
      .meta({ description: 'Laatste dag van de overlap.', example: '2028-02-29' }),
    maanden: z.int().meta({ description: 'Lengte van de overlap in maanden.', example: 6 }),
    waarde: z.number().meta({
      description: 'Risico dat dit koppel wegneemt: risico x deel van de kennis dat overgaat.',
      example: 15,
    }),
    kostenPerJaar: eurosPerYear('Kosten voor het fonds per begrotingsjaar in euro.'),
    kosten: euros('Kosten voor het fonds in totaal in euro.'),
  })
  .meta({ id: 'Koppel', description: 'Een voorstel: wie een functie kan leren, en wanneer.' });

export const pairingContract = z
  .strictObject({
    jaren: z
      .array(z.int())
      .meta({ description: 'Begrotingsjaren.', example: [2026, 2027, 2028, 2029] }),
    fondsPerJaar: eurosPerYear('Het fonds per begrotingsjaar in euro.'),
    besteedPerJaar: eurosPerYear('Kosten van het plan per begrotingsjaar in euro.'),
    overPerJaar: eurosPerYear('Wat van het fonds overblijft, per begrotingsjaar in euro.'),
    waarde: worth('Risico dat het plan wegneemt, opgeteld over de koppels.'),
    bovengrens: worth('Bewezen: geen plan neemt meer risico weg dan dit.'),
    gat: z.number().meta({
      description: '(bovengrens - waarde) / bovengrens; 0 als er niets te kiezen is.',
      example: 0.0003,
    }),
    bewezen: z
      .boolean()
      .meta({ description: 'Of het gat zo klein is als gevraagd (0,1%).', example: true }),
    gulzig: z
      .strictObject({
        waarde: worth('Risico dat het gulzige plan wegneemt.'),
        besteedPerJaar: eurosPerYear('Kosten van het gulzige plan per begrotingsjaar in euro.'),
      })
      .meta({
        description: 'Ter vergelijking: hetzelfde fonds, uitgedeeld op waarde per euro.',
      }),
    totaalRisico: z
      .int()
      .meta({ description: 'Risico van alle functies die zijn bekeken.', example: 776 }),
    gedektRisico: z
      .int()
      .meta({ description: 'Risico van de functies met een gezel.', example: 441 }),
    mogelijkheden: z.int().meta({
      description: 'Aantal combinaties van functie, gezel en lengte waaruit is gekozen.',
      example: 511,
    }),
    koppels: z.array(pairContract).meta({ description: 'Het plan, op functie.', example: [] }),
    functies: z
      .array(postContract)
      .meta({ description: 'De functies die zijn bekeken.', example: [] }),
    grondslag: z
      .array(parameterUseContract)
      .meta({ description: 'De waarden die zijn gebruikt.', example: [] }),
  })
  .meta({ id: 'Koppeling', description: 'Het meester-gezelplan binnen het fonds.' });

export type PairingContract = z.output<typeof pairingContract>;
