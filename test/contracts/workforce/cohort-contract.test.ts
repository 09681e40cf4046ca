import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readCohortModel } from '../../../src/api/workforce/cohort-contract.ts';
import {
  cohortProjectionContract,
  presentCohorts,
} from '../../../src/api/workforce/present-cohorts.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { projectCohorts } from '../../../src/services/stateless/project-cohorts.ts';

const example = JSON.parse(readFileSync('templates/example/doorstroom.json', 'utf8')) as object;
const answer = (input: unknown) => presentCohorts(projectCohorts(readCohortModel(input)));

const placesOf = (input: unknown): unknown => {
  try {
    return readCohortModel(input);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map(({ place }) => place).sort();
  }
};

describe('the answer of the calculator doorstroom', () => {
  test('is that of the format, for its example', () => {
    const published = answer(example);
    expect(published.bezetting[0]).toEqual({ stap: 1, junior: 37, senior: 22 });
    expect(published.uitstroom[0]).toEqual({ stap: 1, junior: 4, senior: 2 });
    expect(published.instroom[0]).toEqual({ stap: 1, junior: 5, senior: 0 });
    expect(published.bezetting).toHaveLength(3);
    expect(published.verblijfsduur['junior']).toEqual({
      totaal: 10,
      perGroep: { junior: 5, senior: 5 },
    });
    expect(published.kansen['junior']).toEqual({ vertrektUit: { junior: 0.5, senior: 0.5 } });
    expect(published.bereik['junior']).toEqual({ junior: 1, senior: 0.5 });
    expect(published.langeTermijn).toEqual({
      bezetting: { junior: 25, senior: 25 },
      uitstroom: { junior: 2.5, senior: 2.5 },
      instroom: { junior: 5, senior: 0 },
    });
    expect(cohortProjectionContract.parse(published)).toEqual(published);
  });

  test('holds a target: the joiners follow, negative when there are too many', () => {
    const held = {
      ...example,
      stappen: 1,
      instroom: {},
      doelbezetting: { junior: 40, senior: 20 },
    };
    expect(answer(held)).toMatchObject({
      bezetting: [{ stap: 1, junior: 40, senior: 20 }],
      instroom: [{ stap: 1, junior: 8, senior: -2 }],
    });
  });

  test('lets joiners and targets grow from the second step', () => {
    const grows = {
      ...example,
      stappen: 2,
      instroom: { junior: 5 },
      doelbezetting: { senior: 20 },
      groei: { junior: 0.2, senior: -0.1 },
    };
    const published = answer(grows);
    expect(published.instroom).toMatchObject([{ junior: 5 }, { junior: 6 }]);
    expect(published.bezetting).toMatchObject([{ senior: 20 }, { senior: 18 }]);
    expect(published.langeTermijn).toBeNull();
    expect(cohortProjectionContract.parse(published)).toEqual(published);
  });

  test('takes no joiners where none are given', () => {
    const closed = { ...example, instroom: undefined };
    expect(answer(closed).bezetting[0]).toEqual({ stap: 1, junior: 32, senior: 22 });
  });

  test('gives no length of stay for a group that nobody leaves', () => {
    const closed = {
      stappen: 1,
      groepen: [{ naam: 'a', bezetting: 3 }],
      overgangen: { a: { a: 1 } },
    };
    const published = answer(closed);
    expect(published).toMatchObject({ verblijfsduur: { a: null }, kansen: { a: null } });
    expect(cohortProjectionContract.parse(published)).toEqual(published);
  });
});

describe('the model of the calculator doorstroom', () => {
  test('is refused with everything that is wrong at once', () => {
    const input = {
      stappen: 0.5,
      groepen: [
        { naam: 'a', bezetting: -1 },
        { naam: 'a', bezetting: 1 },
        { naam: 'stap', bezetting: 1 },
      ],
      overgangen: { a: { a: 0.7, stap: 0.4 }, b: { a: -0.1 }, stap: { c: 0.5, a: 1.5 } },
      instroom: { a: 5, d: 1 },
      doelbezetting: { a: 5, e: -1 },
      extra: 1,
    };
    expect(placesOf(input)).toEqual([
      'doelbezetting.a',
      'doelbezetting.e',
      'doelbezetting.e',
      'extra',
      'groepen[0].bezetting',
      'groepen[1].naam',
      'groepen[2].naam',
      'instroom.d',
      'overgangen.a',
      'overgangen.b',
      'overgangen.b.a',
      'overgangen.stap',
      'overgangen.stap.a',
      'overgangen.stap.c',
      'stappen',
      'stappen',
    ]);
  });

  test('has growth only for known groups that are given joiners or a target', () => {
    const grows = (groei: object) => placesOf({ ...example, instroom: { junior: 5 }, groei });
    expect(grows({ junior: -2, senior: 0.1, chef: 0.1 })).toEqual([
      'groei.chef',
      'groei.junior',
      'groei.senior',
    ]);
    expect(grows({ junior: 0.1 })).toMatchObject({ stepCount: 3 });
  });

  test('needs steps, groups and transitions', () => {
    expect(placesOf({})).toEqual(['groepen', 'overgangen', 'stappen']);
    expect(placesOf([])).toEqual(['invoer']);
  });
});
