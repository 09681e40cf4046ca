/** Proved: no set of variables keeps all limits of a problem. */
export class MilpInfeasible extends Error {
  override readonly name = 'MilpInfeasible';

  constructor() {
    super('No answer keeps all limits of the problem.');
  }
}
