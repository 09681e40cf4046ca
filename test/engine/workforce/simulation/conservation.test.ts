import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { checkConservation } from '../../../../src/engine/workforce/simulation/check-conservation.ts';
import { countFigures } from '../../../../src/engine/workforce/simulation/figure-columns.ts';
import { hireKinds } from '../../../../src/engine/workforce/simulation/hired-people.ts';
import { placeStatus } from '../../../../src/engine/workforce/simulation/places.ts';
import { prepareSimulation } from '../../../../src/engine/workforce/simulation/prepare-simulation.ts';
import { newReplicationState } from '../../../../src/engine/workforce/simulation/replication/replication-state.ts';
import { runReplication } from '../../../../src/engine/workforce/simulation/replication/run-replication.ts';
import { simulateReplications } from '../../../../src/engine/workforce/simulation/simulate-replications.ts';
import type { WorkforceSettings } from '../../../../src/engine/workforce/workforce-settings.ts';
import { withValues } from '../leaving/leaving-setting.ts';
import { anyLevers, anyRoster } from './any-simulation.ts';
import { aHire, anEmployee, certainScenario, readFigures } from './simulation-setting.ts';

const busy = withValues({
  'workforce/trainee-term': 8,
  'workforce/recruit-contract-term': 5,
  'workforce/hire-replacement': '0.5',
});
const modelOf = (rows: readonly RosterRow[], levers: Partial<WorkforceSettings>) =>
  prepareSimulation(rows, certainScenario(levers), busy);

test('opening + in - out + moves = closing, per group, form and month, whatever the levers', () => {
  fc.assert(
    fc.property(anyRoster, anyLevers, (rows, levers) => {
      const model = modelOf(rows, levers);
      expect(checkConservation(model, simulateReplications(model, 3, 3))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('who trains beside another contract is not counted twice when the training ends', () => {
  const beside = { birthDate: null, contractEndDate: null, partTimeFactor: 0 };
  const rows = [
    { ...anEmployee(2), birthDate: '1959-04-01' as const, partTimeFactor: 0 },
    {
      ...anEmployee(3),
      ...beside,
      employmentKind: 'intern' as const,
      contractEndDate: '2027-03-01' as const,
    },
    { ...anEmployee(4), ...beside, employmentKind: 'trainee' as const },
  ].map((row, index) => ({ ...row, personnelNumber: index === 0 ? 'p0' : 'p1' }));
  const model = modelOf(rows, { horizonYears: 2 });
  expect(checkConservation(model, simulateReplications(model, 0, 50))).toEqual([]);
});

test('a figure that does not fit is found, wherever it is', () => {
  const model = modelOf([anEmployee(1), anEmployee(2), aHire(3)], {});
  const { columns, calendar } = model;
  for (const figure of [
    'people/permanent',
    'joined/recruited',
    'moved/out',
    'hire/ended',
  ] as const) {
    for (const period of [0, calendar.monthCount - 1, calendar.monthCount]) {
      const chunk = simulateReplications(model, 0, 2);
      const column = columns.firstColumn[countFigures.indexOf(figure)]! + period;
      chunk.counts[column * 2 + 1]! += 1;
      const found = checkConservation(model, chunk);
      expect(found[0]).toMatchObject({ replication: 1 });
    }
  }
});

test('stocks are what a count of people, hire and posts gives at the end of every month', () => {
  const forms = ['permanent', 'temporary', 'trainee', 'intern'] as const;
  fc.assert(
    fc.property(anyRoster, anyLevers, (rows, levers) => {
      const model = modelOf(rows, levers);
      const { places, hire } = model;
      const state = newReplicationState(model);
      const counted = new Map<string, number[]>();
      const count = (figure: string, month: number, amount: number): void => {
        const months = counted.get(figure) ?? model.calendar.months.map(() => 0);
        months[month]! += amount;
        counted.set(figure, months);
      };
      runReplication(model, state, 2, (month) => {
        for (let place = 0; place < places.count; place += 1) {
          const [status, fte] = [state.status[place]!, places.fte[place]!];
          if (status >= placeStatus.permanent) {
            const form = forms[status - placeStatus.permanent]!;
            count(`people/${form}`, month, state.isCounted[place]!);
            count(`fte/${form}`, month, fte);
          }
          if (place < places.postCount && status !== placeStatus.absent) {
            count('posts/budgeted', month, 1);
            count('fte/budgeted', month, fte);
          }
          if (status === placeStatus.vacant) {
            count('posts/vacant', month, 1);
            count('fte/vacant', month, fte);
          }
        }
        for (let person = 0; person < hire.count; person += 1) {
          if (state.isHired[person] === 0) continue;
          const kind = hireKinds[state.hireKind[person]!]!;
          count(`people/${kind}`, month, 1);
          count(`fte/${kind}`, month, hire.fte[person]!);
        }
      });
      const read = readFigures(model, simulateReplications(model, 2, 1));
      for (const figure of countFigures) {
        const isStock = /^(people|fte|posts\/(budgeted|vacant))/.test(figure);
        if (!isStock) continue;
        const none = model.calendar.months.map(() => 0);
        expect([figure, read.of(figure)]).toEqual([figure, counted.get(figure) ?? none]);
      }
    }),
    { numRuns: 40 },
  );
});

test('groups of one kind add up to the total of each year, in counts and in money', () => {
  fc.assert(
    fc.property(anyRoster, anyLevers, (rows, levers) => {
      const model = modelOf(rows, levers);
      const read = readFigures(model, simulateReplications(model, 0, 1));
      const { calendar, groups } = model;
      const isStock = (figure: string): boolean => /^(people|fte|posts\/(b|v))/.test(figure);
      for (const figure of [...countFigures, 'cost/employees', 'cost/hire'] as const) {
        const months = read.of(figure);
        const years = calendar.years.map((_, year) => {
          const own = months.filter((__, month) => calendar.yearOfMonth[month] === year);
          return isStock(figure) ? own.at(-1)! : own.reduce((sum, value) => sum + value, 0);
        });
        for (const grouping of ['positionFamily', 'programme', 'scaleBand']) {
          const sums = calendar.years.map(() => 0);
          for (const of of groups.groups.filter((group) => group.grouping === grouping)) {
            for (const [year, value] of read.of(figure, `${grouping} ${of.group}`).entries()) {
              sums[year]! += value;
            }
          }
          expect([figure, grouping, sums]).toEqual([figure, grouping, years]);
        }
      }
    }),
    { numRuns: 30 },
  );
});
