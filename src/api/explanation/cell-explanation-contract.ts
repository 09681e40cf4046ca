import * as z from 'zod';
import { leavingCauses } from '../../engine/workforce/workforce-figures.ts';
import { parameterUseContract } from '../parameters/parameter-use-contract.ts';
import { workforceGroupingInDutch } from '../workforce/workforce-contract.ts';
import { causeInDutch } from '../workforce/workforce-figure-contract.ts';

const people = (description: string, example: number) => z.number().meta({ description, example });
const cause = z
  .enum(leavingCauses.map((name) => causeInDutch[name]))
  .meta({ description: 'Waardoor iemand vertrekt.', example: 'pensioen' });
const sentence = (example: string) =>
  z.string().meta({ description: 'Hetzelfde in gewone taal.', example });
const uses = (description: string) =>
  z.array(parameterUseContract).meta({ description, example: [] });

const partContract = z
  .strictObject({
    oorzaak: cause,
    aantal: people('Verwacht aantal personen dat hierdoor vertrekt.', 3.2),
    zin: sentence('3,2 door pensioen: uit AOW-leeftijd (wet) en Vertrek rond de AOW (aanname).'),
    grondslag: uses('De waarden waaruit dit aantal volgt.'),
  })
  .meta({ id: 'OnderdeelVanUitleg', description: 'Eén oorzaak van vertrek.' });

const differenceContract = z
  .strictObject({
    scenario: z.string().meta({ description: 'Naam van het andere scenario.', example: 'Basis' }),
    personen: z
      .int()
      .meta({ description: 'Verschil in personen in dienst op de peildatum.', example: 0 }),
    aantal: people('Verschil in verwacht vertrek: dit min het andere.', 0.8),
    onderdelen: z
      .array(z.strictObject({ oorzaak: cause, aantal: people('Verschil in personen.', 0.7) }))
      .meta({
        description: 'Per oorzaak die verschilt, het grootste verschil eerst.',
        example: [],
      }),
    uitgangspunten: z
      .array(z.string().meta({ description: 'Een keuze die verschilt.', example: 'de RVU' }))
      .meta({
        description: 'Keuzes van de scenario’s die bepalen wie vertrekt, en die verschillen.',
        example: ['de RVU'],
      }),
    alleenHier: uses('Waarden achter de verschillen waarop alleen deze berekening rust.'),
    alleenDaar: uses('Waarden achter de verschillen waarop alleen de andere rust.'),
  })
  .nullable()
  .meta({ id: 'VerschilInUitleg', description: 'Het verschil; leeg = niet vergeleken.' });

export const cellExplanationContract = z
  .strictObject({
    indeling: z
      .enum(workforceGroupingInDutch)
      .meta({ description: 'Waarnaar is ingedeeld.', example: 'team' }),
    groep: z.string().meta({ description: 'Naam van de groep.', example: 'Ruimte' }),
    jaar: z.int().meta({ description: 'Het kalenderjaar.', example: 2028 }),
    zin: sentence(
      'In 2028 verlaten naar verwachting 6,1 personen team Ruimte: 3,2 door pensioen, 2,4 op eigen verzoek en 0,5 door het einde van een tijdelijk contract; 0,8 meer dan in ‘Basis’, vooral door pensioen (0,7 meer).',
    ),
    personen: z
      .int()
      .meta({ description: 'Aantal personen in dienst op de peildatum.', example: 58 }),
    gemiddeld: people('Verwacht aantal personen dat vertrekt.', 6.1),
    p10: people('Niet hoger dan dit in 10% van de gevallen.', 3),
    p50: people('Niet hoger dan dit in de helft van de gevallen.', 6),
    p90: people('Niet hoger dan dit in 90% van de gevallen.', 9),
    onderdelen: z
      .array(partContract)
      .meta({ description: 'De oorzaken, de grootste eerst; samen het gemiddelde.', example: [] }),
    verschil: differenceContract,
  })
  .meta({
    id: 'UitlegVanVertrek',
    description: 'Waarom er in een jaar zoveel mensen een groep verlaten.',
  });
