import * as z from 'zod';
import type { WorkforceSettings } from '../../engine/workforce/workforce-settings.ts';
import { evenWithProblemsInList } from '../even-with-problems.ts';
import { orNone } from '../optional-fields.ts';
import { checkOrder, horizonContract } from './lever-contracts.ts';
import { scenarioDefaults } from './scenario-defaults.ts';
import {
  careerPathsContract,
  presentCareerPath,
  toCareerPath,
} from './workforce/career-path-contract.ts';
import {
  demandRuleContract,
  presentDemandRule,
  toDemandRule,
} from './workforce/demand-rule-contract.ts';
import {
  hireCeilingContract,
  presentHireCeiling,
  toHireCeiling,
} from './workforce/hire-ceiling-contract.ts';
import {
  hireConversionContract,
  presentHireConversion,
  toHireConversion,
} from './workforce/hire-conversion-contract.ts';
import {
  hireTariffsContract,
  presentHireTariff,
  toHireTariff,
} from './workforce/hire-tariff-contract.ts';
import {
  hiringFreezeContract,
  presentHiringFreeze,
  toHiringFreeze,
} from './workforce/hiring-freeze-contract.ts';
import {
  labourMarketContract,
  presentLabourMarket,
  toLabourMarket,
} from './workforce/labour-market-contract.ts';
import {
  leavingFactorsContract,
  presentLeavingFactors,
  toLeavingFactors,
} from './workforce/leaving-factors-contract.ts';
import {
  presentPriceSettings,
  priceSettingsContract,
  toPriceSettings,
} from './workforce/price-settings-contract.ts';
import {
  presentReplacementRule,
  replacementRuleContract,
  toReplacementRule,
} from './workforce/replacement-rule-contract.ts';
import {
  presentSavingsTarget,
  savingsTargetContract,
  toSavingsTarget,
} from './workforce/savings-target-contract.ts';
import {
  presentSimulationSettings,
  simulationSettingsContract,
  toSimulationSettings,
} from './workforce/simulation-settings-contract.ts';
import { presentSkill, skillContract, toSkill } from './workforce/skill-contract.ts';
import {
  presentTraineeCohort,
  toTraineeCohort,
  traineeCohortContract,
} from './workforce/trainee-cohort-contract.ts';

export const workforceSettingsContract = z
  .strictObject({
    horizonJaren: horizonContract(scenarioDefaults.workforceHorizonYears),
    simulatie: simulationSettingsContract,
    prijzen: priceSettingsContract,
    kansfactoren: leavingFactorsContract,
    arbeidsmarkt: labourMarketContract,
    vervanging: z
      .array(replacementRuleContract)
      .superRefine(checkOrder(true), evenWithProblemsInList)
      .default([])
      .meta({
        description:
          'Wat er gebeurt met een plaats die vrijkomt, op volgorde van dag; de laatste regel die geldt en past, telt. Zonder regel wordt de plaats vervuld.',
        example: [{ vanaf: '2027-01-01', beleid: 'later-vervullen', uitstelMaanden: 6 }],
      }),
    vraag: z
      .array(demandRuleContract)
      .default([])
      .meta({
        description: 'Groei of krimp van het aantal plaatsen.',
        example: [
          {
            functiefamilies: ['Publiekszaken'],
            vanaf: '2027-01-01',
            groeiPerJaar: -0.02,
            reden: 'Digitalisering',
          },
        ],
      }),
    inhuurplafond: z
      .array(hireCeilingContract)
      .superRefine(checkOrder(false), evenWithProblemsInList)
      .default([])
      .meta({
        description:
          'Hoeveel inhuur er hoogstens mag zijn, op volgorde van dag; leeg = geen plafond.',
        example: [{ vanaf: '2027-01-01', fte: 100 }],
      }),
    inhuurtarieven: hireTariffsContract,
    inhuuromzetting: z
      .array(hireConversionContract)
      .default([])
      .meta({
        description: 'Inhuur die een andere soort inhuur wordt, of een vast dienstverband.',
        example: [{ op: '2027-01-01', van: 'zzp', naar: 'detachering', aandeel: 0.5 }],
      }),
    vacaturestop: z
      .array(hiringFreezeContract)
      .default([])
      .meta({
        description:
          'Perioden waarin niemand van buiten wordt aangenomen; de vacatures blijven staan.',
        example: [{ vanaf: '2027-01-01', totEnMet: '2027-12-31' }],
      }),
    besparing: orNone(savingsTargetContract),
    traineegroepen: z
      .array(traineeCohortContract)
      .default([])
      .meta({
        description: 'Groepen trainees die beginnen.',
        example: [{ startdatum: '2026-09-01', aantal: 10, schaal: '8', trede: 0 }],
      }),
    loopbaanpaden: careerPathsContract,
    vaardigheden: z
      .array(skillContract)
      .superRefine((skills, context) => {
        const names = skills.map((skill) => skill?.naam);
        names.forEach((name, index) => {
          if (name === undefined || names.indexOf(name) === index) return;
          const message = 'elke vaardigheid een keer';
          context.addIssue({ code: 'custom', path: [index, 'naam'], message });
        });
      }, evenWithProblemsInList)
      .default([])
      .meta({
        description: 'Wat mensen moeten kunnen, en hoe de behoefte daaraan verandert.',
        example: [
          {
            naam: 'Werken met data',
            groeiPerJaar: 0.1,
            nodig: { Beleid: 0.4 },
            aanwezig: 0.3,
            aanwezigBijInstroom: 0.5,
          },
        ],
      }),
  })
  .prefault({})
  .meta({ description: 'Formatie en bezetting: maatregelen met hun datum, en de simulatie.' });

type WorkforceSettingsContract = z.output<typeof workforceSettingsContract>;

export const toWorkforceSettings = (contract: WorkforceSettingsContract): WorkforceSettings => ({
  horizonYears: contract.horizonJaren,
  simulation: toSimulationSettings(contract.simulatie),
  prices: toPriceSettings(contract.prijzen),
  leavingFactors: toLeavingFactors(contract.kansfactoren),
  labourMarket: toLabourMarket(contract.arbeidsmarkt),
  replacements: contract.vervanging.map(toReplacementRule),
  demand: contract.vraag.map(toDemandRule),
  hireCeilings: contract.inhuurplafond.map(toHireCeiling),
  hireTariffs: contract.inhuurtarieven.map(toHireTariff),
  hireConversions: contract.inhuuromzetting.map(toHireConversion),
  hiringFreezes: contract.vacaturestop.map(toHiringFreeze),
  savings: contract.besparing === null ? null : toSavingsTarget(contract.besparing),
  traineeCohorts: contract.traineegroepen.map(toTraineeCohort),
  careerPaths: contract.loopbaanpaden.map(toCareerPath),
  skills: contract.vaardigheden.map(toSkill),
});

export const presentWorkforceSettings = (
  settings: WorkforceSettings,
): WorkforceSettingsContract => ({
  horizonJaren: settings.horizonYears,
  simulatie: presentSimulationSettings(settings.simulation),
  prijzen: presentPriceSettings(settings.prices),
  kansfactoren: presentLeavingFactors(settings.leavingFactors),
  arbeidsmarkt: presentLabourMarket(settings.labourMarket),
  vervanging: settings.replacements.map(presentReplacementRule),
  vraag: settings.demand.map(presentDemandRule),
  inhuurplafond: settings.hireCeilings.map(presentHireCeiling),
  inhuurtarieven: settings.hireTariffs.map(presentHireTariff),
  inhuuromzetting: settings.hireConversions.map(presentHireConversion),
  vacaturestop: settings.hiringFreezes.map(presentHiringFreeze),
  besparing: settings.savings === null ? null : presentSavingsTarget(settings.savings),
  traineegroepen: settings.traineeCohorts.map(presentTraineeCohort),
  loopbaanpaden: settings.careerPaths.map(presentCareerPath),
  vaardigheden: settings.skills.map(presentSkill),
});
