import type { CommutingCase } from '../../engine/commuting/commuting-case.ts';
import { InvalidInput } from '../../engine/problems.ts';
import type { CohortModel } from '../../engine/workforce/cohorts/cohort-model.ts';
import { calculateCommutingCase } from '../../services/stateless/calculate-commuting-case.ts';
import { lookUpAowDates } from '../../services/stateless/look-up-aow-dates.ts';
import { projectCohorts } from '../../services/stateless/project-cohorts.ts';
import { solvePairingInstance } from '../../services/stateless/solve-pairing-instance.ts';
import { commutingCaseContract, readCommutingCase } from '../commuting/commuting-case-contract.ts';
import {
  commutingCaseOutcomeContract,
  presentCommutingCase,
} from '../commuting/present-commuting-case.ts';
import { operation } from '../operation.ts';
import {
  pairingInstanceContract,
  readPairingInstance,
} from '../pairing/pairing-instance-contract.ts';
import {
  pairingInstanceSolutionContract,
  presentPairingInstance,
} from '../pairing/present-pairing-instance.ts';
import { aowContract, aowRequestContract } from '../retirement/aow-contract.ts';
import { presentAowDates } from '../retirement/present-aow-dates.ts';
import { cohortModelContract, readCohortModel } from '../workforce/cohort-contract.ts';
import { cohortProjectionContract, presentCohorts } from '../workforce/present-cohorts.ts';

const tag = 'Rekenhulpen';

/**
 * The projection of a cohort model runs on the thread that answers everybody, and takes about 1 µs per
 * unit of this size: groups² x (groups + steps). So this many is less than half a second.
 */
const largestModel = 400_000;

function refuseLargeModel({ groups, stepCount }: CohortModel): void {
  if (groups.length ** 2 * (groups.length + stepCount) <= largestModel) return;
  throw new InvalidInput([
    {
      place: 'groepen',
      found: `${groups.length} groepen en ${stepCount} stappen`,
      expected: 'minder groepen of stappen; een groter model kan met "npx meesterplan doorstroom"',
    },
  ]);
}

/** Trips are worked out on that thread too: so many is less than a second, bands included. */
const mostTrips = 2000;

function refuseManyTrips({ commuters }: CommutingCase): void {
  if (commuters.length <= mostTrips) return;
  throw new InvalidInput([
    {
      place: 'reizen',
      found: `${commuters.length} reizen`,
      expected: `hoogstens ${mostTrips} reizen; meer kan met "npx meesterplan reiskosten"`,
    },
  ]);
}

/** The same questions and answers as on the command line; nothing is stored. */
export const calculatorOperations = [
  operation({
    id: 'rekenAow',
    method: 'post',
    path: '/rekenhulpen/aow',
    tag,
    summary: 'AOW-datum bij een geboortedatum',
    description: 'De AOW-leeftijd en de AOW-datum bij elke geboortedatum, met status en bron.',
    body: { contract: aowRequestContract },
    answers: { 200: { description: 'De AOW-datums.', contract: aowContract } },
    handle: async ({ context, body }) => ({
      status: 200,
      json: presentAowDates(await lookUpAowDates(context, body.geboortedatum)),
    }),
  }),
  operation({
    id: 'rekenReiskosten',
    method: 'post',
    path: '/rekenhulpen/reiskosten',
    tag,
    summary: 'Vergoeding van reizen onder een regeling',
    description: 'Per reis en in totaal: bedrag per jaar en maand, onbelast en bovenmatig.',
    body: { contract: commutingCaseContract },
    answers: { 200: { description: 'De vergoedingen.', contract: commutingCaseOutcomeContract } },
    handle: async ({ context, body }) => {
      const question = readCommutingCase(body);
      refuseManyTrips(question);
      return {
        status: 200,
        json: presentCommutingCase(await calculateCommutingCase(context, question)),
      };
    },
  }),
  operation({
    id: 'rekenKoppelen',
    method: 'post',
    path: '/rekenhulpen/koppelen',
    tag,
    summary: 'De beste koppels binnen een budget',
    description:
      'Elke meester en elke gezel hoogstens één keer, elk jaar binnen het budget, zo veel mogelijk waarde; met een bewezen bovengrens.',
    body: { contract: pairingInstanceContract },
    answers: { 200: { description: 'Het plan.', contract: pairingInstanceSolutionContract } },
    handle: async ({ context, body }) => ({
      status: 200,
      json: presentPairingInstance(await solvePairingInstance(context, readPairingInstance(body))),
    }),
  }),
  operation({
    id: 'rekenDoorstroom',
    method: 'post',
    path: '/rekenhulpen/doorstroom',
    tag,
    summary: 'Het verloop van groepen mensen',
    description:
      'Bezetting, uitstroom en instroom per stap, de verwachte verblijfsduur, en uit welke groep mensen vertrekken.',
    body: { contract: cohortModelContract },
    answers: { 200: { description: 'Het verloop.', contract: cohortProjectionContract } },
    handle: async ({ body }) => {
      const model = readCohortModel(body);
      refuseLargeModel(model);
      return { status: 200, json: presentCohorts(projectCohorts(model)) };
    },
  }),
];
