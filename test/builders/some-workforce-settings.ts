import type { WorkforceSettings } from '../../src/engine/workforce/workforce-settings.ts';

/** No lever pulled, chances as the parameters say, few replications; give what matters to the test. */
export const someWorkforceSettings = (
  given: Partial<WorkforceSettings> = {},
): WorkforceSettings => ({
  horizonYears: 5,
  simulation: { seed: 1, replications: 100, maximumReplications: 100, askedErrorPeople: null },
  prices: { kind: 'constant', wageIndexRatio: 0, hireIndexRatio: 0 },
  leavingFactors: { resignation: 1, disability: 1, death: 1 },
  labourMarket: { tightness: 'balanced', tightnessByFamily: {} },
  replacements: [],
  demand: [],
  hireCeilings: [],
  hireTariffs: [],
  hireConversions: [],
  hiringFreezes: [],
  savings: null,
  traineeCohorts: [],
  careerPaths: [],
  skills: [],
  ...given,
});
