import { beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadParameters } from '../../config/parameters.ts';
import { prepareCommuting } from '../../src/engine/commuting/outcome/prepare-commuting.ts';
import { chooseParameters } from '../../src/engine/parameter-library.ts';
import type { AskedScheme } from '../../src/services/commuting/asked-scheme.ts';
import { exploreCommutingLevers } from '../../src/services/commuting/explore-commuting-levers.ts';
import { createPreparedCommutingMemory } from '../../src/services/commuting/prepared-commuting-memory.ts';
import { seekCommutingLever } from '../../src/services/commuting/seek-commuting-lever.ts';
import { trySchemes } from '../../src/services/commuting/try-schemes.ts';
import type { ServiceContext } from '../../src/services/service-context.ts';
import { aCommutingScheme, aModeRule } from '../builders/a-commuting-scheme.ts';
import { someCommutingSettings } from '../builders/some-commuting-settings.ts';
import { aRosterRow } from '../support/a-roster-row.ts';

/** Fifty cyclists, and one who rides a moped and keeps for a while what is lost. */
const rows = Array.from({ length: 51 }, (_, index) =>
  aRosterRow({
    rowNumber: 2 + index,
    personnelNumber: String(300_000 + index),
    travelMode: index === 0 ? 'moped' : 'bicycle',
    commuteDistanceKm: index === 0 ? 7.3 : 4 + index / 10,
  }),
);
const settings = someCommutingSettings({
  horizonYears: 3,
  current: aCommutingScheme({
    name: 'Huidig',
    modes: { moped: aModeRule({ ratePerKm: '0.10' }), bicycle: aModeRule({ ratePerKm: '0.05' }) },
  }),
  proposed: aCommutingScheme({
    name: 'Voorstel',
    modes: { bicycle: aModeRule({ ratePerKm: '0.15' }) },
    guarantee: { sharesByYear: ['1', '0.75', '0.5'] },
  }),
  alternatives: [],
});
const scenario = { referenceDate: '2026-01-01', firstYear: 2026, commuting: settings } as const;
const prepared = prepareCommuting(rows, scenario, chooseParameters(loadParameters(), []), null);
const scenarioId = 'a';
const preparedCommuting = createPreparedCommutingMemory();
// Who is remembered is not read again: no store is asked for anything.
const context = { preparedCommuting } as unknown as ServiceContext;
const lever = { kind: 'rate', modes: ['bicycle'] } as const;
const proposal = { scheme: null, baseName: null, name: null, turned: [] };

beforeAll(async () => {
  const source = { scenario } as never;
  await preparedCommuting.recall(scenarioId, async () => ({ prepared, source }));
});

const toldAt = async (turned: AskedScheme['turned']) => {
  const { tried } = await trySchemes(context, {
    scenarioId,
    asked: [{ ...proposal, turned }],
    places: [''],
    groupings: [],
    wantsEmission: false,
  });
  return tried[0]!;
};

test('a value that was found, entered again, costs what the answer said, and lies around the target', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -300_000, max: 1_500_000 }),
      fc.constantFrom(2026, 2027, 2028),
      async (cents, year) => {
        const target = { cents, basis: 'extra' as const };
        const question = { scenarioId, asked: proposal, lever, target, year };
        const found = await seekCommutingLever(context, question);
        expect(found.target).toEqual(target);
        for (const setting of [found.met, found.below, found.above, found.practical]) {
          if (setting === null) continue;
          const { years } = await toldAt([{ lever, value: setting.value }]);
          const told = years.find((one) => one.year === year)!;
          expect([setting.totalCents, setting.extraCents]).toEqual([
            told.totalCents,
            told.extraCents,
          ]);
          expect(setting.aboveTargetCents).toBe(told.extraCents - cents);
        }
        if (found.result === 'met') expect(found.met!.extraCents).toBe(cents);
        expect(found.below?.aboveTargetCents ?? 0).toBeLessThanOrEqual(0);
        expect(found.above?.aboveTargetCents ?? 0).toBeGreaterThanOrEqual(0);
        expect(found.practical?.aboveTargetCents ?? 0).toBeLessThanOrEqual(0);
      },
    ),
    { numRuns: 25 },
  );
});

test('a combination that is explored costs what it costs when it is tried', async () => {
  const second = { kind: 'home-working', modes: [] } as const;
  const { points, year } = await exploreCommutingLevers(context, {
    scenarioId,
    asked: proposal,
    first: { lever, from: '0', to: '0.3' },
    second: { lever: second, from: '0', to: '2' },
    against: 'losers',
    points: 40,
    band: 'mid',
  });
  for (const point of [points[0]!, points[20]!, points.at(-1)!]) {
    const turned = [
      { lever, value: point.firstValue },
      { lever: second, value: point.secondValue },
    ];
    const { years } = await toldAt(turned);
    const told = years.find((one) => one.year === year)!;
    expect([point.totalCents, point.extraCents]).toEqual([told.totalCents, told.extraCents]);
  }
});
