import type { ManualBudgetLine } from '../../src/engine/budget/budget-line.ts';
import type { Scenario } from '../../src/engine/scenario.ts';
import { someCommutingSettings } from './some-commuting-settings.ts';
import { somePairingSettings } from './some-pairing-settings.ts';
import { someRetirementSettings } from './some-retirement-settings.ts';
import { someWorkforceSettings } from './some-workforce-settings.ts';

export const aManualLine = (line: Partial<ManualBudgetLine> = {}): ManualBudgetLine => ({
  number: '21',
  description: 'Raadsadviseur',
  programme: '1',
  taakveld: '0.1',
  category: '1.1',
  costCentre: null,
  side: 'lasten',
  isStructural: true,
  effectCentsByYear: [-13_200_000, -13_200_000, -13_200_000, -13_200_000],
  laterCentsPerYear: -13_200_000,
  explanation: 'Eén fte, structureel',
  ...line,
});

/** The scenario of the outlook 2026-2029 that the project starts from: lines 11, 20, 21 and 22. */
export const aScenario = (scenario: Partial<Scenario> = {}): Scenario => ({
  name: 'Perspectiefnota 2026-2029',
  referenceDate: '2026-01-01',
  firstYear: 2026,
  yearCount: 4,
  assumptionIds: ['cbs-2026'],
  salaryTables: [],
  retirement: someRetirementSettings(),
  workforce: someWorkforceSettings(),
  pairing: somePairingSettings(),
  commuting: someCommutingSettings(),
  budget: {
    tableProfileId: null,
    incidentalMonths: null,
    retirementLine: null,
    workforceLine: null,
    reserveCover: null,
    pairingLine: {
      number: '20',
      description: 'Continuering meester gezelfonds',
      programme: '13',
      taakveld: '0.4',
      category: '1.1',
      costCentre: null,
      side: 'lasten',
      isStructural: false,
      isByProgramme: false,
    },
    commutingLine: {
      number: '22',
      description: 'Reiskostenregeling',
      programme: '13',
      taakveld: '0.4',
      category: '1.1',
      costCentre: null,
      side: 'lasten',
      isStructural: true,
    },
    manualLines: [
      aManualLine({
        number: '11',
        description: 'Pilots met AI',
        programme: '13',
        taakveld: '0.4',
        category: '3.8',
        isStructural: false,
        effectCentsByYear: [-5_000_000, -5_000_000, 0, 0],
        laterCentsPerYear: 0,
        explanation: 'Twee jaar, incidenteel',
      }),
      aManualLine(),
    ],
  },
  ...scenario,
});
