import type * as z from 'zod';
import type { Scenario } from '../../engine/scenario.ts';
import { presentBudgetSettings } from './budget-settings-contract.ts';
import { presentCommutingSettings } from './commuting-settings-contract.ts';
import { presentPairingSettings } from './pairing-settings-contract.ts';
import { presentRetirementSettings } from './retirement-settings-contract.ts';
import { presentSalaryTable } from './salary-table-contract.ts';
import { scenarioContract } from './scenario-contract.ts';
import { presentWorkforceSettings } from './workforce-settings-contract.ts';

/** A scenario as people write it, with every setting filled in; `readScenario` gives the same back. */
export const presentScenario = (scenario: Scenario): z.output<typeof scenarioContract> =>
  scenarioContract.parse({
    naam: scenario.name,
    peildatum: scenario.referenceDate,
    eersteJaar: scenario.firstYear,
    aantalJaren: scenario.yearCount,
    aannames: [...scenario.assumptionIds],
    salaristabellen: scenario.salaryTables.map(presentSalaryTable),
    uitstroom: presentRetirementSettings(scenario.retirement),
    formatie: presentWorkforceSettings(scenario.workforce),
    koppeling: presentPairingSettings(scenario.pairing),
    reiskosten: presentCommutingSettings(scenario.commuting),
    begroting: presentBudgetSettings(scenario.budget),
  });
