import * as z from 'zod';
import { leavingCauses } from '../../engine/workforce/workforce-figures.ts';
import { parameterUseContract } from '../parameters/parameter-use-contract.ts';
import { exactBandsFields, simulatedBandContract, simulatedBandsFields } from './band-contract.ts';
import { causeInDutch, figureContract, figureUnits } from './workforce-figure-contract.ts';

/** Formatie and bezetting over time as published: groups, never a person. */

export const workforceGroupingInDutch = {
  all: 'totaal',
  positionFamily: 'functiefamilie',
  programme: 'programma',
  scaleBand: 'schaalgroep',
  team: 'team',
} as const;

const count = (description: string, example: number) => z.int().meta({ description, example });
const fte = (description: string, example: number) => z.number().meta({ description, example });
const year = count('Kalenderjaar.', 2027);
const groupFields = {
  indeling: z
    .enum(workforceGroupingInDutch)
    .meta({ description: 'Waarnaar is ingedeeld.', example: 'functiefamilie' }),
  groep: z.string().meta({ description: 'Naam van de groep.', example: 'Ruimte' }),
};

const figureCourseContract = z
  .strictObject({
    cijfer: figureContract,
    eenheid: z.enum(figureUnits).meta({ description: 'Eenheid.', example: 'personen' }),
    begin: z.number().nullable().meta({
      description: 'Stand op de peildatum; leeg bij wat in een periode wordt opgeteld.',
      example: 120,
    }),
    ...simulatedBandsFields,
  })
  .meta({
    id: 'VerloopVanCijfer',
    description:
      'Het verloop van één cijfer: een stand aan het einde van de periode, of een som erover.',
  });

const groupContract = z
  .strictObject({
    ...groupFields,
    perioden: z
      .array(z.string())
      .meta({ description: 'De perioden: maanden of jaren.', example: ['2026', '2027'] }),
    cijfers: z
      .array(figureCourseContract)
      .meta({ description: 'Wat is geteld; wat overal 0 is, ontbreekt.', example: [] }),
  })
  .meta({ id: 'FormatieVanGroep', description: 'Formatie en bezetting van één groep.' });

const leaversContract = z
  .strictObject({
    ...groupFields,
    personen: count('Aantal personen in dienst op de peildatum.', 24),
    jaren: z.array(z.int()).meta({ description: 'De kalenderjaren.', example: [2026, 2027] }),
    perOorzaak: z
      .array(
        z.strictObject({
          oorzaak: z
            .enum(leavingCauses.map((cause) => causeInDutch[cause]))
            .meta({ description: 'Waardoor iemand vertrekt.', example: 'pensioen' }),
          aantallen: z
            .array(z.number())
            .meta({ description: 'Verwacht aantal personen per jaar.', example: [1.2, 0.8] }),
        }),
      )
      .meta({
        description: 'Verwacht vertrek naar oorzaak; wat overal 0 is, ontbreekt.',
        example: [],
      }),
    vertrekken: z
      .strictObject(exactBandsFields)
      .meta({ description: 'Alle oorzaken samen, met de band per jaar.' }),
  })
  .meta({
    id: 'VerwachtVertrek',
    description:
      'Wie van de mensen van nu vertrekt, exact berekend: zonder fout van een simulatie.',
  });

const reachedContract = (description: string) =>
  z
    .strictObject({
      jaar: year,
      kans: z.number().meta({ description: 'Kans (0-1) in dat jaar.', example: 0.62 }),
    })
    .nullable()
    .meta({ description, example: { jaar: 2029, kans: 0.62 } });

const headwindContract = z
  .strictObject({
    eenheid: z.enum(['fte', 'euro']).meta({ description: 'Eenheid van alles.', example: 'fte' }),
    jaren: z
      .array(
        z.strictObject({
          jaar: year,
          doel: z.number().meta({
            description: 'Wat er aan het einde van het jaar in totaal minder moet zijn.',
            example: 10,
          }),
          natuurlijkVerloop: simulatedBandContract.meta({
            description: 'Wat natuurlijk verloop oplevert.',
          }),
          tijdelijkEnInhuur: simulatedBandContract.meta({
            description: 'Wat het aflopen van tijdelijke contracten en inhuur oplevert.',
          }),
          vacatureruimte: simulatedBandContract.meta({
            description: 'Wat het niet vervullen van vacatures oplevert.',
          }),
          tekort: simulatedBandContract.meta({ description: 'Wat er aan het doel ontbreekt.' }),
          kansGehaald: z.number().meta({
            description:
              'Kans (0-1) dat het doel van dit jaar is gehaald zonder gedwongen ontslag.',
            example: 0.91,
          }),
        }),
      )
      .meta({ description: 'Per jaar, en in totaal tot en met dat jaar.', example: [] }),
    waarschijnlijkIn: reachedContract(
      'Eerste jaar waarin het einddoel met een kans van minstens de helft is gehaald zonder gedwongen ontslag; leeg = niet binnen de horizon.',
    ),
    vrijwelZekerIn: reachedContract(
      'Hetzelfde, met een kans van minstens negen tiende; leeg = niet binnen de horizon.',
    ),
  })
  .nullable()
  .meta({
    id: 'Tegenwind',
    description: 'Wat van de bezuiniging haalbaar is zonder gedwongen ontslag; leeg = geen doel.',
  });

const skillContract = z
  .strictObject({
    naam: z.string().meta({ description: 'De vaardigheid.', example: 'Werken met data' }),
    jaren: z
      .array(
        z.strictObject({
          jaar: year,
          nodigFte: fte('Zoveel fte heeft de vaardigheid nodig.', 130.5),
          verlorenFte: fte('Weg door vertrek in dat jaar.', 9.2),
          bijgekomenFte: fte('Erbij door instroom in dat jaar.', 12.4),
          aanwezigFte: fte('Zoveel fte heeft de vaardigheid.', 101.2),
          tekortFte: fte('Nodig min aanwezig; negatief = overschot.', 29.3),
        }),
      )
      .meta({ description: 'Verwacht, aan het einde van elk jaar.', example: [] }),
  })
  .meta({ id: 'VerloopVanVaardigheid', description: 'Behoefte en aanbod van één vaardigheid.' });

export const workforceContract = z
  .strictObject({
    peildatum: z.iso.date().meta({
      description: 'De dag die het personeelsbestand beschrijft en vanaf welke wordt geteld.',
      example: '2026-01-01',
    }),
    horizonTot: z.iso
      .date()
      .meta({ description: 'Laatste dag waarover wordt gekeken.', example: '2035-12-31' }),
    personen: count('Aantal personen in dienst op de peildatum.', 1298),
    simulatie: z
      .strictObject({
        startgetal: count('Waaruit het toeval is ontstaan.', 1),
        herhalingen: count('Hoe vaak de toekomst is nagespeeld.', 1000),
        gevraagdeFout: z.number().nullable().meta({
          description:
            'Hoogste standaardfout die was gevraagd in het gemiddelde aantal personen in dienst; leeg = geen.',
          example: 0.5,
        }),
        bereikteFout: z.number().meta({
          description: 'De grootste van die fouten die is bereikt, naar boven afgerond.',
          example: 0.38,
        }),
      })
      .meta({ description: 'Hoe vaak en met welk toeval is gesimuleerd.' }),
    groepen: z
      .array(groupContract)
      .meta({ description: 'Het totaal per maand, en elke groep per jaar.', example: [] }),
    verwachtVertrek: z
      .array(leaversContract)
      .meta({ description: 'Vertrek van de mensen van nu, per groep en jaar.', example: [] }),
    tegenwind: headwindContract,
    vaardigheden: z
      .array(skillContract)
      .meta({ description: 'Behoefte en aanbod per vaardigheid.', example: [] }),
    aangevuldeRegels: z
      .strictObject({
        geboortedatum: count('Zonder geboortedatum.', 0),
        schaal: count(
          'Zonder schaal of trede. Een stagiair zonder schaal telt hier niet mee: die heeft geen salaris.',
          3,
        ),
        einddatumContract: count('Tijdelijk of inhuur, zonder einddatum.', 12),
        functiefamilie: count('Zonder functiefamilie.', 0),
      })
      .meta({
        description: 'Aantal regels waarin iets ontbrak waarvoor een aanname is gebruikt.',
      }),
    grondslag: z
      .array(parameterUseContract)
      .meta({ description: 'De waarden die zijn gebruikt.', example: [] }),
  })
  .meta({
    id: 'Formatie',
    description: 'Formatie en bezetting door de tijd, met de onzekerheid.',
  });

export type WorkforceContract = z.output<typeof workforceContract>;
