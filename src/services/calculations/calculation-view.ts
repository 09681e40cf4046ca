import type { Calculation, CalculationKind, CalculationStatus } from '../../data/calculation.ts';
import type { Problem } from '../../engine/problems.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';

export type { CalculationKind };

/** How a calculation stands; instants are ISO 8601 in UTC. */
export interface CalculationView {
  readonly id: string;
  readonly scenarioId: string;
  readonly kind: CalculationKind;
  readonly status: CalculationStatus;
  /** 0-1. */
  readonly progressRatio: number;
  /** Dutch, without personal data. */
  readonly progressText: string;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** Dutch; only when failed. */
  readonly failure: string | null;
  /** What is wrong with the input, when that made it fail. */
  readonly problems: readonly Problem[];
  /** SHA-256 of the stored result. */
  readonly resultHash: string | null;
  readonly hashes: RunHashes | null;
}

export const calculationView = (calculation: Calculation): CalculationView => ({
  id: calculation.id,
  scenarioId: calculation.scenario,
  kind: calculation.kind,
  status: calculation.status,
  progressRatio: calculation.progressRatio,
  progressText: calculation.progressText,
  requestedAt: calculation.requestedAt.toISOString(),
  startedAt: calculation.startedAt?.toISOString() ?? null,
  finishedAt: calculation.finishedAt?.toISOString() ?? null,
  failure: calculation.failure ?? null,
  problems: calculation.problems,
  resultHash: calculation.resultHash ?? null,
  hashes: calculation.hashes ?? null,
});
