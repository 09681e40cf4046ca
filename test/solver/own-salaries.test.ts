import { expect, test } from '@jest/globals';
import { loadParameters } from '../../config/parameters.ts';
import { calculatePairing } from '../../src/services/stateless/calculate-pairing.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { aRosterRow } from '../support/a-roster-row.ts';
import { solveInThread } from './in-thread-solver.ts';

test('by hand: a pair costs the replacement of the volunteer by the own salary table', async () => {
  const base = aScenario();
  const scenario = {
    ...base,
    salaryTables: [
      {
        validFrom: '2027-01-01' as const,
        scales: [{ scale: '10', monthlyCentsByStep: Array<number>(12).fill(600_000) }],
      },
    ],
    pairing: {
      ...base.pairing,
      overlapMonths: [6],
      backfillRatio: 0.5,
      minimumRisk: 1,
      traineePool: [],
      allowEarlySuccessors: false,
    },
  };
  const rows = [
    aRosterRow({ rowNumber: 2, personnelNumber: 'm', knownDepartureDate: '2027-12-31' }),
    aRosterRow({
      rowNumber: 3,
      personnelNumber: 'v',
      birthDate: '1990-05-05',
      scale: '10',
      step: 5,
      isVolunteerApprentice: true,
    }),
  ];
  const context = { library: loadParameters(), solver: solveInThread };
  const outcome = await calculatePairing(context, { rows, scenario });
  expect(outcome.pairs).toHaveLength(1);
  // July to December 2027 at half of 9,137.1104252333... a month, the 6,000 euros with all on top.
  expect(outcome.spentCentsByYear).toEqual([0, 2_741_133, 0, 0]);
  const own = outcome.basis.filter(({ title }) => title.startsWith('Eigen salaristabel'));
  expect(own.map(({ validFrom }) => validFrom)).toEqual(['2027-01-01', '2027-04-01']);
});
