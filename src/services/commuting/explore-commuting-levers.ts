import type { ModeShiftBand } from '../../engine/commuting/commuting-settings.ts';
import {
  exploreLevers,
  type Frontier,
  type FrontierMeasure,
  type FrontierPoint,
  type LeverRange,
} from '../../engine/commuting/questions/explore-levers.ts';
import { withLever } from '../../engine/commuting/questions/commuting-lever.ts';
import { markEfficient } from '../../engine/commuting/questions/mark-efficient.ts';
import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import type { PreparedCommuting } from '../../engine/commuting/prepared-commuting.ts';
import type { ServiceContext } from '../service-context.ts';
import { smallestGroupOn } from '../stateless/without-small-groups.ts';
import { schemeAsked, type AskedScheme } from './asked-scheme.ts';
import { commutingAtHand } from './commuting-at-hand.ts';
import { toldTotals } from './told-totals.ts';

/** A combination of two levers; `losers` = `null` when they are too few to count. */
type ShownFrontierPoint = Omit<FrontierPoint, 'losers'> & {
  readonly losers: number | null;
};

/** Combinations of two levers, without counts of a few persons. */
export interface ExploredLevers extends Omit<Frontier, 'points'> {
  readonly schemeName: string;
  readonly points: readonly ShownFrontierPoint[];
}

/** Combinations with what they are told to cost, and the best of those. */
function withToldTotals(
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
  [first, second]: readonly [LeverRange, LeverRange],
  { year, against, points }: Frontier,
): readonly FrontierPoint[] {
  const told = points.map((point) => {
    const turned = withLever(
      withLever(scheme, first.lever, point.firstValue),
      second.lever,
      point.secondValue,
    );
    const totals = toldTotals(prepared, turned, year);
    const addedCents = totals.totalCents - point.totalCents;
    const shifted = { ...point.shifted, totalCents: point.shifted.totalCents + addedCents };
    return { ...point, ...totals, shifted };
  });
  const isEfficient =
    against === 'losers'
      ? markEfficient(
          told.map(({ totalCents }) => totalCents),
          told.map(({ losers }) => losers),
        )
      : markEfficient(
          told.map(({ shifted }) => shifted.totalCents),
          told.map(({ shifted }) => shifted.tankToWheelKg),
        );
  return told.map((point, index) => ({ ...point, isEfficient: isEfficient[index]! }));
}

/**
 * What combinations of two levers are told to cost, how many lose by them and what they do to CO2. Nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput when the scenario has no such scheme
 * @throws ParameterUnknown as the calculation of commuting does
 */
export async function exploreCommutingLevers(
  context: ServiceContext,
  question: {
    readonly scenarioId: string;
    readonly asked: AskedScheme;
    readonly first: LeverRange;
    readonly second: LeverRange;
    readonly against: FrontierMeasure;
    readonly points: number;
    readonly band: ModeShiftBand;
  },
): Promise<ExploredLevers> {
  const { prepared } = await commutingAtHand(context, question.scenarioId);
  const scheme = schemeAsked(prepared, question.asked);
  const { first, second, against, points, band } = question;
  const frontier = exploreLevers(prepared, scheme, first, second, against, points, band);
  const smallestGroup = smallestGroupOn(prepared.referenceDate, prepared.parameters);
  return {
    ...frontier,
    schemeName: scheme.name,
    points: withToldTotals(prepared, scheme, [first, second], frontier).map((point) => ({
      ...point,
      losers: point.losers > 0 && point.losers < smallestGroup ? null : point.losers,
    })),
  };
}
