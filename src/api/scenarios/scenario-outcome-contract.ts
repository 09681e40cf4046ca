import * as z from 'zod';
import { budgetContract } from '../budget/budget-contract.ts';
import { commutingContract } from '../commuting/commuting-contract.ts';
import { runHashesContract } from '../calculations/calculation-contract.ts';
import { pairingContract } from '../pairing/pairing-contract.ts';
import { retirementContract } from '../retirement/retirement-contract.ts';
import { workforceContract } from '../workforce/workforce-contract.ts';
import { scenarioContract } from './scenario-contract.ts';

/** Everything one scenario gives, in one document: the numbers of the workbook, and what made them. */
export const scenarioOutcomeContract = z
  .strictObject({
    scenario: scenarioContract,
    uitstroom: retirementContract,
    formatie: workforceContract,
    koppeling: pairingContract,
    reiskosten: commutingContract,
    begroting: budgetContract,
    vingerafdrukken: runHashesContract,
  })
  .meta({ id: 'Scenariouitkomst', description: 'De uitkomsten van een scenario bij elkaar.' });

export type ScenarioOutcomeContract = z.output<typeof scenarioOutcomeContract>;
