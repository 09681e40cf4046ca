import * as z from 'zod';
import { budgetContract } from '../budget/budget-contract.ts';
import { runHashesContract } from '../calculations/calculation-contract.ts';
import { idContract } from '../field-contracts.ts';
import { budgetDifferenceContract, linePlaceFields } from './budget-difference-contract.ts';

/** As many as fit beside each other on a page; the baseline is one of them. */
const mostScenarios = 5;
const numberOfScenarios = `2 tot en met ${mostScenarios} scenario’s, de basis eerst`;

export const comparisonRequestContract = z.strictObject({
  scenarioIds: z
    .array(idContract('een scenario'), numberOfScenarios)
    .min(2, numberOfScenarios)
    .max(mostScenarios, numberOfScenarios)
    .refine((ids) => new Set(ids).size === ids.length, 'elk scenario één keer')
    .meta({
      description: `De scenario’s: ${numberOfScenarios}.`,
      example: ['0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11', '5f1de1c1-5f0c-4f2f-9a52-1f3d0a1b2c3d'],
    }),
});

const perYear = (description: string, example: number) =>
  z.array(z.number().nullable()).meta({ description, example: [example, example] });

const keyFiguresContract = z
  .strictObject({
    uitstroom: perYear(
      'Verwacht aantal mensen dat vertrekt door pensioen, RVU of op een bekende datum.',
      28.4,
    ),
    formatie: perYear('Formatie in fte aan het eind van het jaar.', 1204.5),
    bezetting: perYear('Bezetting in fte aan het eind van het jaar.', 1121.8),
    inhuur: perYear('Inhuur in fte aan het eind van het jaar.', 96.2),
    uitFonds: perYear('Wat het fonds van meester en gezel betaalt, in euro.', 287_500),
    meerkostenReiskosten: perYear(
      'Kosten van het reiskostenvoorstel boven de huidige regeling, in euro.',
      999_852.1,
    ),
    reiskosten: perYear('Kosten van het reiskostenvoorstel, in euro.', 2_410_000),
    saldo: perYear(
      'Effect van de hele tabel op het saldo, in euro; negatief = nadeel.',
      -1_481_846,
    ),
  })
  .meta({
    id: 'Kerncijfers',
    description: 'Per vergeleken jaar; leeg als een scenario over dat jaar niets zegt.',
  });

const comparedScenarioContract = z
  .strictObject({
    scenarioId: idContract('het scenario'),
    naam: z.string().meta({ description: 'Naam van het scenario.', example: 'Sober' }),
    kerncijfers: keyFiguresContract,
    begroting: budgetContract,
    vingerafdrukken: runHashesContract,
  })
  .meta({ id: 'VergelekenScenario', description: 'Een scenario in de vergelijking.' });

const comparedLineContract = z
  .strictObject({
    ...linePlaceFields,
    perScenario: z
      .array(
        z
          .strictObject({
            omschrijving: z.string().meta({
              description: 'Omschrijving in dit scenario.',
              example: 'Reiskostenregeling',
            }),
            bedragen: z.array(z.number()).meta({
              description: 'Effect op het saldo per vergeleken jaar in euro; negatief = nadeel.',
              example: [-999_852.1, -999_852.1],
            }),
            bedragDaarna: z.number().meta({
              description: 'Effect in elk jaar na het laatste, in euro.',
              example: -999_852.1,
            }),
          })
          .nullable()
          .meta({ description: 'Leeg als dit scenario de regel niet heeft.' }),
      )
      .meta({ description: 'De regel in elk scenario, in hun volgorde.', example: [null] }),
  })
  .meta({
    id: 'VergelekenRegel',
    description: 'Eén regel van de begroting in alle scenario’s naast elkaar.',
  });

const scenarioDifferenceContract = z
  .strictObject({
    vanScenarioId: idContract('het scenario waarmee wordt vergeleken'),
    naarScenarioId: idContract('het scenario dat wordt vergeleken'),
    zin: z.string().meta({
      description: 'Welke keuzes anders zijn.',
      example: '"Sober" verschilt van "Basis" in het voorstel en de regels voor reiskosten.',
    }),
    kerncijfers: keyFiguresContract.meta({ description: 'Het ene min het andere, per jaar.' }),
    begroting: budgetDifferenceContract,
  })
  .meta({ id: 'Scenarioverschil', description: 'Hoe een scenario van een ander verschilt.' });

export const comparisonContract = z
  .strictObject({
    jaren: z.array(z.int()).meta({ description: 'De vergeleken jaren.', example: [2026, 2027] }),
    scenarios: z
      .array(comparedScenarioContract)
      .meta({ description: 'De scenario’s, de basis eerst.', example: [] }),
    regels: z.array(comparedLineContract).meta({
      description: 'Alle regels van de begrotingen, ook die gelijk zijn, op nummer.',
      example: [],
    }),
    verschillen: z.array(scenarioDifferenceContract).meta({
      description: 'Elk scenario tegen de basis, en tegen elk scenario dat ervoor staat.',
      example: [],
    }),
  })
  .meta({ id: 'Scenariovergelijking', description: 'Scenario’s naast elkaar.' });
