import * as z from 'zod';
import { candidateKindInDutch, positionFactorSourceInDutch } from '../../words/pairing-words.ts';
import { parameterUseContract } from '../parameters/parameter-use-contract.ts';
import { riskOverviewContract } from './risk-overview-contract.ts';

/** The pairing plan as published: posts and volunteers, never a name or a day that gives away an age. */

const euros = (description: string) => z.number().meta({ description, example: 23456.78 });
const eurosPerYear = (description: string) =>
  z.array(z.number()).meta({ description, example: [0, 23456.78, 12345.67, 0] });
const worth = (description: string) => z.number().meta({ description, example: 345.191 });
const pairWorth = (description: string) => z.number().meta({ description, example: 15 });
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
    bronFunctiefactor: z.enum(positionFactorSourceInDutch).meta({
      description:
        'Waar de functiefactor is gegeven: voor deze functie of haar functienaam in het scenario, of in het personeelsbestand; niet-beoordeeld = nergens.',
      example: 'functienaam',
    }),
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
    tijddeel: z.number().meta({
      description: 'Deel (0-1) van de uren van de gezel dat naast de meester is.',
      example: 1,
    }),
    waarde: pairWorth(
      'Risico dat dit koppel wegneemt, naar de waardering van het scenario: risico x deel van de kennis dat overgaat.',
    ),
    verwachteWaarde: pairWorth('Hetzelfde, gemiddeld over wanneer de meester vertrekt.'),
    nominaleWaarde: pairWorth('Hetzelfde, als de meester blijft tot het geplande einde.'),
    kansVolledig: z.number().meta({
      description:
        'Kans (0-1) dat meester en gezel allebei nog aan de laatste geplande maand beginnen; wie in een maand vertrekt, telt die maand nog mee. Elke oorzaak van vertrek telt mee.',
      example: 0.94,
    }),
    minderPassend: z.array(z.string()).meta({
      description: 'Waarom dit koppel minder goed past dan een ander; leeg = past goed.',
      example: ['werkt in een ander team'],
    }),
    vastgezet: z
      .boolean()
      .meta({ description: 'Of het scenario dit koppel heeft vastgezet.', example: false }),
    kostenPerJaar: eurosPerYear('Kosten per begrotingsjaar in euro.'),
    kosten: euros('Kosten in totaal in euro.'),
  })
  .meta({ id: 'Koppel', description: 'Een voorstel: wie een functie kan leren, en wanneer.' });

export const pairingContract = z
  .strictObject({
    jaren: z
      .array(z.int())
      .meta({ description: 'Begrotingsjaren.', example: [2026, 2027, 2028, 2029] }),
    fondsPerJaar: eurosPerYear('Het fonds per begrotingsjaar in euro.'),
    besteedPerJaar: eurosPerYear('Kosten van het plan per begrotingsjaar in euro.'),
    uitFondsPerJaar: eurosPerYear('Wat daarvan het fonds betaalt, per begrotingsjaar in euro.'),
    uitEigenBijdragePerJaar: eurosPerYear(
      'Wat daarvan uit andere budgetten komt, per begrotingsjaar in euro.',
    ),
    overPerJaar: eurosPerYear(
      'Wat aan het einde van elk jaar van het fonds over is, in euro; wat wordt meegenomen, staat in elk jaar tot het is gebruikt.',
    ),
    besteedPerProgramma: z
      .array(
        z.strictObject({
          programma: z.string().nullable().meta({
            description: 'Programma van de functie; leeg als dat niet bekend is.',
            example: 'Ruimtelijke Ontwikkeling',
          }),
          besteedPerJaar: eurosPerYear('Kosten van de koppels per begrotingsjaar in euro.'),
        }),
      )
      .meta({ description: 'Dezelfde kosten, per programma van de functie.', example: [] }),
    waarde: worth(
      'Risico dat het plan wegneemt naar de waardering van het scenario, opgeteld over de koppels.',
    ),
    verwachteWaarde: worth('Hetzelfde, gemiddeld over wanneer meesters vertrekken.'),
    nominaleWaarde: worth('Hetzelfde, als elke meester blijft tot het geplande einde.'),
    bovengrens: worth(
      'Bewezen: geen plan neemt meer risico weg dan dit; met een eerder plan: geen plan waarin daarvan minstens evenveel koppels blijven. Zonder voorkeurEerderPlan, net als de waarde.',
    ),
    gat: z.number().meta({
      description:
        '(bovengrens - waarde) / bovengrens, naar boven afgerond op een miljoenste; 0 als er niets te kiezen is.',
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
        description:
          'Ter vergelijking: hetzelfde fonds, uitgedeeld op waarde per euro, met dezelfde voorkeur voor een eerder plan.',
      }),
    totaalRisico: z
      .int()
      .meta({ description: 'Risico van alle functies die zijn bekeken.', example: 776 }),
    gedektRisico: z
      .int()
      .meta({ description: 'Risico van de functies met een gezel.', example: 441 }),
    geblevenVanEerderPlan: z
      .strictObject({
        aantalKoppels: z
          .int()
          .meta({ description: 'Koppels die zijn zoals ze waren.', example: 18 }),
        aantalEerder: z.int().meta({ description: 'Koppels van het eerdere plan.', example: 21 }),
      })
      .nullable()
      .meta({
        description: 'Hoeveel er van eerderPlan blijft; leeg als het scenario er geen noemt.',
        example: { aantalKoppels: 18, aantalEerder: 21 },
      }),
    mogelijkheden: z.int().meta({
      description: 'Aantal combinaties van functie, gezel en tijd waaruit is gekozen.',
      example: 511,
    }),
    risicobeeld: riskOverviewContract,
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
