import * as z from 'zod';
import { budgetBasisInDutch, modeShiftInDutch } from '../../words/commuting-words.ts';
import { fuelInDutch } from '../../words/roster-words.ts';
import { parameterUseContract } from '../parameters/parameter-use-contract.ts';
import { schemeOutcomeContract } from './scheme-outcome-contract.ts';
import { dutchModes } from './travel-mode.ts';

/** The commuting outcome as published: totals and groups, never a person. */

const kilograms = (description: string) => z.number().meta({ description, example: 412_000 });

export const commutingBudgetContract = z
  .strictObject({
    perJaar: z.number().meta({ description: 'Wat er per jaar is, in euro.', example: 1_000_000 }),
    soort: z.enum(budgetBasisInDutch).meta({
      description: 'Of het budget er is voor de meerkosten of voor het totaal.',
      example: 'meerkosten',
    }),
  })
  .meta({ id: 'ReiskostenBudget', description: 'Waaraan een regeling wordt afgemeten.' });

const mobilityContract = z
  .strictObject({
    vervoermiddel: z
      .enum([...dutchModes, 'onbekend'])
      .nullable()
      .meta({ description: 'Vervoermiddel; leeg = kleine groepen samen.', example: 'auto' }),
    brandstof: z.enum(fuelInDutch).nullable().meta({
      description: 'Brandstof; leeg = niet van toepassing, of kleine groepen samen.',
      example: 'benzine',
    }),
    samengenomen: z.boolean().meta({
      description: 'Of dit groepen zijn die te klein zijn om apart te tonen, bij elkaar.',
      example: false,
    }),
    personen: z.int().meta({ description: 'Aantal personen.', example: 310 }),
    kmPerJaar: z.number().meta({
      description: 'Kilometers woon-werkverkeer per jaar; zakelijke kilometers staan hier niet in.',
      example: 1_900_000,
    }),
    kmBrandstofAangenomen: z.number().nullable().meta({
      description:
        'Deel daarvan waarvan de brandstof niet bekend is en is aangenomen. Leeg als het iets zou zeggen over een klein aantal personen.',
      example: 200_000,
    }),
    co2TankTotWiel: kilograms('Kilogram CO2 per jaar uit de uitlaat, zoals de WPM vraagt.'),
    co2BronTotWiel: kilograms('Kilogram CO2 per jaar, met het maken van brandstof en stroom.'),
  })
  .meta({ id: 'WpmRegel', description: 'Een regel van de opgave werkgebonden mobiliteit (WPM).' });

export const indicativeLabel = 'indicatief, geen voorspelling';

export const modeShiftContract = z
  .strictObject({
    gedrag: z
      .enum(modeShiftInDutch)
      .meta({ description: 'Hoe sterk automobilisten reageren.', example: 'midden' }),
    regeling: z.string().meta({ description: 'Naam van de regeling.', example: 'voorstel' }),
    status: z.literal(indicativeLabel).meta({
      description: 'Wat dit getal is: een aanname, doorgerekend.',
      example: indicativeLabel,
    }),
    totaal: z.number().meta({ description: 'Totaal per jaar in euro.', example: 372_000 }),
    fietsaandeel: z.number().meta({
      description: 'Deel (0-1) dat fietst van wie binnen fietsafstand woont.',
      example: 0.42,
    }),
    co2TankTotWiel: kilograms('Kilogram CO2 per jaar uit de uitlaat.'),
    co2BronTotWiel: kilograms('Kilogram CO2 per jaar, met het maken van brandstof en stroom.'),
  })
  .meta({
    id: 'Gedragseffect',
    description: 'Wat een regeling kost en uitstoot als automobilisten erop reageren.',
  });

export const roundingNoteContract = z.string().meta({
  description: 'Welke bedragen zijn afgerond.',
  example: 'Kosten waar maar enkele personen achter zitten, zijn afgerond op honderden euro’s.',
});

export const hiddenNoteContract = z.string().meta({
  description: 'Wat een leeg getal betekent, en wat samengenomen is.',
  example:
    'Een leeg getal zou iets zeggen over een klein aantal personen. Groepen die te klein zijn, zijn samengenomen.',
});

export const commutingContract = z
  .strictObject({
    budget: commutingBudgetContract,
    huidig: schemeOutcomeContract,
    voorstel: schemeOutcomeContract,
    alternatieven: z
      .array(schemeOutcomeContract)
      .meta({ description: 'De andere regelingen, in de volgorde van het scenario.', example: [] }),
    mobiliteit: z.array(mobilityContract).meta({
      description: 'Kilometers en uitstoot per vervoermiddel en brandstof, voor de opgave WPM.',
      example: [],
    }),
    gedragseffecten: z.array(modeShiftContract).meta({
      description: `Elke regeling bij elke aanname over gedrag: ${indicativeLabel}.`,
      example: [],
    }),
    onvolledigeRegels: z.int().meta({
      description:
        'Aantal regels in dienst waarvan afstand, vervoermiddel, kantoordagen of kosten van ov ontbreken; het scenario zegt wat daarmee is gedaan.',
      example: 0,
    }),
    toelichting: hiddenNoteContract,
    grondslag: z
      .array(parameterUseContract)
      .meta({ description: 'De waarden die zijn gebruikt.', example: [] }),
  })
  .meta({ id: 'Reiskosten', description: 'De regelingen van een scenario naast elkaar.' });

export type CommutingContract = z.output<typeof commutingContract>;
