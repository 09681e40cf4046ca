import { drawOfHire, drawsPerTurn, inDrawnOrder, purposeWord } from './draw-of-place.ts';
import { startEmployment } from './fill-post.ts';
import { openVacancy } from './free-post.ts';
import { bookHire } from './book-cost.ts';
import { figure } from './change-kinds.ts';
import { recordFormation, recordHired, recordHireFlow } from './record-changes.ts';
import { planHireEnd, type ReplicationState } from './replication-state.ts';
import { mustEndContracts, mustEndContract, saveHire } from './save-posts.ts';
import type { SimulationModel } from '../simulation-model.ts';
import type { ScheduledConversion } from '../preparation/lever-calendar.ts';

const conversionDraw = purposeWord('hire-conversion');
const extensionDraw = purposeWord('hire-extension');
const ageDraw = purposeWord('recruit-age');
const savingsDraw = purposeWord('savings');

/** What happens to hire in a month: conversions, then the ceiling, then contracts that end. */
export function changeHire(state: ReplicationState, model: SimulationModel, month: number): void {
  const { hire, levers } = model;
  if (hire.count === 0) return;
  for (const conversion of levers.conversions[month]!) {
    for (let person = 0; person < hire.count; person += 1) {
      convert(state, model, conversion, person, month);
    }
  }
  keepToCeiling(state, model, month);
  if (mustEndContracts(state, model, month)) {
    const drawOf = (person: number): number =>
      drawOfHire(state, model, person, savingsDraw + month);
    for (const person of inDrawnOrder(endingIn(state, month), drawOf)) {
      if (mustEndContract(state, model, hire.family[person]!, month)) {
        saveHire(state, model, person, month);
        endHire(state, model, person, month);
      } else endContract(state, model, person, month);
    }
    return;
  }
  for (let person = state.firstHireEnd[month]!; person >= 0;) {
    const next = state.nextHireEnd[person]!;
    if (state.isHired[person] === 1) endContract(state, model, person, month);
    person = next;
  }
}

/** Hired people of whom the contract ends in a month. */
function endingIn(state: ReplicationState, month: number): number[] {
  const ending: number[] = [];
  for (let person = state.firstHireEnd[month]!; person >= 0; person = state.nextHireEnd[person]!) {
    if (state.isHired[person] === 1) ending.push(person);
  }
  return ending;
}

function convert(
  state: ReplicationState,
  model: SimulationModel,
  { number, from, to, ratio, families }: ScheduledConversion,
  person: number,
  month: number,
): void {
  const isMeant =
    state.isHired[person] === 1 &&
    state.hireKind[person] === from &&
    families[model.hire.family[person]!] === 1;
  if (!isMeant || drawOfHire(state, model, person, conversionDraw + number) >= ratio) return;
  endHire(state, model, person, month);
  if (to >= 0) {
    startHire(state, model, person, to, month);
    return;
  }
  const post = model.hire.post[person]!;
  const drawn = drawOfHire(state, model, person, ageDraw);
  let age = 0;
  while (drawn >= model.chances.recruitAgeSums[age]!) age += 1;
  recordFormation(state, post, 1, figure.postsAdded);
  openVacancy(state, post, month);
  startEmployment(state, model, post, month, age, false, figure.joinedFromHire);
}

/** Ends hire in the order in which contracts end, until what is left fits. */
function keepToCeiling(state: ReplicationState, model: SimulationModel, month: number): void {
  const { hire, levers } = model;
  const ceiling = levers.hireCeiling[month]!;
  if (ceiling < 0) return;
  while (state.hireFte > ceiling) {
    let first = -1;
    for (let person = 0; person < hire.count; person += 1) {
      if (state.isHired[person] === 0) continue;
      const order =
        first < 0
          ? -1
          : state.hireEnd[person]! - state.hireEnd[first]! ||
            hire.key0[person]! - hire.key0[first]!;
      if (order < 0) first = person;
    }
    endHire(state, model, first, month);
  }
}

/** A contract ends: it is prolonged, or other hire takes its place, or neither. */
function endContract(
  state: ReplicationState,
  model: SimulationModel,
  person: number,
  month: number,
): void {
  const { chances } = model;
  const word = extensionDraw + state.hireTurn[person]! * drawsPerTurn;
  const drawn = drawOfHire(state, model, person, word);
  state.hireTurn[person]! += 1;
  if (drawn < chances.hireExtension) {
    planHireEnd(state, person, month + chances.hireTerm);
    return;
  }
  // What is left of the random number is itself evenly spread: it decides on other hire.
  const left = (drawn - chances.hireExtension) / (1 - chances.hireExtension);
  if (left >= chances.hireReplacement) {
    endHire(state, model, person, month);
    return;
  }
  // Another person in the same kind of work: two flows, and nothing changes in stocks and cost.
  recordHireFlow(state, model, figure.hireEnded, person);
  recordHireFlow(state, model, figure.hireStarted, person);
  planHireEnd(state, person, month + chances.hireTerm);
}

function endHire(
  state: ReplicationState,
  model: SimulationModel,
  person: number,
  month: number,
): void {
  recordHired(state, model, person, -1, figure.hireEnded);
  bookHire(state, model, person, month + 1, -1);
  state.isHired[person] = 0;
  state.hireFte -= model.hire.fte[person]!;
}

function startHire(
  state: ReplicationState,
  model: SimulationModel,
  person: number,
  kind: number,
  month: number,
): void {
  state.hireKind[person] = kind;
  state.isHired[person] = 1;
  state.hireFte += model.hire.fte[person]!;
  recordHired(state, model, person, 1, figure.hireStarted);
  bookHire(state, model, person, month + 1, 1);
}
