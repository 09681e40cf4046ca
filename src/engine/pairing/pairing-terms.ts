import { parametersOn } from '../parameters-on.ts';
import type { Parameters, ParameterUse, RateTable } from '../parameters.ts';
import { ParameterUnknown } from '../problems.ts';
import type { Scenario } from '../scenario.ts';
import type { PairingSettings } from './pairing-settings.ts';

/** What a scenario may leave to the assumptions of `config/assumptions/pairing`. */
type AssumedSetting =
  | 'attritionFactorByYearsToDeparture'
  | 'defaultPositionFactor'
  | 'minimumRisk'
  | 'learningMonthsByPositionFactor'
  | 'learningShape'
  | 'furtherApprenticeRatio'
  | 'lessFittingRatio';

/** The settings of a pairing with nothing left open. */
export type PairingTerms = PairingSettings & {
  readonly [Setting in AssumedSetting]: NonNullable<PairingSettings[Setting]>;
};

/** A scenario of which the pairing leaves nothing open. */
export type PairingScenario = Scenario & { readonly pairing: PairingTerms };

/** Position factors of IAEA/TVA, in order. */
const positionFactors = [1, 2, 3, 4, 5];

/** Powers of the knowledge curve; see `knowledgeShare`. */
const learningShapes = [1, 2, 3] as const;

/**
 * A scenario with its pairing settings made complete: its own numbers, and where it leaves them open the
 * assumptions of the reference date. Only those that are needed are looked up, so that the basis names
 * what the outcome rests on and nothing else.
 *
 * @throws ParameterUnknown when an assumption that is needed has no value on the reference date, or its
 *   table misses a year or factor
 * @see IAEA STI/PUB/1248 (2006), TVA method (unverified scales); parameters `pairing/attrition-factors`,
 *   `pairing/default-position-factor`, `pairing/minimum-risk`, `pairing/learning-months`,
 *   `pairing/knowledge-curve`, `pairing/further-apprentice-ratio`, `pairing/less-fitting-ratio`
 */
export function withPairingTerms(
  scenario: Scenario,
  parameters: Parameters,
): { readonly scenario: PairingScenario; readonly basis: readonly ParameterUse[] } {
  const { pairing } = scenario;
  const { valueOf, basis } = parametersOn(parameters, scenario.referenceDate);
  const attritionFactors = (): number[] => {
    const table = valueOf('pairing/attrition-factors');
    return listOf('pairing/attrition-factors', table, [...Object.keys(table).keys()]);
  };
  const learningMonths = (): number[] =>
    listOf('pairing/learning-months', valueOf('pairing/learning-months'), positionFactors);
  const furtherApprenticeRatio = (): number =>
    // Where a master takes one apprentice, nothing rests on what another one would be worth.
    pairing.apprenticesPerMaster === 1 ? 0 : Number(valueOf('pairing/further-apprentice-ratio'));

  const terms: PairingTerms = {
    ...pairing,
    attritionFactorByYearsToDeparture:
      pairing.attritionFactorByYearsToDeparture ?? attritionFactors(),
    defaultPositionFactor:
      pairing.defaultPositionFactor ?? valueOf('pairing/default-position-factor'),
    minimumRisk: pairing.minimumRisk ?? valueOf('pairing/minimum-risk'),
    learningMonthsByPositionFactor: pairing.learningMonthsByPositionFactor ?? learningMonths(),
    learningShape: pairing.learningShape ?? learningShapeOf(valueOf('pairing/knowledge-curve')),
    furtherApprenticeRatio: pairing.furtherApprenticeRatio ?? furtherApprenticeRatio(),
    lessFittingRatio: pairing.lessFittingRatio ?? Number(valueOf('pairing/less-fitting-ratio')),
  };
  return { scenario: { ...scenario, pairing: terms }, basis };
}

/** The values of a table by key, in the order of the keys. */
const listOf = (id: string, table: RateTable, keys: readonly number[]): number[] =>
  keys.map((key) => {
    const value = Object.hasOwn(table, key) ? table[key] : undefined;
    if (value === undefined) {
      throw new ParameterUnknown(id, `De tabel ${id} heeft geen waarde voor ${key}.`);
    }
    return Number(value);
  });

function learningShapeOf(value: number): PairingTerms['learningShape'] {
  const shape = learningShapes.find((known) => known === value);
  if (shape !== undefined) return shape;
  const [id, known] = ['pairing/knowledge-curve', learningShapes.join(', ')];
  throw new ParameterUnknown(id, `${id} is ${value}; bekend is ${known}.`);
}
