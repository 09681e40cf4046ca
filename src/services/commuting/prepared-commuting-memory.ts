import type { PreparedCommuting } from '../../engine/commuting/prepared-commuting.ts';
import type { RunInput } from '../calculations/run-input.ts';

/** The staff of a scenario made ready for questions, with what it was made from. */
export interface CommutingAtHand {
  readonly prepared: PreparedCommuting;
  readonly source: Omit<RunInput, 'rows'>;
}

/**
 * Staff made ready, kept for the next question: reading a roster takes longer than any answer. Nothing in it
 * goes stale, as a stored scenario, its roster and the parameters of a running program never change.
 */
export interface PreparedCommutingMemory {
  /** What is kept for this scenario, or what `prepare` gives; whoever asks meanwhile waits for the same. */
  recall(scenarioId: string, prepare: () => Promise<CommutingAtHand>): Promise<CommutingAtHand>;
}

/** Some 100 bytes per commuter and column: a few hundred MB at most. */
const mostCommuters = 400_000;
const mostScenarios = 32;

/** Keeps what was used last; whatever its size, one staff is always kept. */
export function createPreparedCommutingMemory(): PreparedCommutingMemory {
  /** Least recently used first. */
  const kept = new Map<string, Promise<CommutingAtHand>>();
  const sizeOf = new Map<string, number>();

  const forget = (scenarioId: string): void => {
    kept.delete(scenarioId);
    sizeOf.delete(scenarioId);
  };
  const makeRoom = (): void => {
    const commuters = (): number => [...sizeOf.values()].reduce((sum, size) => sum + size, 0);
    while (kept.size > 1 && (kept.size > mostScenarios || commuters() > mostCommuters)) {
      forget([...kept.keys()][0]!);
    }
  };

  return {
    async recall(scenarioId, prepare) {
      const found = kept.get(scenarioId) ?? prepare();
      kept.delete(scenarioId);
      kept.set(scenarioId, found);
      try {
        const atHand = await found;
        if (kept.get(scenarioId) === found && !sizeOf.has(scenarioId)) {
          sizeOf.set(scenarioId, atHand.prepared.commuters.length);
          makeRoom();
        }
        return atHand;
      } catch (error) {
        if (kept.get(scenarioId) === found) forget(scenarioId);
        throw error;
      }
    },
  };
}
