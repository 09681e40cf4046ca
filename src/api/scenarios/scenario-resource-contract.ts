import * as z from 'zod';
import { hashContract, idContract, momentContract } from '../field-contracts.ts';
import { scenarioContract } from './scenario-contract.ts';

const rosterFileId = idContract('het bevestigde personeelsbestand');

export const newScenarioContract = z.strictObject({
  personeelsbestandId: rosterFileId,
  uitgangspunten: scenarioContract,
});

export const scenarioResourceContract = z
  .strictObject({
    id: idContract('het scenario'),
    personeelsbestandId: rosterFileId,
    gemaaktOp: momentContract('Tijdstip (UTC) waarop het scenario is gemaakt.'),
    sha256: hashContract('Vingerafdruk van de uitgangspunten.'),
    uitgangspunten: scenarioContract,
  })
  .meta({
    id: 'BewaardScenario',
    description: 'Een scenario bij een personeelsbestand; het verandert niet meer.',
  });

export const scenarioListContract = z
  .strictObject({
    scenarios: z
      .array(
        z
          .strictObject({
            id: idContract('het scenario'),
            naam: z.string().meta({
              description: 'Naam van het scenario.',
              example: 'Perspectiefnota 2026-2029',
            }),
            personeelsbestandId: rosterFileId,
            gemaaktOp: momentContract('Tijdstip (UTC) waarop het scenario is gemaakt.'),
          })
          .meta({ id: 'ScenarioKort', description: 'Een scenario in een lijst.' }),
      )
      .meta({ description: 'De scenario’s, nieuwste eerst.', example: [] }),
  })
  .meta({ id: 'Scenariolijst', description: 'De bewaarde scenario’s.' });
