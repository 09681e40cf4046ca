import { expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { projectRetirement } from '../../../src/engine/retirement/project-retirement.ts';
import { scenarioParameters } from '../../../src/engine/scenario-parameters.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';

test('by hand: what a generatiepact costs in a year with 6,000 euros a month', () => {
  const scenario = aScenario({
    salaryTables: [
      { validFrom: '2026-01-01', scales: [{ scale: '10', monthlyCentsByStep: [600_000] }] },
    ],
    retirement: someRetirementSettings({
      generationPacts: [
        { entryAgeYears: 60, takeUpRatio: 1, workRatio: 0.8, payRatio: 0.9, pensionRatio: 1 },
      ],
    }),
  });
  const rows = [aRosterRow({ birthDate: '1965-03-14', scale: '10', step: 0, partTimeFactor: 1 })];
  const parameters = scenarioParameters(loadParameters(), scenario);
  const { generationPacts, basis } = projectRetirement(rows, scenario, parameters);
  // Wage 7,023.00, above the franchise 5,523.00, above that of disability 4,856.3333...
  // In the pact 0.9 x 7,023 + 0.189 x 5,523 + 0.0055 x 4,856.3333... = 7,391.2568333..., and
  // 0.1587 x (6,320.70 - 447.363) = 932.0985819: 8,323.3554152...
  // For the hours 0.8 x 8,093.5568333... + 0.1587 x 0.8 x 6,575.637 = 7,309.6883402...
  // Twelve times the difference of 1,013.6670750.
  expect(generationPacts[0]?.years[0]).toMatchObject({ year: 2026, extraCents: 1_216_400 });
  expect(basis.map(({ title }) => title)).toContain('Eigen salaristabel van het scenario');
});
