import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import { monthIndex } from '../../../calendar/month-index.ts';
import { Exact } from '../../../exact.ts';
import { partsPerCent, partsPerFte } from '../../whole-parts.ts';
import type { WorkforceSettings } from '../../workforce-settings.ts';
import { hireKinds } from '../hired-people.ts';
import type { SimulationCalendar } from './simulation-calendar.ts';

const monthsPerYear = 12;

/** What happens to a post that frees up, by number. */
export const replacementPolicies = [
  'fill',
  'fill-later',
  'do-not-fill',
  'fill-by-trainee',
] as const satisfies WorkforceSettings['replacements'][number]['policy'][];

/** A conversion of hire in the month it falls in. */
export interface ScheduledConversion {
  /** Position in the scenario, so that each conversion has random numbers of its own. */
  readonly number: number;
  readonly from: number;
  /** Number of a kind of hire, or -1 = permanent. */
  readonly to: number;
  readonly ratio: number;
  readonly families: Uint8Array;
}

/**
 * The levers of a scenario per family and month (`[family * monthCount + month]`) or per month. A lever
 * counts from the month that its day lies in, and to the end of the month that its last day lies in.
 */
export interface LeverCalendar {
  /** Number of the policy, and the months a post is kept empty before recruitment starts. */
  readonly policy: Uint8Array;
  readonly delay: Int32Array;
  /** First month from this one on in which people are taken on from outside; `monthCount` = none. */
  readonly openFrom: Int32Array;
  /** FTE in parts by which the posts should grow (or shrink) in a month. */
  readonly demandChange: Int32Array;
  /** 1 = a month in which that is so for some family. */
  readonly isDemandChanging: Uint8Array;
  /** Most hire in parts of FTE; -1 = no ceiling. */
  readonly hireCeiling: Float64Array;
  readonly conversions: readonly (readonly ScheduledConversion[])[];
  /** Savings to be reached at the end of the calendar year of a month, in parts of the unit. */
  readonly savingsTarget: Float64Array;
  /** The last target of the scenario, also when its year lies beyond the horizon. */
  readonly finalSavingsTarget: number;
  readonly savingsUnit: 'fte' | 'cents' | null;
  /** 1 = a family that a savings target spares. */
  readonly isExempt: Uint8Array;
  /** Chance that a vacancy takes at most 1, 2 ... months: `fillSums[family * monthCount + months - 1]`. */
  readonly fillSums: Float64Array;
  /** Per family the families that movers come from, with the running sum of their shares. */
  readonly moverFamilies: readonly { readonly family: number; readonly sum: number }[][];
}

/** What the levers need to know of a family. */
export interface FamilyFormation {
  readonly name: string;
  readonly budgetedFte: number;
}

/**
 * The levers of a scenario, per family and month.
 *
 * @param monthsToFill - mean number of months to fill a vacancy, by tightness (parameter `workforce/time-to-fill`)
 * @see not law: choices of the scenario
 */
export function leverCalendar(
  settings: WorkforceSettings,
  families: readonly FamilyFormation[],
  calendar: SimulationCalendar,
  monthsToFill: (tightness: WorkforceSettings['labourMarket']['tightness']) => number,
): LeverCalendar {
  const { monthCount, referenceDate } = calendar;
  const names = families.map(({ name }) => name);
  const monthOf = (day: CalendarDate): number => monthIndex(day, referenceDate);
  const cells = names.length * monthCount;
  const policy = new Uint8Array(cells);
  const delay = new Int32Array(cells);
  const openFrom = new Int32Array(cells);
  const fillSums = new Float64Array(cells);
  const demandChange = new Int32Array(cells);

  for (const [family, { name, budgetedFte }] of families.entries()) {
    const first = family * monthCount;
    const fits = ({ positionFamilies }: { readonly positionFamilies: readonly string[] }) =>
      positionFamilies.length === 0 || positionFamilies.includes(name);
    const replacements = inOrder(settings.replacements.filter(fits));
    const demand = settings.demand.filter(fits);
    const freezes = settings.hiringFreezes.filter(
      ({ exceptFamilies }) => !exceptFamilies.includes(name),
    );
    const isFrozen = (month: number): boolean =>
      freezes.some(({ from, to }) => monthOf(from) <= month && month <= monthOf(to));

    for (let month = 0; month < monthCount; month += 1) {
      const rule = replacements.findLast(({ from }) => monthOf(from) <= month);
      if (rule === undefined) continue;
      policy[first + month] = replacementPolicies.indexOf(rule.policy);
      delay[first + month] = rule.policy === 'fill-later' ? rule.delayMonths : 0;
    }
    for (let month = monthCount - 1; month >= 0; month -= 1) {
      const next = month + 1 < monthCount ? openFrom[first + month + 1]! : monthCount;
      openFrom[first + month] = isFrozen(month) ? next : month;
    }
    const { tightness, tightnessByFamily } = settings.labourMarket;
    fillSums.set(
      geometricSums(monthsToFill(tightnessByFamily[name] ?? tightness), monthCount),
      first,
    );
    demandChange.set(changesOf(demand, budgetedFte, monthCount, monthOf), first);
  }
  const targets = savingsTargets(settings, calendar);
  return {
    policy,
    delay,
    openFrom,
    demandChange,
    isDemandChanging: Uint8Array.from({ length: monthCount }, (_, month) =>
      Number(names.some((__, family) => demandChange[family * monthCount + month] !== 0)),
    ),
    hireCeiling: ceilings(settings, monthCount, monthOf),
    conversions: conversionsByMonth(settings, names, monthCount, monthOf),
    savingsTarget: targets.byMonth,
    finalSavingsTarget: targets.final,
    savingsUnit: settings.savings?.unit ?? null,
    isExempt: Uint8Array.from(names, (name) =>
      Number(settings.savings?.exemptFamilies.includes(name) === true),
    ),
    fillSums,
    moverFamilies: names.map((name, own) => moverFamiliesOf(settings, names, name, own)),
  };
}

const inOrder = <Rule extends { readonly from: CalendarDate }>(rules: readonly Rule[]): Rule[] =>
  rules.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));

/** Chance that a vacancy is filled within 1, 2 ... months, when each month is as likely as the one before. */
function geometricSums(meanMonths: number, monthCount: number): Float64Array {
  const sums = new Float64Array(monthCount);
  const stillOpen = 1 - 1 / Math.max(1, meanMonths);
  let open = 1;
  for (let month = 0; month < monthCount; month += 1) {
    open *= stillOpen;
    sums[month] = 1 - open;
  }
  return sums;
}

/** Growth per year compounds by month; the total since the start is rounded to whole FTE. */
function changesOf(
  rules: WorkforceSettings['demand'],
  budgetedFte: number,
  monthCount: number,
  monthOf: (day: CalendarDate) => number,
): Int32Array {
  const changes = new Int32Array(monthCount);
  if (rules.length === 0) return changes;
  const monthly = rules.map(({ growthPerYearRatio, from, to }) => ({
    factor: new Exact(growthPerYearRatio).plus(1).pow(new Exact(1).div(monthsPerYear)),
    first: monthOf(from),
    last: to === null ? monthCount : monthOf(to),
  }));
  let index = new Exact(1);
  let reached = 0;
  for (let month = 0; month < monthCount; month += 1) {
    for (const { factor, first, last } of monthly) {
      if (first <= month && month <= last) index = index.times(factor).toSignificantDigits(30);
    }
    const wanted = index.minus(1).times(budgetedFte).div(partsPerFte).toDecimalPlaces(0).toNumber();
    changes[month] = (wanted - reached) * partsPerFte;
    reached = wanted;
  }
  return changes;
}

function ceilings(
  { hireCeilings }: WorkforceSettings,
  monthCount: number,
  monthOf: (day: CalendarDate) => number,
): Float64Array {
  const rules = inOrder(hireCeilings);
  return Float64Array.from({ length: monthCount }, (_, month) => {
    const rule = rules.findLast(({ from }) => monthOf(from) <= month);
    return rule === undefined ? -1 : Math.round(rule.fte * partsPerFte);
  });
}

function conversionsByMonth(
  { hireConversions }: WorkforceSettings,
  families: readonly string[],
  monthCount: number,
  monthOf: (day: CalendarDate) => number,
): ScheduledConversion[][] {
  const byMonth = Array.from({ length: monthCount }, (): ScheduledConversion[] => []);
  for (const [number, { onDate, from, to, ratio, positionFamilies }] of hireConversions.entries()) {
    byMonth[monthOf(onDate)]?.push({
      number,
      from: hireKinds.indexOf(from),
      to: to === 'permanent' ? -1 : hireKinds.indexOf(to),
      ratio,
      families: Uint8Array.from(families, (name) =>
        Number(positionFamilies.length === 0 || positionFamilies.includes(name)),
      ),
    });
  }
  return byMonth;
}

function savingsTargets(
  { savings }: WorkforceSettings,
  { months }: SimulationCalendar,
): { readonly byMonth: Float64Array; readonly final: number } {
  const parts = savings?.unit === 'cents' ? partsPerCent : partsPerFte;
  const byYear = (savings?.byYear ?? [])
    .map(({ year, amount }) => ({ year, amount: Math.round(amount * parts) }))
    .sort((a, b) => a.year - b.year);
  return {
    byMonth: Float64Array.from(months, (name) => {
      const year = Number(name.slice(0, 4));
      return byYear.findLast((target) => target.year <= year)?.amount ?? 0;
    }),
    final: byYear.at(-1)?.amount ?? 0,
  };
}

/** Career paths first; what they leave comes from the family itself. */
function moverFamiliesOf(
  { careerPaths }: WorkforceSettings,
  families: readonly string[],
  name: string,
  own: number,
): { readonly family: number; readonly sum: number }[] {
  let sum = 0;
  const others = careerPaths
    .filter(({ toFamily, fromFamily }) => toFamily === name && families.includes(fromFamily))
    .map(({ fromFamily, ratio }) => {
      sum += ratio;
      return { family: families.indexOf(fromFamily), sum };
    });
  return [...others, { family: own, sum: Infinity }];
}
