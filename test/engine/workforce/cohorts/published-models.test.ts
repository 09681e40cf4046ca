import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectCohorts } from '../../../../src/engine/workforce/cohorts/project-cohorts.ts';
import { holds, joins } from '../../../builders/cohort-intake.ts';

type Figures = Readonly<Record<string, number>>;
type FiguresByGroup = Readonly<Record<string, Figures>>;

interface KnownAnswer {
  readonly case: string;
  /** Decimals to which the source gives its answers. */
  readonly decimals: number;
  readonly stocks_now: Figures;
  readonly hold?: Figures;
  readonly transitions: FiguresByGroup;
  readonly steps_in_group?: FiguresByGroup;
  readonly total_steps?: Figures;
  readonly leaves_from?: FiguresByGroup;
  readonly stocks?: Figures;
  readonly leavers?: Figures;
  readonly joiners?: Figures;
}

const knownAnswers = parse(
  readFileSync(new URL('./cohort-models.known-answers.yaml', import.meta.url), 'utf8'),
) as KnownAnswer[];

test.each(knownAnswers)('$case', (known) => {
  const { steps, careers } = projectCohorts({
    stepCount: 1,
    groups: Object.entries(known.stocks_now).map(([name, stock]) => ({
      name,
      stock,
      intake: known.hold ? holds(known.hold[name]!) : joins(0),
    })),
    transitions: known.transitions,
  });
  const figures = {
    stocks: steps[0]!.stocks,
    leavers: steps[0]!.leavers,
    joiners: steps[0]!.joiners,
    total_steps: mapped(careers, (career) => career!.totalSteps),
    steps_in_group: mapped(careers, (career) => career!.stepsInGroup),
    leaves_from: mapped(careers, (career) => career!.leavesFrom),
  };
  const published = Object.fromEntries(
    Object.keys(figures).flatMap((key) => {
      const value = known[key as keyof typeof figures];
      return value ? [[key, closeTo(value, known.decimals)]] : [];
    }),
  );
  expect(Object.keys(published)).not.toEqual([]);
  expect(figures).toMatchObject(published);
});

const mapped = <From, To>(
  byGroup: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(byGroup).map(([name, value]) => [name, change(value)]));

/** The same figures, each within half of the last decimal that is published. */
function closeTo(value: unknown, decimals: number): unknown {
  if (typeof value === 'number') return expect.closeTo(value, decimals);
  return Object.fromEntries(
    Object.entries(value as object).map(([name, part]) => [name, closeTo(part, decimals)]),
  );
}
