import { type Parameters, valueOn } from '../parameters.ts';
import { scalesInOrder } from '../pay/scale-order.ts';
import { InvalidInput, type Problem } from '../problems.ts';
import { isInService, type RosterRow } from '../roster.ts';
import { postIdOf } from './assess-posts.ts';
import { problemsOfAskedPairs } from './check-asked-pairs.ts';
import { volunteersOf } from './find-candidates.ts';
import { maximumContributionYears } from './pairing-limits.ts';
import type { PairingInput } from './pairing-input.ts';
import type { PairingSettings } from './pairing-settings.ts';

/**
 * Whether a pairing can be worked out: everybody who may be paid has a scale and step that the salary
 * table of the reference date has, there is an amount of 0 or more for each year, every name in the scenario
 * exists, and what it pins can be done.
 *
 * @throws InvalidInput with every problem at once, each with its row or place in the scenario
 * @see cao Gemeenten, art. 3.3; parameter `pay/salary-table`
 */
export function checkPairingInput(input: PairingInput, parameters: Parameters): void {
  const { rows, scenario } = input;
  const table = valueOn(parameters['pay/salary-table'], scenario.referenceDate).value;
  const problems = [
    ...problemsOfMoney(scenario.pairing, scenario.yearCount, rows),
    ...problemsOfPay(input, table),
    ...problemsOfFactors(scenario.pairing, rows),
    ...problemsOfAskedPairs(input),
  ];
  if (problems.length > 0) {
    throw new InvalidInput(problems, 'De koppeling kan niet worden doorgerekend.');
  }
}

const asEuros = (cents: number): string => (cents / 100).toFixed(2);

function problemsOfMoney(
  pairing: PairingSettings,
  yearCount: number,
  rows: readonly RosterRow[],
): Problem[] {
  const { fundCentsByYear, ownContributionCentsByYear, maximumCentsByProgramme } = pairing;
  const programmes = new Set(rows.flatMap(({ programme }) => programme ?? []));
  const negative = (place: string, cents: number): Problem[] =>
    cents >= 0 ? [] : [{ place, found: asEuros(cents), expected: 'een bedrag van 0 of meer' }];
  const perYear = (place: string, amounts: readonly number[]): Problem[] => [
    ...(amounts.length === yearCount
      ? []
      : [
          {
            place,
            found: `${amounts.length} bedragen`,
            expected: `${yearCount} bedragen, een voor elk begrotingsjaar`,
          },
        ]),
    ...amounts.flatMap((cents, index) => negative(`${place}[${index}]`, cents)),
  ];
  const contributionYears = ownContributionCentsByYear.filter((cents) => cents > 0).length;
  return [
    ...perYear('koppeling.fondsPerJaar', fundCentsByYear),
    ...perYear('koppeling.eigenBijdragePerJaar', ownContributionCentsByYear),
    ...(pairing.carriesOver && contributionYears > maximumContributionYears
      ? [
          {
            place: 'koppeling.eigenBijdragePerJaar',
            found: `een bedrag in ${contributionYears} jaren`,
            expected: `een bedrag in hoogstens ${maximumContributionYears} jaren, als het fonds wordt meegenomen naar een volgend jaar`,
          },
        ]
      : []),
    ...Object.entries(maximumCentsByProgramme).flatMap(([programme, cents]) => {
      const place = `koppeling.maximumPerProgramma.${programme}`;
      const expected = `een programma van het personeelsbestand: ${[...programmes].sort().join(', ')}`;
      return [
        ...(programmes.has(programme) ? [] : [{ place, found: programme, expected }]),
        ...negative(place, cents),
      ];
    }),
  ];
}

function problemsOfPay(
  { rows, scenario: { pairing }, assessed }: PairingInput,
  table: Readonly<Record<string, readonly number[]>>,
): Problem[] {
  const scales = scalesInOrder(Object.keys(table)).join(', ');
  const stepsOf = (scale: string): readonly number[] | null =>
    Object.hasOwn(table, scale) ? table[scale]! : null;
  const problemWithScale = (place: string, scale: string | null): Problem[] =>
    scale !== null && stepsOf(scale)
      ? []
      : [{ place, found: scale, expected: `een van de schalen ${scales}` }];
  const problemWithStep = (place: string, scale: string | null, step: number | null): Problem[] => {
    const steps = scale === null ? null : stepsOf(scale);
    if (!steps || (step !== null && steps[step] !== undefined)) return [];
    const found = step === null ? null : String(step);
    return [{ place, found, expected: `een trede van 0 tot en met ${steps.length - 1}` }];
  };

  const atRisk = assessed.filter(({ risk }) => risk >= pairing.minimumRisk);
  const problems = [
    ...atRisk.flatMap(({ rowNumber, scale }) =>
      problemWithScale(`rij ${rowNumber}, kolom schaal`, scale),
    ),
    ...volunteersOf(rows).flatMap(({ rowNumber, scale, step }) => [
      ...problemWithScale(`rij ${rowNumber}, kolom schaal`, scale),
      ...problemWithStep(`rij ${rowNumber}, kolom trede`, scale, step),
    ]),
    ...pairing.traineePool.flatMap(({ scale, step }, index) => [
      ...problemWithScale(`koppeling.trainees[${index}].schaal`, scale),
      ...problemWithStep(`koppeling.trainees[${index}].trede`, scale, step),
    ]),
    ...(pairing.allowEarlySuccessors
      ? atRisk
          .flatMap(({ scale }) =>
            problemWithStep('koppeling.tredeVroegeOpvolger', scale, pairing.earlySuccessorStep),
          )
          .slice(0, 1)
      : []),
  ];
  // A volunteer whose post is at risk is looked at twice.
  const places = new Set<string>();
  return problems.filter(({ place }) => !places.has(place) && places.add(place));
}

/** A factor may be given for a post that does not fall vacant, not for one that does not exist. */
function problemsOfFactors(
  { positionFactorByPost }: PairingSettings,
  rows: readonly RosterRow[],
): Problem[] {
  const posts = new Set(rows.filter(isInService).map(postIdOf));
  return Object.keys(positionFactorByPost)
    .filter((postId) => !posts.has(postId))
    .map((postId) => ({
      place: `koppeling.functiefactorenPerFunctie.${postId}`,
      found: postId,
      expected: 'een functie van het personeelsbestand: P en het rijnummer van iemand in dienst',
    }));
}
