import type { EntityManager } from '@mikro-orm/postgresql';
import type { Calculation } from '../../data/calculation.ts';
import { latestSuccess, resultTextOf } from '../../data/queries/calculations.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import { Conflict } from '../../engine/problems.ts';
import { loadScenarioSource, type ScenarioSource } from '../calculations/run-input.ts';
import {
  parseOutcome,
  type OutcomeByKind,
  type OutcomeKind,
} from '../calculations/stored-outcome.ts';
import { canonicalJson, sha256 } from '../fingerprints/fingerprint.ts';
import type { ServiceContext } from '../service-context.ts';
import { assembleScenario, type AssembledScenario } from '../stateless/assemble-scenario.ts';

const nameOf: Readonly<Record<OutcomeKind, string>> = {
  retirement: 'uitstroom',
  workforce: 'formatie',
  pairing: 'koppeling',
  commuting: 'reiskosten',
};
const kinds = Object.keys(nameOf) as OutcomeKind[];

/** The latest result of each kind of a scenario, all made by this version with the parameters of now. */
export interface CurrentResults {
  readonly source: ScenarioSource;
  readonly calculationIds: Readonly<Record<OutcomeKind, string>>;
  /** SHA-256 of each stored result. */
  readonly resultHashes: Readonly<Record<OutcomeKind, string>>;
}

/** Why a result cannot be used; `null` when it can. Names the scenario, as there may be several. */
function objection(
  { engineVersion, library }: ServiceContext,
  { scenario }: ScenarioSource,
  kind: OutcomeKind,
  calculation: Calculation | null,
): string | null {
  const of = `${nameOf[kind]} van scenario "${scenario.name}"`;
  if (calculation?.hashes == null) return `${of} is nog niet berekend`;
  const { hashes } = calculation;
  if (hashes.engineVersion !== engineVersion) {
    return `${of} is berekend met versie ${hashes.engineVersion} van het programma, en dit is versie ${engineVersion}`;
  }
  const parameters = sha256(canonicalJson(scenarioParameters(library, scenario)));
  return hashes.parameters === parameters
    ? null
    : `${of} is berekend met andere parameters dan er nu gelden`;
}

/**
 * Finds what scenarios gave, without reading it yet. Results of different programs or parameters are no
 * basis for comparing: the difference would not be that of the scenarios.
 *
 * @throws NotFound when a scenario does not exist
 * @throws Conflict when a result is missing or outdated; names every such result
 */
export async function findCurrentResults(
  context: ServiceContext,
  scenarioIds: readonly string[],
): Promise<CurrentResults[]> {
  const found: CurrentResults[] = [];
  const objections: string[] = [];
  for (const scenarioId of scenarioIds) {
    const source = await loadScenarioSource(context.em, scenarioId);
    const calculations: [OutcomeKind, Calculation][] = [];
    for (const kind of kinds) {
      const calculation = await latestSuccess(context.em, scenarioId, kind);
      const problem = objection(context, source, kind, calculation);
      if (problem !== null) objections.push(problem);
      else calculations.push([kind, calculation!]);
    }
    const byKind = (valueOf: (calculation: Calculation) => string) =>
      Object.fromEntries(
        calculations.map(([kind, calculation]) => [kind, valueOf(calculation)]),
      ) as Record<OutcomeKind, string>;
    found.push({
      source,
      calculationIds: byKind(({ id }) => id),
      resultHashes: byKind(({ resultHash }) => resultHash!),
    });
  }
  if (objections.length > 0) {
    throw new Conflict(`Bereken eerst opnieuw: ${objections.join('; ')}.`);
  }
  return found;
}

async function outcomeOf<Kind extends OutcomeKind>(
  em: EntityManager,
  { calculationIds }: CurrentResults,
  kind: Kind,
): Promise<OutcomeByKind[Kind]> {
  // Found a moment ago, and a result that is there stays there.
  const text = await resultTextOf(em, calculationIds[kind]);
  return parseOutcome(text!) as OutcomeByKind[Kind];
}

/** Reads exactly the results that were found, with the budget they lead to. */
export async function readCurrentResults(
  context: ServiceContext,
  results: CurrentResults,
): Promise<AssembledScenario> {
  const { em } = context;
  const { scenario, rosterFile } = results.source;
  return assembleScenario(context, {
    scenario,
    rosterFile,
    retirement: await outcomeOf(em, results, 'retirement'),
    workforce: await outcomeOf(em, results, 'workforce'),
    pairing: await outcomeOf(em, results, 'pairing'),
    commuting: await outcomeOf(em, results, 'commuting'),
  });
}
