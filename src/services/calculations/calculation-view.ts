import type { EntityManager } from '@mikro-orm/postgresql';
import type { Calculation, CalculationKind, CalculationStatus } from '../../data/calculation.ts';
import { calculationById } from '../../data/queries/calculations.ts';
import type { Problem } from '../../engine/problems.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';
import { compareRepeat, type Repeat } from './compare-repeat.ts';

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
  /** `null` when it does not repeat another one. */
  readonly repeat: Repeat | null;
}

/** What is shown of a calculation; of a repeat also how it compares, for which the other is looked up. */
export async function calculationView(
  em: EntityManager,
  calculation: Calculation,
): Promise<CalculationView> {
  const { repeats } = calculation;
  const original = repeats == null ? null : await calculationById(em.fork(), repeats);
  return {
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
    repeat: original === null ? null : compareRepeat(original, calculation),
  };
}
