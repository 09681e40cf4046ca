import type { Parameters, ParameterValues } from '../../../../src/engine/parameters.ts';
import type { RetirementSettings } from '../../../../src/engine/retirement/retirement-settings.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import type { Scenario } from '../../../../src/engine/scenario.ts';
import {
  countFigures,
  moneyFigures,
  savingFigures,
} from '../../../../src/engine/workforce/simulation/figure-columns.ts';
import { prepareSimulation } from '../../../../src/engine/workforce/simulation/prepare-simulation.ts';
import type { SimulationChunk } from '../../../../src/engine/workforce/simulation/simulation-chunk.ts';
import type { SimulationModel } from '../../../../src/engine/workforce/simulation/simulation-model.ts';
import { simulateReplications } from '../../../../src/engine/workforce/simulation/simulate-replications.ts';
import type { WorkforceFigure } from '../../../../src/engine/workforce/workforce-figures.ts';
import type { WorkforceSettings } from '../../../../src/engine/workforce/workforce-settings.ts';
import { someRetirementSettings } from '../../../builders/some-retirement-settings.ts';
import { someWorkforceSettings } from '../../../builders/some-workforce-settings.ts';
import { aRosterRow } from '../../../support/a-roster-row.ts';
import { withValues } from '../leaving/leaving-setting.ts';

/** Too young to retire within ten years, full-time, permanent, at the top of scale 10. */
export const anEmployee = (number: number, given: Partial<RosterRow> = {}): RosterRow =>
  aRosterRow({
    rowNumber: number + 2,
    personnelNumber: `p${number}`,
    birthDate: '1990-05-20',
    hireDate: '2015-03-01',
    scale: '10',
    step: 11,
    ...given,
  });

export const aVacancy = (number: number, given: Partial<RosterRow> = {}): RosterRow =>
  anEmployee(number, {
    personnelNumber: null,
    birthDate: null,
    hireDate: null,
    step: null,
    employmentKind: 'vacancy',
    position: `Vacature ${number}`,
    ...given,
  });

export const aHire = (number: number, given: Partial<RosterRow> = {}): RosterRow =>
  anEmployee(number, {
    personnelNumber: null,
    birthDate: null,
    step: null,
    employmentKind: 'hire',
    hireKind: 'self-employed',
    contractEndDate: '2026-06-30',
    position: `Inhuur ${number}`,
    ...given,
  });

/** Nothing happens by chance: nobody leaves, contracts go on, vacancies take one month and are filled from outside. */
const withoutChance: Partial<ParameterValues> = {
  'workforce/contract-conversion': '1',
  'workforce/time-to-fill': { slack: '1', balanced: '1', tight: '1', 'very-tight': '1' },
  'workforce/internal-fill': '0',
  'workforce/recruit-ages': { 30: '1' },
  'workforce/recruit-contract-term': 0,
  'workforce/hire-extension': '1',
  'workforce/hire-term': 6,
  'workforce/trainee-term': 12,
  'workforce/trainee-stay': '1',
};

export const certainParameters = (values: Partial<ParameterValues> = {}): Parameters =>
  withValues({ ...withoutChance, ...values });

type SimulatedScenario = Pick<Scenario, 'referenceDate' | 'retirement' | 'workforce'>;

/** Two years from 1 January 2026, nobody leaves by chance. */
export const certainScenario = (
  workforce: Partial<WorkforceSettings> = {},
  retirement: Partial<RetirementSettings> = {},
): SimulatedScenario => ({
  referenceDate: '2026-01-01',
  retirement: someRetirementSettings(retirement),
  workforce: someWorkforceSettings({
    horizonYears: 2,
    leavingFactors: { resignation: 0, disability: 0, death: 0 },
    ...workforce,
  }),
});

/** Values of the figures of a chunk, by name. */
export interface FigureReader {
  readonly model: SimulationModel;
  readonly chunk: SimulationChunk;
  /** Per period of a group (`positionFamily Ruimte`; `all` by default) in one replication. */
  readonly of: (figure: WorkforceFigure, group?: string, replication?: number) => number[];
}

export function readFigures(model: SimulationModel, chunk: SimulationChunk): FigureReader {
  const { columns, calendar, groups } = model;
  return {
    model,
    chunk,
    of: (figure, group = 'all Totaal', replication = 0) => {
      const at = groups.groups.findIndex((own) => `${own.grouping} ${own.group}` === group);
      if (at < 0) throw new Error(`No group ${group}`);
      const offset = at === 0 ? 0 : calendar.monthCount + (at - 1) * calendar.years.length;
      const periods = at === 0 ? calendar.months : calendar.years;
      const number = countFigures.indexOf(figure as never);
      const saving = savingFigures.indexOf(figure as never);
      const isCount = number >= 0;
      const first = isCount
        ? columns.firstColumn[number]! + offset
        : saving >= 0
          ? columns.firstSaving + saving * calendar.monthCount
          : moneyFigures.indexOf(figure as never) * columns.width + offset;
      if (isCount && first >= columns.countColumns) return periods.map(() => 0);
      const values = isCount ? chunk.counts : chunk.amounts;
      return periods.map(
        (_, period) => values[(first + period) * chunk.replicationCount + replication]!,
      );
    },
  };
}

/** Some replications of a roster, to read figures from. */
export function simulated(
  rows: readonly RosterRow[],
  scenario: SimulatedScenario,
  parameters: Parameters,
  replicationCount = 1,
): FigureReader {
  const model = prepareSimulation(rows, scenario, parameters);
  return readFigures(model, simulateReplications(model, 0, replicationCount));
}
