import { describe, expect, test } from '@jest/globals';
import { loadFinance } from '../../../config/finance.ts';
import { loadParameters } from '../../../config/parameters.ts';
import type { OwnSalaryTable } from '../../../src/engine/pay/own-salary-table.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { calculateBudget } from '../../../src/services/stateless/calculate-budget.ts';
import { aCommutingOutcome } from '../../builders/a-commuting-outcome.ts';
import { aPairingOutcome } from '../../builders/a-pairing-outcome.ts';
import { aScenario } from '../../builders/a-scenario.ts';

const context = { finance: loadFinance(), library: loadParameters() };
const pairing = aPairingOutcome({ spentCentsByYear: [0, 29_999_412, 29_987_655, 29_961_203] });
const commuting = aCommutingOutcome([99_985_210, 99_985_210, 99_985_210, 99_985_210]);
const tableOf = (scenario: Scenario) =>
  calculateBudget(context, { scenario, retirement: null, workforce: null, pairing, commuting });

const agreed = context.library.legal['pay/salary-table'].values.at(-1)!.value!;
const whole = (validFrom: OwnSalaryTable['validFrom']): OwnSalaryTable => ({
  validFrom,
  scales: Object.entries(agreed).map(([scale, salaries]) => ({
    scale,
    monthlyCentsByStep: [...salaries],
  })),
});

describe('a budget counted with an own salary table', () => {
  test('says so in the lines that rest on salaries, and only there', async () => {
    const { rows } = await tableOf(aScenario({ salaryTables: [whole('2027-04-01')] }));
    const withNote = rows.filter(({ line }) =>
      line.explanation.endsWith('. Gerekend met de eigen salaristabel van het scenario.'),
    );
    expect(withNote.map(({ line }) => line.number)).toEqual(['20']);
    expect(withNote[0]?.line.explanation).not.toContain('..');
  });

  test('warns once for what the table leaves to the cao, and names it', async () => {
    const [scale8] = whole('2026-01-01').scales.filter(({ scale }) => scale === '8');
    const table = {
      validFrom: '2027-04-01' as const,
      scales: [
        ...whole('2026-01-01').scales.filter(({ scale }) => scale !== '8' && scale !== '18'),
        { scale: '8', monthlyCentsByStep: scale8!.monthlyCentsByStep.slice(0, 11) },
      ],
    };
    const { warnings } = await tableOf(aScenario({ salaryTables: [table] }));
    expect(warnings).toContainEqual({
      place: 'eigen salaristabel van 2027-04-01',
      text: 'Niet in deze tabel, en daarom volgens de cao gerekend: schaal 18; schaal 8 trede 11.',
    });
  });

  test('warns where an own step pays more than the step of the cao after it', async () => {
    const table = {
      validFrom: '2027-04-01' as const,
      scales: [{ scale: '9', monthlyCentsByStep: [null, null, 900_000] }],
    };
    const { warnings } = await tableOf(aScenario({ salaryTables: [table] }));
    expect(warnings).toContainEqual({
      place: 'eigen salaristabel van 2027-04-01',
      text: 'Met die bedragen van de cao betaalt een trede minder dan de vorige: schaal 9 trede 3.',
    });
  });

  test('warns where the cao has a later table that it passes over', async () => {
    const { warnings } = await tableOf(aScenario({ salaryTables: [whole('2026-02-01')] }));
    const ofTable = warnings.filter(({ place }) => place.startsWith('eigen salaristabel'));
    expect(ofTable.map(({ text }) => text.match(/vanaf (\S+)/)?.[1])).toEqual([
      '2026-07-01',
      '2027-01-01',
    ]);
  });

  test('that is whole and starts after the cao needs no warning, and none has one without', async () => {
    const own = await tableOf(aScenario({ salaryTables: [whole('2027-04-01')] }));
    expect(own.warnings).toEqual((await tableOf(aScenario())).warnings);
  });
});
