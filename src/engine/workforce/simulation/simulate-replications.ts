/**
 * Simulates formatie and bezetting month by month, in as many replications as asked for.
 *
 * Figures are kept by (figure, group, period); see `figure-columns.ts`. All that happens in a month happens
 * at its end: who leaves is paid for the whole month, who joins is in the closing stock and paid from the
 * next month on. Month 0 is the calendar month of the reference date, as a whole, or the next one when that is
 * the last day of a month; the opening is the stock on that day.
 *
 * Before the first month each person in service draws one number, which gives month and cause of leaving
 * from their own table (`leaving/`); each vacancy draws when it is filled. These are put in lists per month,
 * so that the work grows with what happens and not with people times months. (The numbers of some replications
 * are drawn together, which changes none of them: `replication/first-departure.ts`.) Then in each month:
 *
 * 1. Leavers (all causes but the end of a contract) go. Their posts free up: a post lapses when demand has
 *    shrunk, else when a savings target is not met yet, else by the replacement policy of its family in
 *    that month (`do-not-fill`); otherwise it becomes a vacancy with a time to fill: geometric, at least one
 *    month, after the delay of `fill-later`.
 * 2. Temporary contracts that end become permanent, or their holder leaves: as drawn, or for a savings
 *    target when natural turnover is expected to fall short; then the post lapses.
 * 3. Training ends. An intern leaves. A trainee who wants to stay takes a vacancy in their families, one that
 *    is kept for trainees, or is due this month, or is held up by a hiring freeze; without one they leave too.
 *    They move to it with a permanent contract, at the first step, with a departure of their own; the move
 *    counts, also within a family. Vacancies of the reference date are not kept for trainees.
 * 4. Hire: conversions of the month, by chance per person (another kind counts as ended and started); then hire is ended in the order of contract ends
 *    until the ceiling fits; then contracts that end are prolonged, replaced by other hire of the same
 *    kind, or end.
 * 5. Demand: growth adds vacancies (like the middle post of the family) as soon as half a post is wanted;
 *    shrinkage lets vacancies lapse, and further posts as they free up.
 * 6. In December open vacancies lapse until the savings target of the year is met.
 * 7. Vacancies that are due are filled. With a chance someone from within moves to it, from the same scale
 *    or the next lower one of their family (or the family a career path names), and their own post frees
 *    up as in 1; they keep their departure and contract. Otherwise somebody is recruited, after a hiring
 *    freeze: with an age by chance, a temporary contract, the first step of the scale, and a departure of
 *    their own.
 * 8. Cohorts of trainees of this month start.
 *
 * Every random number depends on (seed, replication, whose it is, what for, the how-manieth time) and on
 * nothing else (`random/keyed-draw.ts`): so neither order of rows, nor chunks, nor the number of workers can
 * change a figure, and scenarios share their random numbers.
 *
 * Not modelled: changes of hours; people who come back; a further contract of somebody that ends before
 * they leave; interns who come; who moves sideways without a vacancy; vacancies given up because nobody is
 * found; sick leave; RVU and offset curves of one family for people who join; people in the staff list who
 * start after the reference date. Hire is not tied to a vacancy. Whoever leaves is paid to the end of the month.
 *
 * Work per replication: people (one draw each) + what happens (about seven draws per post that changes
 * hands) + columns. Tried on 1,300 people, 120 months and 1,000 replications; see bench/workforce.ts.
 *
 * @see Law, Simulation Modeling and Analysis (5th ed., 2015), chapter 1: discrete-event simulation
 */
import { newReplicationState } from './replication/replication-state.ts';
import { runReplication } from './replication/run-replication.ts';
import type { SimulationChunk } from './simulation-chunk.ts';
import type { SimulationModel } from './simulation-model.ts';

/**
 * The figures of some replications: the same numbers whichever other replications are done elsewhere.
 *
 * @param firstReplication - number of the first one, counted over the whole run
 * @see not law: a discrete-event simulation, see the top of this file
 */
export function simulateReplications(
  model: SimulationModel,
  firstReplication: number,
  replicationCount: number,
): SimulationChunk {
  const { countColumns, amountColumns } = model.columns;
  const state = newReplicationState(model);
  const counts = new Int32Array(countColumns * replicationCount);
  const amounts = new Float64Array(amountColumns * replicationCount);
  // Figures of a column lie together, so those of one replication lie far apart: some replications are put
  // in their columns at once, so that they share lines of memory.
  const rows = new Int32Array(countColumns * rowsAtOnce);
  for (let first = 0; first < replicationCount; first += rowsAtOnce) {
    const rowCount = Math.min(rowsAtOnce, replicationCount - first);
    for (let row = 0; row < rowCount; row += 1) {
      const index = first + row;
      runReplication(model, state, firstReplication + index);
      rows.set(state.counts.subarray(0, countColumns), row * countColumns);
      for (let column = 0; column < amountColumns; column += 1) {
        amounts[column * replicationCount + index] = state.amounts[column]!;
      }
    }
    for (let column = 0; column < countColumns; column += 1) {
      const at = column * replicationCount + first;
      for (let row = 0; row < rowCount; row += 1) {
        counts[at + row] = rows[row * countColumns + column]!;
      }
    }
  }
  return { firstReplication, replicationCount, counts, amounts };
}

/** Half a line of memory of 64 bytes: more would push out of the cache what a replication works with. */
const rowsAtOnce = 8;
