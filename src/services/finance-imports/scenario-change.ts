import type { Scenario } from '../../engine/scenario.ts';

/** A scenario as it would be with an import. */
export interface ScenarioChange {
  readonly scenario: Scenario;
  /** Dutch: what differs from the scenario it starts from, in plain sentences. */
  readonly changes: readonly string[];
}
