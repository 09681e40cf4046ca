/**
 * Three people through every cause, and through every lever, by hand. Nothing happens by chance: rates are 0
 * or 1, and a vacancy takes exactly one month. So each month can be written down.
 *
 * Ann, Ben and Cor hold a post of scale 10 in the family Beleid on 1 January 2026. Month 0 is January 2026.
 */
import { describe, expect, test } from '@jest/globals';
import type { ParameterValues } from '../../../../src/engine/parameters.ts';
import { costPaths } from '../../../../src/engine/pay/cost-path.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { checkConservation } from '../../../../src/engine/workforce/simulation/check-conservation.ts';
import type { WorkforceFigure } from '../../../../src/engine/workforce/workforce-figures.ts';
import { partsPerFte } from '../../../../src/engine/workforce/whole-parts.ts';
import type { WorkforceSettings } from '../../../../src/engine/workforce/workforce-settings.ts';
import {
  aHire,
  anEmployee,
  aVacancy,
  certainParameters,
  certainScenario,
  simulated,
  type FigureReader,
} from './simulation-setting.ts';

const ann = anEmployee(1);
const ben = anEmployee(2);
const cor = anEmployee(3);

function run(
  rows: readonly RosterRow[],
  levers: Partial<WorkforceSettings> = {},
  values: Partial<ParameterValues> = {},
): FigureReader {
  const read = simulated(rows, certainScenario(levers), certainParameters(values));
  expect(checkConservation(read.model, read.chunk)).toEqual([]);
  return read;
}

/** `{ 3: 1 }`: 1 in month 3, 0 in all others. */
function flow(read: FigureReader, figure: WorkforceFigure): Record<number, number> {
  return Object.fromEntries([...read.of(figure).entries()].filter(([, amount]) => amount !== 0));
}

/** Stocks as `month: value` where they change; month -1 is the opening. */
function stock(
  read: FigureReader,
  figure: WorkforceFigure,
  opening: number,
): Record<number, number> {
  const months = read.of(figure);
  return Object.fromEntries(
    [...months.entries()].filter(([month, now]) => now !== (months[month - 1] ?? opening)),
  );
}

const everybody = { resignation: 1, disability: 1, death: 1 };
/** Nobody by chance, but for the cause that a case is about. */
const noChance: Partial<ParameterValues> = {
  'workforce/resignation-by-service': { '0': '0' },
  'workforce/resignation-age-factor': { '0': '1' },
  'workforce/disability-by-age': { '0': '0' },
  'workforce/mortality-men': { '0': '0' },
  'workforce/women-ratio': '0',
  'workforce/mortality-improvement': '0',
  'workforce/healthy-worker-factor': '1',
};
const older = { birthDate: '1970-05-20' } as const;

describe('each cause of leaving', () => {
  test.each([
    {
      cause: 'known-date',
      why: 'Ben has agreed on 31 March',
      who: { ...ben, knownDepartureDate: '2026-03-31' },
      month: 2,
    },
    {
      cause: 'retirement',
      why: 'Ben reaches 67 on 20 May 2026',
      who: { ...ben, birthDate: '1959-05-20' },
      month: 4,
    },
    {
      cause: 'rvu',
      why: 'Ben does heavy work and may leave 36 months before 20 May 2029',
      who: { ...ben, birthDate: '1962-02-20', position: 'Wegwerker' },
      month: 4,
    },
    {
      cause: 'resignation',
      why: 'who has 20 years of service resigns at once',
      who: { ...ben, hireDate: '2006-01-01' },
      month: 0,
      values: { 'workforce/resignation-by-service': { '0': '0', '20': '1' } },
    },
    {
      cause: 'contract-end',
      why: 'the contract of Ben ends on 15 April and is not continued',
      who: { ...ben, employmentKind: 'temporary', contractEndDate: '2026-04-15' },
      month: 3,
      values: { 'workforce/contract-conversion': '0' },
    },
    {
      cause: 'disability',
      why: 'who is 50 becomes disabled at once',
      who: { ...ben, ...older },
      month: 0,
      values: { 'workforce/disability-by-age': { '0': '0', '50': '1' } },
    },
    {
      cause: 'death',
      why: 'who is 50 dies at once',
      who: { ...ben, ...older },
      month: 0,
      values: { 'workforce/mortality-men': { '0': '0', '49': '0', '50': '1' } },
    },
  ] as const)(
    '$cause: $why; the post is filled a month later',
    ({ cause, who, month, ...more }) => {
      const scenario = certainScenario(
        { leavingFactors: everybody },
        {
          rvu: {
            from: '2026-01-01',
            positions: ['Wegwerker'],
            positionFamilies: [],
            takeUpRatio: 1,
            monthsBeforeAow: 36,
            benefitCentsPerMonth: null,
          },
        },
      );
      const values = 'values' in more ? more.values : {};
      const parameters = certainParameters({ ...noChance, ...values });
      const read = simulated([ann, who, cor], scenario, parameters);
      expect(checkConservation(read.model, read.chunk)).toEqual([]);

      expect(flow(read, `left/${cause}`)).toEqual({ [month]: 1 });
      expect(flow(read, 'joined/recruited')).toEqual({ [month + 1]: 1 });
      expect(read.of('people/permanent').slice(month, month + 2)).toEqual([2, 3]);
      expect(stock(read, 'posts/vacant', 0)).toEqual({ [month]: 1, [month + 1]: 0 });
      expect(read.of('posts/budgeted')).toEqual(Array(24).fill(3));

      // Paid to the end of the month of leaving; the recruit, at the first step, from the month after joining.
      const paths = costPaths(scenario, parameters, 24);
      const own = { scale: '10', partTimeFactor: 1 } as const;
      const top = paths.ofEmployee({ ...own, step: 11, stepMonth: 24 });
      const first = month + 2;
      const recruit = paths.ofEmployee({ ...own, step: 0, stepMonth: first + 12 }, first);
      expect(read.of('cost/employees')).toEqual(
        Array.from({ length: 24 }, (_, at) => {
          const last = at <= month ? top[at]! : at < first ? 0 : recruit[at]!;
          return 2 * top[at]! + last;
        }),
      );
    },
  );
});

describe('what happens to the post of Ben, who leaves in March', () => {
  const leaving = { ...ben, knownDepartureDate: '2026-03-31' } as const;
  const staff = [ann, leaving, cor];
  const rule = (policy: WorkforceSettings['replacements'][number]['policy'], delayMonths = 0) => ({
    replacements: [
      { from: '2026-03-01', positionFamilies: ['Beleid'], policy, delayMonths },
    ] as const,
  });

  test('do-not-fill: it lapses', () => {
    const read = run(staff, rule('do-not-fill'));
    expect(flow(read, 'posts/lapsed')).toEqual({ 2: 1 });
    expect(stock(read, 'posts/budgeted', 3)).toEqual({ 2: 2 });
    expect(read.of('posts/vacant')).toEqual(Array(24).fill(0));
    expect(flow(read, 'joined/recruited')).toEqual({});
  });

  test('fill-later: four months on purpose and one to find somebody', () => {
    const read = run(staff, rule('fill-later', 4));
    expect(flow(read, 'joined/recruited')).toEqual({ 7: 1 });
    expect(stock(read, 'posts/vacant', 0)).toEqual({ 2: 1, 7: 0 });
  });

  test('a rule that starts later, or is for another family, does not count', () => {
    const later = { from: '2026-04-01', positionFamilies: [], delayMonths: 0 } as const;
    const other = { from: '2026-01-01', positionFamilies: ['Ruimte'], delayMonths: 0 } as const;
    const read = run(staff, {
      replacements: [
        { ...later, policy: 'do-not-fill' },
        { ...other, policy: 'do-not-fill' },
      ],
    });
    expect(flow(read, 'joined/recruited')).toEqual({ 3: 1 });
  });

  test('a hiring freeze keeps it vacant until the month after', () => {
    const freeze = { from: '2026-02-01', to: '2026-06-30', exceptFamilies: [] } as const;
    const read = run(staff, { hiringFreezes: [freeze] });
    expect(flow(read, 'joined/recruited')).toEqual({ 6: 1 });
    const spared = run(staff, { hiringFreezes: [{ ...freeze, exceptFamilies: ['Beleid'] }] });
    expect(flow(spared, 'joined/recruited')).toEqual({ 3: 1 });
  });

  test('fill-by-trainee: the trainee who finishes in May takes it, though nobody can be recruited', () => {
    const trainee = anEmployee(4, {
      employmentKind: 'trainee',
      contractEndDate: '2026-05-31',
      scale: '8',
      step: 0,
    });
    const slow = { slack: '1', balanced: '1000000000000', tight: '1', 'very-tight': '1' };
    const values = { 'workforce/time-to-fill': slow };
    const read = run([...staff, trainee], rule('fill-by-trainee'), values);
    expect(stock(read, 'people/trainee', 1)).toEqual({ 4: 0 });
    expect(stock(read, 'people/permanent', 3)).toEqual({ 2: 2, 4: 3 });
    expect([flow(read, 'moved/in'), flow(read, 'changed/contract')]).toEqual([{ 4: 1 }, { 4: 1 }]);
    // Without such a vacancy there is nothing to stay for.
    const without = run([ann, cor, trainee], rule('fill-by-trainee'), values);
    expect(flow(without, 'left/contract-end')).toEqual({ 4: 1 });
  });

  test('from within: somebody of one scale lower moves up, and their own post frees up', () => {
    const dora = anEmployee(5, { scale: '9', step: 5 });
    const read = run([leaving, dora], {}, { 'workforce/internal-fill': '1' });
    expect([flow(read, 'moved/in'), flow(read, 'moved/out')]).toEqual([{ 3: 1 }, { 3: 1 }]);
    expect(read.of('moved/in', 'scaleBand 10-10A')).toEqual([1, 0]);
    expect(read.of('moved/out', 'scaleBand 8-9')).toEqual([1, 0]);
    // Nobody is left to move up to the post of Dora, so that one is for the market.
    expect(flow(read, 'joined/recruited')).toEqual({ 4: 1 });
    expect(read.of('joined/recruited', 'scaleBand 8-9')).toEqual([1, 0]);
  });

  test('a career path brings somebody of another family', () => {
    const eve = anEmployee(6, { positionFamily: 'Ruimte' });
    const levers = {
      careerPaths: [{ fromFamily: 'Ruimte', toFamily: 'Beleid', ratio: 1 }],
    } as const;
    const read = run([...staff, eve], levers, { 'workforce/internal-fill': '1' });
    expect(read.of('moved/out', 'positionFamily Ruimte')).toEqual([1, 0]);
    expect(read.of('moved/in', 'positionFamily Beleid')).toEqual([1, 0]);
    expect(read.of('people/permanent', 'positionFamily Ruimte')).toEqual([1, 1]);
  });
});

test('a vacancy of today is filled at the end of the first month at the earliest', () => {
  const read = run([ann, aVacancy(9)]);
  expect(flow(read, 'joined/recruited')).toEqual({ 0: 1 });
  expect(read.of('people/permanent')).toEqual(Array(24).fill(2));
});

describe('demand', () => {
  test('growth by a third in a year adds one post to three, a decline by a third takes one', () => {
    const rule = {
      positionFamilies: [],
      from: '2026-01-01',
      to: '2026-12-31',
      reason: 'digitalisering',
    } as const;
    const growing = run([ann, ben, cor], { demand: [{ ...rule, growthPerYearRatio: 1 / 3 }] });
    // 3 x ((4/3)^(m/12) - 1) rounds to 1 from 0.5 on: (4/3)^(m/12) >= 7/6 is m >= 6.43, the seventh month.
    expect(flow(growing, 'posts/added')).toEqual({ 6: 1 });
    expect(flow(growing, 'joined/recruited')).toEqual({ 7: 1 });

    const shrinking = run([ann, ben, { ...cor, knownDepartureDate: '2027-02-28' }, aVacancy(7)], {
      demand: [{ ...rule, growthPerYearRatio: -0.5 }],
    });
    // The vacancy is filled in January; 4 x (1 - 0.5^(m/12)) reaches 0.5 in month 4 and 1.5 in month 9. The
    // first is due when somebody leaves: Cor, in February 2027; for the second nobody does.
    expect(flow(shrinking, 'posts/lapsed')).toEqual({ 13: 1 });
    expect(flow(shrinking, 'joined/recruited')).toEqual({ 0: 1 });
  });
});

describe('hire', () => {
  const [dirk, eef] = [aHire(11), aHire(12, { contractEndDate: '2026-08-31' })];

  test('is prolonged, replaced, or ends', () => {
    const prolonged = run([ann, dirk]);
    expect(flow(prolonged, 'hire/ended')).toEqual({});
    const replaced = run(
      [ann, dirk],
      {},
      {
        'workforce/hire-extension': '0',
        'workforce/hire-replacement': '1',
      },
    );
    expect(flow(replaced, 'hire/ended')).toEqual({ 5: 1, 11: 1, 17: 1, 23: 1 });
    expect(flow(replaced, 'hire/started')).toEqual({ 5: 1, 11: 1, 17: 1, 23: 1 });
    expect(replaced.of('cost/hire')).toEqual(prolonged.of('cost/hire'));
    const ended = run(
      [ann, dirk],
      {},
      {
        'workforce/hire-extension': '0',
        'workforce/hire-replacement': '0',
      },
    );
    expect(stock(ended, 'people/self-employed', 1)).toEqual({ 5: 0 });
    expect(ended.of('cost/hire').map((cents) => cents > 0)).toEqual(
      Array.from({ length: 24 }, (_, month) => month <= 5),
    );
  });

  test('above the ceiling ends in the order of contract ends', () => {
    const read = run([ann, dirk, eef], { hireCeilings: [{ from: '2026-04-01', fte: 1 }] });
    expect(stock(read, 'people/self-employed', 2)).toEqual({ 3: 1 });
    // Dirk would have ended first, so Eef is left: her contract comes up in August, and is prolonged.
    expect(stock(read, 'fte/self-employed', 2 * partsPerFte)).toEqual({ 3: partsPerFte });
  });

  test('becomes secondment, or an employment on a post that is added', () => {
    const conversion = { onDate: '2026-07-01', from: 'self-employed', ratio: 1 } as const;
    const second = run([ann, dirk], {
      hireConversions: [{ ...conversion, to: 'secondment', positionFamilies: [] }],
    });
    expect(stock(second, 'people/secondment', 0)).toEqual({ 6: 1 });
    expect(stock(second, 'people/self-employed', 1)).toEqual({ 6: 0 });

    const employed = run([ann, dirk, aHire(13, { positionFamily: 'Ruimte' })], {
      hireConversions: [{ ...conversion, to: 'permanent', positionFamilies: ['Beleid'] }],
    });
    expect(flow(employed, 'joined/from-hire')).toEqual({ 6: 1 });
    expect(flow(employed, 'posts/added')).toEqual({ 6: 1 });
    expect(stock(employed, 'people/permanent', 1)).toEqual({ 6: 2 });
    expect(stock(employed, 'people/self-employed', 2)).toEqual({ 6: 1 });
  });
});

test('a cohort of trainees starts, and leaves after its term when there is no vacancy', () => {
  const read = run([ann], {
    traineeCohorts: [
      { startDate: '2026-09-01', count: 2, scale: '8', step: 0, positionFamilies: ['Beleid'] },
    ],
  });
  expect(flow(read, 'joined/training')).toEqual({ 8: 2 });
  expect(flow(read, 'left/contract-end')).toEqual({ 20: 2 });
  expect(read.of('people/trainee', 'positionFamily Beleid')).toEqual([2, 0]);
});
