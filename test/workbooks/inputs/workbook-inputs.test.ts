import { describe, expect, test } from '@jest/globals';
import { presentScenario } from '../../../src/api/scenarios/present-scenario.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import {
  workbookInputs,
  type WorkbookInput,
} from '../../../src/workbooks/inputs/workbook-inputs.ts';
import { aCommutingScheme, aModeRule } from '../../builders/a-commuting-scheme.ts';
import { aManualLine, aScenario } from '../../builders/a-scenario.ts';
import { someCommutingSettings } from '../../builders/some-commuting-settings.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';

const bare = aScenario();

/** Everything that may be an input, and some that may not. */
const full: Scenario = {
  ...bare,
  workforce: someWorkforceSettings({
    prices: { kind: 'current', wageIndexRatio: 0.03, hireIndexRatio: 0.025 },
  }),
  commuting: someCommutingSettings({
    proposed: aCommutingScheme({
      name: 'Voorstel 2026',
      modes: {
        car: aModeRule({
          bands: [
            { toKm: '10.5', ratePerKm: '0.21' },
            { toKm: null, ratePerKm: 'tax-maximum' },
          ],
        }),
        'e-bike': aModeRule({ ratePerKm: '0.195' }),
        bicycle: aModeRule({ ratePerKm: 'tax-maximum' }),
        'public-transport': aModeRule({ costShareRatio: '0.8' }),
      },
      stationAccess: { ratePerKm: '0.07', minimumKm: null },
    }),
  }),
  budget: {
    ...bare.budget,
    manualLines: [aManualLine(), aManualLine({ laterCentsPerYear: -1 })],
    workforceLine: {
      ...bare.budget.commutingLine,
      baselineCentsByYear: [1_000_000_00, 2_000_000_00, 3_000_000_00, 4_000_000_50],
    },
  },
};

const valueAt = (published: unknown, place: WorkbookInput['place']): unknown =>
  place.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[key],
    published,
  );

describe('the inputs of a scenario', () => {
  const inputs = workbookInputs(full);

  test('stand in the published scenario at their place, with their value', () => {
    const published = presentScenario(full);
    for (const { name, place, value } of inputs) {
      expect({ name, value }).toEqual({ name, value: valueAt(published, place) });
    }
  });

  test('have names that Excel takes, once each', () => {
    const names = inputs.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^invoer_[a-z0-9_]+$/.test(name))).toEqual([]);
  });

  test('are the amounts of lines, rates that are numbers, the fund, the baseline and the indices', () => {
    expect(inputs.map(({ name }) => name)).toEqual([
      ...[1, 2].flatMap((line) =>
        [2026, 2027, 2028, 2029, 'daarna'].map((year) => `invoer_regel_${line}_${year}`),
      ),
      ...[2026, 2027, 2028, 2029].map((year) => `invoer_formatie_begroot_${year}`),
      'invoer_voorstel_auto_band_1_tarief',
      'invoer_voorstel_e_fiets_tarief',
      'invoer_voorstel_ov_aandeel',
      'invoer_voorstel_station_tarief',
      'invoer_voorstel_thuiswerken_per_dag',
      'invoer_reiskosten_budget',
      ...[2026, 2027, 2028, 2029].map((year) => `invoer_fonds_${year}`),
      'invoer_loonstijging',
      'invoer_tariefstijging',
    ]);
  });

  test('lie within their own limits', () => {
    const outside = inputs.filter(
      ({ value, lowest, highest }) =>
        (lowest !== null && value < lowest) || (highest !== null && value > highest),
    );
    expect(outside).toEqual([]);
  });

  test('do not hold what follows the law, nor indices in constant prices', () => {
    const proposed = aCommutingScheme({
      modes: { car: aModeRule({ ratePerKm: 'tax-maximum' }) },
      homeWorkingCentsPerDay: 'tax-maximum',
    });
    const names = workbookInputs({
      ...bare,
      budget: { ...bare.budget, manualLines: [] },
      commuting: someCommutingSettings({ proposed }),
    }).map(({ name }) => name);
    expect(names.filter((name) => !name.startsWith('invoer_fonds'))).toEqual([
      'invoer_reiskosten_budget',
    ]);
  });

  test('are not followed where another agreement changes with them', () => {
    const followed = (scheme: Partial<typeof full.commuting.proposed>): string[] =>
      workbookInputs({
        ...bare,
        commuting: someCommutingSettings({ proposed: aCommutingScheme(scheme) }),
      })
        .filter(({ section, isFollowed }) => section.startsWith('Reiskosten') && isFollowed)
        .map(({ name }) => name.replace('invoer_voorstel_', ''));
    const modes = {
      car: aModeRule({ ratePerKm: '0.2' }),
      bicycle: aModeRule({ ratePerKm: '0.2' }),
    };
    const budget = 'invoer_reiskosten_budget';
    const home = 'thuiswerken_per_dag';
    expect(followed({ modes })).toEqual(['auto_tarief', 'fiets_tarief', home, budget]);
    expect(followed({ modes, guarantee: { sharesByYear: ['1'] } })).toEqual([budget]);
    expect(followed({ modes, exchange: { shareRatio: '0.5' } })).toEqual([budget]);
    const hardship = { shareRatio: '0.02', modes: ['car'], ratePerKm: '0.3' } as const;
    expect(followed({ modes, hardship })).toEqual(['fiets_tarief', home, budget]);
    const parking = {
      modes: ['car'],
      allowanceCentsPerDay: 100,
      contributionCentsPerDay: 0,
    } as const;
    expect(followed({ modes, parking })).toEqual(['fiets_tarief', home, budget]);
  });
});
