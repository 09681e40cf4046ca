import { byText } from '../by-text.ts';
import { groupBy } from '../group-by.ts';
import { parametersOn } from '../parameters-on.ts';
import type { Parameters, ParameterUse } from '../parameters.ts';
import type { Scenario } from '../scenario.ts';
import type { AssessedPost } from './assess-posts.ts';
import type { RiskBand, RiskOverview } from './pairing-outcome.ts';

/** Both factors run from 1 to 5. */
const highestFactor = 5;

/**
 * How the posts that fall vacant are spread over the two factors and the bands of risk, and of which
 * positions nobody has said yet how difficult they are to hand over.
 *
 * @param posts - all that fall vacant within the years considered, those below the minimum risk included
 * @throws ParameterUnknown when the bands are not known on the reference date
 * @see IAEA STI/PUB/1248 (2006), TVA method; parameter `pairing/risk-bands`, unverified
 */
export function riskOverview(
  posts: readonly AssessedPost[],
  { referenceDate }: Pick<Scenario, 'referenceDate'>,
  parameters: Parameters,
): { readonly overview: RiskOverview; readonly basis: readonly ParameterUse[] } {
  const known = parametersOn(parameters, referenceDate);
  const factors = Array.from({ length: highestFactor }, (_, index) => index + 1);
  const countOf = (isCounted: (post: AssessedPost) => boolean): number =>
    posts.filter(isCounted).length;

  const starts = Object.entries(known.valueOf('pairing/risk-bands'))
    .map(([action, from]) => ({ action, from: Number(from) }))
    .sort((a, b) => a.from - b.from);
  const bands = starts.map(({ action, from }, index): RiskBand => {
    const to = (starts[index + 1]?.from ?? highestFactor ** 2 + 1) - 1;
    return { from, to, action, postCount: countOf(({ risk }) => from <= risk && risk <= to) };
  });
  const unassessed = groupBy(
    posts.filter(({ positionFactorSource }) => positionFactorSource === 'default'),
    ({ position, positionFamily }) => JSON.stringify([position, positionFamily]),
  );
  const overview: RiskOverview = {
    matrix: factors.map((attrition) =>
      factors.map((position) =>
        countOf(
          ({ attritionFactor, positionFactor }) =>
            attritionFactor === attrition && positionFactor === position,
        ),
      ),
    ),
    bands,
    unassessed: [...unassessed.entries()]
      .sort(([a], [b]) => byText(a, b))
      .map(([, ofPosition]) => ({
        position: ofPosition[0]!.position,
        positionFamily: ofPosition[0]!.positionFamily,
        postCount: ofPosition.length,
      })),
  };
  return { overview, basis: known.basis };
}
