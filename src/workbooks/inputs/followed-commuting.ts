import { indexationRises } from '../../engine/commuting/allowance/scheme-money.ts';
import { shareOfYear } from '../../engine/commuting/outcome/scheme-year.ts';
import type { ShownCommuting } from '../../engine/commuting/shown-commuting.ts';
import { firstDayOf } from '../../engine/calendar/calendar-date.ts';
import { Exact } from '../../engine/exact.ts';
import { type Parameters, valueOn } from '../../engine/parameters.ts';
import type { Scenario } from '../../engine/scenario.ts';
import {
  commutingInputs,
  homeWorkingInputName,
  rateInputs,
  type RateInput,
} from './commuting-inputs.ts';
import type { WorkbookInput } from './workbook-input.ts';

const centsPerEuro = 100;

/** An input that what is paid is in proportion to. */
export interface FollowedRate {
  readonly input: WorkbookInput;
  /** Rises with the indexation of the scheme. */
  readonly isIndexed: boolean;
  /** Paid km, euros of real cost or days worked at home in a whole year, for the staff of the reference date. */
  readonly quantity: number;
  /** Highest value that is untaxed in each budget year; above it taxes change too. `null` = no limit. */
  readonly untaxedUpTo: number | null;
  /** The run is above it, with this rate or one that is taxed together with it, so that no multiplication holds. */
  readonly isTaxed: boolean;
}

/** How much of a whole year without indexation counts in a budget year. */
interface FollowedYear {
  readonly year: number;
  /** Share of the days on which the proposal holds. */
  readonly shareOfYear: number;
  /** By what its own amounts have risen. */
  readonly indexation: number;
  readonly headcountRatio: number;
}

/** What the extra cost of the proposal follows by multiplying. */
export interface FollowedCommuting {
  readonly rates: readonly FollowedRate[];
  readonly years: readonly FollowedYear[];
}

/** Highest rate per km that is taxed together with that of a mode: of one trip, or of a whole year. */
const highestRate = ({ proposed }: Scenario['commuting'], mode: FollowedInput['mode']): number =>
  Math.max(
    0,
    ...rateInputs(proposed)
      .filter((rate) => proposed.averagesOverYear || rate.mode === mode)
      .map(({ input }) => (input?.unit === 'euro-per-km' ? input.value : 0)),
  );

interface FollowedInput extends Pick<FollowedRate, 'input' | 'isIndexed' | 'quantity'> {
  /** `null` = home working. */
  readonly mode: RateInput['mode'] | null;
}

/** The inputs with what they are multiplied by; those of modes that few people use are not told. */
function followedInputs(
  { commuting }: Scenario,
  { linear }: ShownCommuting,
): readonly FollowedInput[] {
  const { proposed } = commuting;
  const ofMode = rateInputs(proposed);
  const rates = linear.rates.flatMap(({ mode, kind }, index) => {
    const at = linear.rates.slice(0, index).filter((before) => before.mode === mode).length;
    const rate = ofMode.filter((one) => one.mode === mode)[at];
    if (rate?.input == null) return [];
    const quantity = linear.groups
      .filter((group) => group.mode === mode)
      .reduce((sum, { quantities }) => sum + (quantities[at] ?? 0), 0);
    return [
      { ...rate, input: rate.input, quantity: kind === 'km' ? quantity : quantity / centsPerEuro },
    ];
  });
  const home = commutingInputs(commuting).find(({ name }) => name === homeWorkingInputName);
  const { daysPerYear } = linear.homeWorking;
  return home === undefined || daysPerYear === 0
    ? rates
    : [...rates, { mode: null, input: home, isIndexed: true, quantity: daysPerYear }];
}

/**
 * What the cost of the proposal follows in proportion, as long as no maximum and no untaxed rate is passed, and
 * how that counts in each budget year.
 *
 * @param outcome - as it may be handed on
 */
export function followedCommuting(
  scenario: Scenario,
  outcome: ShownCommuting,
  parameters: Parameters,
): FollowedCommuting {
  const { proposed } = scenario.commuting;
  const { indexation } = proposed;
  const years = Array.from({ length: scenario.yearCount }, (_, index): FollowedYear => {
    const year = scenario.firstYear + index;
    return {
      year,
      shareOfYear: shareOfYear(proposed, year).toNumber(),
      indexation: new Exact(indexation?.ratioPerYear ?? 0)
        .plus(1)
        .pow(indexationRises(indexation, year))
        .toNumber(),
      headcountRatio: outcome.proposed.years[index]?.headcountRatio ?? 1,
    };
  });
  const untaxed = (id: 'commuting/untaxed-rate' | 'commuting/home-working-allowance'): number =>
    Math.min(
      ...years.map(
        ({ year, indexation: risen }) =>
          Number(valueOn<number | string>(parameters[id], firstDayOf(year)).value) / risen,
      ),
    );
  const rates = followedInputs(scenario, outcome).flatMap(
    ({ mode, ...rate }): readonly FollowedRate[] => {
      const { unit, value, isFollowed } = rate.input;
      if (!isFollowed) return [];
      if (unit === 'share') return [{ ...rate, untaxedUpTo: null, isTaxed: false }];
      if (unit === 'euro-per-day') {
        const untaxedUpTo = untaxed('commuting/home-working-allowance') / centsPerEuro;
        return [{ ...rate, untaxedUpTo, isTaxed: value > untaxedUpTo }];
      }
      const untaxedUpTo = untaxed('commuting/untaxed-rate');
      const isTaxed = highestRate(scenario.commuting, mode) > untaxedUpTo;
      return [{ ...rate, untaxedUpTo, isTaxed }];
    },
  );
  return { rates, years };
}
