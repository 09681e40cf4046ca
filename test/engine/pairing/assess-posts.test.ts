import { describe, expect, test } from '@jest/globals';
import { riskOverview } from '../../../src/engine/pairing/risk-overview.ts';
import { shipped } from '../workforce/leaving/leaving-setting.ts';
import { aMaster, aPairingScenario, pairingInput } from './pairing-setting.ts';

describe('the position factor', () => {
  const settings = {
    positionFactorByPost: { P2: 1 },
    positionFactorByPosition: { Planeconoom: 3 },
    defaultPositionFactor: 4,
  };

  test('is that of the post, else of its row, else of its position, else the default', () => {
    const rows = [
      aMaster(2, { position: 'Planeconoom', positionFactor: 2 }),
      aMaster(3, { position: 'Planeconoom', positionFactor: 2 }),
      aMaster(4, { position: 'Planeconoom', positionFactor: null }),
      aMaster(5, { position: 'constructor', positionFactor: null }),
    ];
    const { posts } = pairingInput(rows, aPairingScenario(settings));
    expect(
      posts.map(({ positionFactor, positionFactorSource, risk }) => [
        positionFactor,
        positionFactorSource,
        risk,
      ]),
    ).toEqual([
      [1, 'post', 5],
      [2, 'roster', 10],
      [3, 'position', 15],
      [4, 'default', 20],
    ]);
  });
});

describe('the overview of risk', () => {
  const rows = [
    aMaster(2, { positionFactor: 5 }),
    aMaster(3, { positionFactor: 5 }),
    aMaster(4, { positionFactor: 4, knownDepartureDate: '2028-05-31' }),
    aMaster(5, { positionFactor: 1, scale: null }),
    aMaster(6, { position: 'Jurist', positionFactor: null, knownDepartureDate: '2030-06-30' }),
    aMaster(7, { position: 'Jurist', positionFactor: null, knownDepartureDate: '2031-06-30' }),
  ];
  const scenario = aPairingScenario({ minimumRisk: 16 });
  const input = pairingInput(rows, scenario);
  const { overview, basis } = riskOverview(input.assessed, scenario, shipped);

  test('counts every post that falls vacant within the years, also one below the minimum', () => {
    expect(input.posts.map(({ postId }) => postId)).toEqual(['P2', 'P3', 'P4']);
    expect(overview.matrix).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0],
      [1, 0, 0, 0, 2],
    ]);
  });

  test('puts them in the bands of IAEA, lowest first, which together hold 1 up to 25', () => {
    expect(overview.bands.map(({ from, to, postCount }) => [from, to, postCount])).toEqual([
      [1, 9, 2],
      [10, 15, 0],
      [16, 19, 1],
      [20, 25, 2],
    ]);
    expect(overview.bands[3]!.action).toMatch(/^Handel nu/);
    expect(basis).toMatchObject([{ id: 'pairing/risk-bands', evidence: 'U' }]);
  });

  test('names the positions that nobody has assessed', () => {
    expect(overview.unassessed).toEqual([
      { position: 'Jurist', positionFamily: expect.anything(), postCount: 1 },
    ]);
  });
});
