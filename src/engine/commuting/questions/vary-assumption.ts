import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { DatedParameter, ExactDecimal, Parameters, RateTable } from '../../parameters.ts';
import { packCommuters } from '../allowance/pack-commuters.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import { schemeInYears } from '../outcome/scheme-in-years.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';

/** Assumptions that are multiplied by a factor; the keys of `commuting/sensitivity`. */
export type VariedAssumption =
  'weeks-worked' | 'distance' | 'headcount' | 'untaxed-rate' | 'income-tax' | 'premiums';

/** A staff and a scheme under another assumption. */
interface Varied {
  readonly prepared: PreparedCommuting;
  readonly scheme: CommutingScheme;
}

/** Values that are a rate or a table of rates. */
type RateParameterId =
  | 'commuting/weeks-worked'
  | 'commuting/untaxed-rate'
  | 'income-tax/brackets'
  | 'premiums/aof-high'
  | 'premiums/childcare-surcharge'
  | 'premiums/ufo'
  | 'premiums/whk-wga'
  | 'premiums/zvw';

const timesText = (value: ExactDecimal, factor: Decimal): ExactDecimal =>
  new Exact(value).times(factor).toFixed();

function scaledParameter<Value extends ExactDecimal | RateTable>(
  parameter: DatedParameter<Value>,
  factor: Decimal,
): DatedParameter<Value> {
  const scaled = (value: ExactDecimal | RateTable): ExactDecimal | RateTable =>
    typeof value === 'string'
      ? timesText(value, factor)
      : Object.fromEntries(
          Object.entries(value).map(([key, rate]) => [key, timesText(rate, factor)]),
        );
  return {
    ...parameter,
    values: parameter.values.map((dated) => ({
      ...dated,
      status: 'assumed',
      evidence: 'A',
      // A rate stays a rate, and a table a table.
      value: dated.value === null ? null : (scaled(dated.value) as Value),
    })),
  };
}

const withScaled = (
  parameters: Parameters,
  ids: readonly RateParameterId[],
  factor: Decimal,
): Parameters => ({
  ...parameters,
  ...Object.fromEntries(
    ids.map((id) => [
      id,
      scaledParameter<ExactDecimal | RateTable>(
        parameters[id] as DatedParameter<ExactDecimal | RateTable>,
        factor,
      ),
    ]),
  ),
});

/** Distances as they are written, times the factor without the noise of fractions. */
function withDistances({ commuters }: PreparedStaff, factor: Decimal) {
  const longer = (km: number): number => new Exact(km).times(factor).toNumber();
  const scaled = commuters.map((commuter) => ({
    ...commuter,
    trips: commuter.trips.map((trip) => ({
      ...trip,
      distanceKm: longer(trip.distanceKm),
      stationAccess: trip.stationAccess && {
        ...trip.stationAccess,
        distanceKm: longer(trip.stationAccess.distanceKm),
      },
    })),
  }));
  return { commuters: scaled, packed: packCommuters(scaled) };
}

const weeksTimes = (scheme: CommutingScheme, factor: Decimal): CommutingScheme => ({
  ...scheme,
  days: {
    ...scheme.days,
    weeksWorked:
      scheme.days.weeksWorked === null ? null : timesText(scheme.days.weeksWorked, factor),
  },
});

const scaledIds: Readonly<Partial<Record<VariedAssumption, readonly RateParameterId[]>>> = {
  'weeks-worked': ['commuting/weeks-worked'],
  'untaxed-rate': ['commuting/untaxed-rate'],
  'income-tax': ['income-tax/brackets'],
  premiums: [
    'premiums/aof-high',
    'premiums/childcare-surcharge',
    'premiums/ufo',
    'premiums/whk-wga',
    'premiums/zvw',
  ],
};

/**
 * The staff and a scheme as they are under another assumption; the scheme in force goes along with it.
 *
 * - Weeks worked are also those that a scheme names itself; a scheme on fixed days hardly notices them.
 * - Distances are those of all trips; the cost of public transport stays as it is.
 *
 * @param factor - what the assumption is multiplied by
 * @see not law: a what-if
 */
export function varyAssumption(
  prepared: PreparedCommuting,
  scheme: CommutingScheme,
  assumption: VariedAssumption,
  factor: Decimal,
): Varied {
  const ids = scaledIds[assumption] ?? [];
  const staff: PreparedStaff = {
    ...prepared,
    ...(assumption === 'distance' ? withDistances(prepared, factor) : {}),
    parameters:
      ids.length === 0 ? prepared.parameters : withScaled(prepared.parameters, ids, factor),
    headcountRatios:
      assumption === 'headcount'
        ? prepared.headcountRatios.map((ratio) => new Exact(ratio).times(factor).toNumber())
        : prepared.headcountRatios,
  };
  const moved = (one: CommutingScheme): CommutingScheme =>
    assumption === 'weeks-worked' ? weeksTimes(one, factor) : one;
  const current = schemeInYears(staff, moved(prepared.current.scheme));
  const isCurrent = scheme === prepared.current.scheme;
  return {
    prepared: { ...staff, current },
    scheme: isCurrent ? current.scheme : moved(scheme),
  };
}
