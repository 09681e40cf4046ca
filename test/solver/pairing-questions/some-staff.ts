import { loadParameters } from '../../../config/parameters.ts';
import type { PairingSettings } from '../../../src/engine/pairing/pairing-settings.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';
import { solveInThread } from '../in-thread-solver.ts';

/** The real parameters and solver, without database or threads. */
export const context = { library: loadParameters(), solver: solveInThread };

/** Few options per pair, one kind of valuation, and no early successors, unless a test says so. */
export const aScenarioWith = (pairing: Partial<PairingSettings> = {}): Scenario => {
  const scenario = aScenario();
  return {
    ...scenario,
    pairing: {
      ...scenario.pairing,
      attritionFactorByYearsToDeparture: [5, 5, 4, 3, 2, 1],
      defaultPositionFactor: 4,
      minimumRisk: 1,
      overlapMonths: [3, 6],
      traineePool: [],
      allowEarlySuccessors: false,
      ...pairing,
    },
  };
};

/** A fund of so many thousands of euros in each year but the first. */
export const thousands = (amount: number): number[] =>
  [0, amount, amount, amount].map((each) => each * 100_000);

/** Leaves on an agreed day. */
export const aMaster = (rowNumber: number, row: Partial<RosterRow> = {}): RosterRow =>
  aRosterRow({
    rowNumber,
    personnelNumber: `m${rowNumber}`,
    knownDepartureDate: '2027-12-31',
    ...row,
  });

/** Too young to retire. */
export const aVolunteer = (rowNumber: number, row: Partial<RosterRow> = {}): RosterRow =>
  aRosterRow({
    rowNumber,
    personnelNumber: `v${rowNumber}`,
    birthDate: '1990-05-05',
    scale: '10',
    step: 5,
    isVolunteerApprentice: true,
    ...row,
  });

/** Four masters who leave one after another, and three volunteers who may follow any of them. */
export const someStaff = (): RosterRow[] => [
  ...[2, 3, 4, 5].map((row) =>
    aMaster(row, {
      knownDepartureDate: `2027-${String(2 * row).padStart(2, '0')}-28` as '2027-04-28',
    }),
  ),
  ...[12, 13, 14].map((row) => aVolunteer(row, { step: row - 10 })),
];
