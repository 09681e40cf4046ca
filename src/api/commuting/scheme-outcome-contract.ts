import * as z from 'zod';
import { commuterGroupingInDutch } from '../../words/commuter-group-words.ts';

/** What one scheme costs, whom it pays what, and who gains by it, as published: never a person. */

const euros = (description: string, example = 250_000) => z.number().meta({ description, example });

const hidden = 'Leeg als het iets zou zeggen over een klein aantal personen.';

const count = (description: string, example: number) =>
  z
    .int()
    .nullable()
    .meta({ description: `${description} ${hidden}`, example });

const hiddenEuros = (description: string, example: number) =>
  z
    .number()
    .nullable()
    .meta({ description: `${description} ${hidden}`, example });

const amounts = {
  reisvergoeding: euros('Reisvergoeding per jaar in euro.'),
  onbelast: euros('Deel van de reisvergoeding dat onbelast is.'),
  bovenmatig: euros('Deel van de reisvergoeding boven de vrijstelling.', 0),
  thuiswerkvergoeding: euros('Thuiswerkvergoeding per jaar in euro.', 120_000),
  thuiswerkBovenmatig: euros('Deel van de thuiswerkvergoeding boven de vrijstelling.', 0),
};

const groupAmounts = {
  ...amounts,
  onbelast: hiddenEuros('Deel van de reisvergoeding dat onbelast is.', 250_000),
  bovenmatig: hiddenEuros('Deel van de reisvergoeding boven de vrijstelling.', 0),
  thuiswerkBovenmatig: hiddenEuros('Deel van de thuiswerkvergoeding boven de vrijstelling.', 0),
};

const roomUseContract = z
  .strictObject({
    ruimte: euros('De vrije ruimte van de hele organisatie.', 711_280),
    overigGebruik: euros('Wat andere zaken ervan gebruiken.', 600_000),
    gebruikt: euros('Wat deze regeling ervan gebruikt.', 0),
    over: euros('Wat er over is; negatief = er is meer gebruikt dan er was.', 111_280),
  })
  .meta({ id: 'GebruikVrijeRuimte', description: 'De vrije ruimte in een jaar, in euro.' });

export const schemeYearContract = z
  .strictObject({
    jaar: z.int().meta({ description: 'Kalenderjaar.', example: 2027 }),
    personeelsfactor: z.number().meta({
      description: 'Aantal medewerkers als deel van dat op de peildatum.',
      example: 1,
    }),
    ...amounts,
    overgangsgarantie: euros('Wat verliezers van hun oude vergoeding houden.', 0),
    hardheidsclausule: euros('Verwachte kosten van de hardheidsclausule.', 0),
    fietsVanDeZaak: euros('Wat fietsen van de zaak kosten, na de eigen bijdrage.', 0),
    eigenBijdrageParkeren: euros(
      'Wat medewerkers voor parkeren betalen; gaat van het totaal af.',
      0,
    ),
    werkgeverspremies: euros('Premies over wat belast of gebruteerd is.', 0),
    brutering: euros('Belasting die de werkgever van de medewerker overneemt.', 0),
    eindheffing: euros('Heffing over wat niet in de vrije ruimte past.', 0),
    ikbUitruil: euros('Premies die door uitruil van het keuzebudget wegvallen; 0 of negatief.', 0),
    totaal: euros('Alles wat de werkgever betaalt.', 370_000),
    meerkosten: euros('Totaal min dat van de regeling van nu in hetzelfde jaar.', 30_000),
    budgetOver: euros('Wat er van het budget over is; negatief = te duur.', 970_000),
    vrijeRuimte: roomUseContract,
    netto: euros(
      'Wat medewerkers samen overhouden na belasting en uitruil, zonder overgangsgarantie en hardheidsclausule.',
      360_000,
    ),
  })
  .meta({
    id: 'RegelingJaar',
    description:
      'Een regeling in een jaar, in euro. Waar maar enkele personen achter een bedrag zitten (zoals een garantie of een fiets van de zaak), is dat bedrag afgerond op honderden euro’s, meestal naar boven, en gaan totaal, meerkosten en budget daarin mee.',
  });

const comparisonFields = {
  gaatErOpVooruit: count('Aantal personen dat meer krijgt dan nu.', 700),
  gaatErOpAchteruit: count('Aantal personen dat minder krijgt dan nu.', 20),
  blijftGelijk: count('Aantal personen dat evenveel krijgt als nu.', 500),
  vooruitgang: hiddenEuros('Wat wie erop vooruitgaat er samen per jaar bij krijgt.', 210_000),
  achteruitgang: hiddenEuros('Wat wie erop achteruitgaat samen per jaar minder krijgt.', 4_000),
  gemiddeldeVooruitgang: hiddenEuros('Vooruitgang per persoon die erop vooruitgaat.', 300),
  gemiddeldeAchteruitgang: hiddenEuros('Achteruitgang per persoon die erop achteruitgaat.', 200),
  grootsteVooruitgang: hiddenEuros(
    'De grootste vooruitgang van een persoon, naar boven afgerond op tientallen euro’s.',
    1_240,
  ),
  grootsteAchteruitgang: hiddenEuros(
    'De grootste achteruitgang van een persoon, naar boven afgerond op tientallen euro’s.',
    610,
  ),
  nettoVerschil: hiddenEuros(
    'Wat de groep samen netto meer overhoudt, na belasting en na de uitruil die vervalt, zonder overgangsgarantie en hardheidsclausule.',
    150_000,
  ),
  nettoVooruit: count('Aantal personen dat netto meer overhoudt.', 690),
  nettoAchteruit: count('Aantal personen dat netto minder overhoudt.', 25),
};

export const commuterGroupContract = z
  .strictObject({
    indeling: z
      .enum(commuterGroupingInDutch)
      .meta({ description: 'Waarop is ingedeeld.', example: 'afstand' }),
    groep: z.string().nullable().meta({
      description:
        'De groep; leeg als het personeelsbestand het niet zegt, of als kleine groepen zijn samengenomen.',
      example: '5-10 km',
    }),
    samengenomen: z.boolean().meta({
      description: 'Of dit groepen zijn die te klein zijn om apart te tonen, bij elkaar.',
      example: false,
    }),
    personen: z.int().meta({
      description:
        'Aantal personen met een regel in de groep. Wie regels in twee groepen heeft, telt in beide mee; bij vooruit, achteruit en gelijk telt ieder een keer, in de groep van de eerste regel. Zo kunnen de groepen samen meer zijn dan het totaal, en meer dan vooruit, achteruit en gelijk samen.',
      example: 42,
    }),
    ...groupAmounts,
    ...comparisonFields,
  })
  .meta({
    id: 'ReiskostenGroep',
    description:
      'Wat een groep krijgt in het eerste volle jaar, voor het personeel van de peildatum, en wie er tegenover de regeling van nu op vooruit- of achteruitgaat, zonder overgangsgarantie en hardheidsclausule.',
  });

export const schemeOutcomeContract = z
  .strictObject({
    regeling: z.string().meta({ description: 'Naam van de regeling.', example: 'voorstel' }),
    jaren: z
      .array(schemeYearContract)
      .meta({ description: 'Elk jaar van de horizon.', example: [] }),
    eersteVolleJaar: z.int().meta({
      description: 'Het eerste jaar waarin de regeling het hele jaar geldt.',
      example: 2027,
    }),
    groepen: z
      .array(commuterGroupContract)
      .meta({ description: 'Eerst iedereen, dan elke indeling.', example: [] }),
    nacalculatieRegels: count(
      'Aantal regels met een vaste vergoeding over een afstand die na afloop van het jaar moet worden nagerekend.',
      12,
    ),
  })
  .meta({ id: 'RegelingUitkomst', description: 'Wat een regeling kost en wie wat krijgt.' });

export type SchemeOutcomeContract = z.output<typeof schemeOutcomeContract>;
