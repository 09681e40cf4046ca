import type { AssembledScenario } from '../../services/stateless/assemble-scenario.ts';
import { presentBudget } from '../budget/present-budget.ts';
import { presentRunHashes } from '../calculations/present-calculation.ts';
import { presentCommuting } from '../commuting/present-commuting.ts';
import { presentPairing } from '../pairing/present-pairing.ts';
import { presentRetirement } from '../retirement/present-retirement.ts';
import { presentWorkforce } from '../workforce/present-workforce.ts';
import { presentScenario } from './present-scenario.ts';
import type { ScenarioOutcomeContract } from './scenario-outcome-contract.ts';

/** One document with all outcomes, for the command line, the API and the demo alike. */
export const presentScenarioOutcome = ({
  scenario,
  outcome,
  hashes,
}: AssembledScenario): ScenarioOutcomeContract => ({
  scenario: presentScenario(scenario),
  uitstroom: presentRetirement(outcome.retirement),
  formatie: presentWorkforce(outcome.workforce),
  koppeling: presentPairing(outcome.pairing),
  reiskosten: presentCommuting(outcome.commuting),
  begroting: presentBudget(outcome.budget),
  vingerafdrukken: presentRunHashes(hashes),
});
