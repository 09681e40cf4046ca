import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Parameters, ParameterUse } from '../parameters.ts';
import { monthlyEmployerCost } from '../pay/monthly-employer-cost.ts';
import { oncePer } from '../pay/once-per.ts';
import { payBasis, payRatesPerMonth, type PayRates } from '../pay/pay-rates.ts';
import type { RosterRow } from '../roster.ts';
import type { InService } from './departure-timing.ts';
import { chanceOfAge, perYear, whileContractRuns, wholeMonths } from './months-taking-part.ts';
import type { GenerationPact, PartialPension } from './retirement-settings.ts';
import type { GenerationPactOutcome, PartialPensionYear } from './retirement-outcome.ts';

const monthsPerYear = 12;
const percent = 100;

/** What somebody in a pact costs per month beside what the hours alone would, in cents. */
interface PactCost {
  readonly extra: Float64Array;
  readonly released: Float64Array;
}

/**
 * What each variant of the generatiepact is expected to free and to cost. Everybody of the entry age and
 * over takes part with the same chance, from the first of a month until leaving, with each contract until its
 * own known last day. Step and part-time factor stay what they are.
 *
 * @param people - everybody in service on `from`
 * @throws ParameterUnknown when salary table or premiums are not known in a month from `from` to `to`
 * @see not law: a local arrangement, named in the cao Gemeenten; `pay/...`, `premiums/...`, `abp/...`
 */
export function expectGenerationPacts(
  people: readonly InService[],
  pacts: readonly GenerationPact[],
  from: CalendarDate,
  to: CalendarDate,
  parameters: Parameters,
): {
  readonly outcomes: readonly GenerationPactOutcome[];
  readonly basis: readonly ParameterUse[];
} {
  if (pacts.length === 0) return { outcomes: [], basis: [] };

  const months = wholeMonths(from, to);
  const monthCount = months.firstDays.length;
  const rates = payRatesPerMonth(months.firstDays[0]!, monthCount, parameters);

  const outcomes = pacts.map((pact): GenerationPactOutcome => {
    const participants = new Float64Array(monthCount);
    const freedFte = new Float64Array(monthCount);
    const extra = new Float64Array(monthCount);
    const released = new Float64Array(monthCount);
    const rowsWithoutPay: number[] = [];
    const costOf = rememberCosts(pact, rates);

    for (const person of people) {
      const chances = chanceOfAge(person, pact.entryAgeYears, months);
      chances.forEach((chance, month) => (participants[month]! += chance * pact.takeUpRatio));
      for (const row of person.end.person.rows) {
        const chancesOfRow = whileContractRuns(chances, row, months);
        if (!chancesOfRow.some((chance) => chance > 0)) continue;
        const cost = costOf(row);
        if (cost === null) rowsWithoutPay.push(row.rowNumber);
        chancesOfRow.forEach((chance, month) => {
          const takesPart = chance * pact.takeUpRatio;
          freedFte[month]! += takesPart * row.partTimeFactor * (1 - pact.workRatio);
          extra[month]! += takesPart * (cost?.extra[month] ?? 0);
          released[month]! += takesPart * (cost?.released[month] ?? 0);
        });
      }
    }
    const [extraByYear, releasedByYear] = [perYear(months, extra), perYear(months, released)];
    const freedByYear = perYear(months, freedFte);
    return {
      name: nameOf(pact),
      years: perYear(months, participants).map(({ year, sum }, index) => ({
        year,
        expectedParticipants: sum / monthsPerYear,
        freedFte: freedByYear[index]!.sum / monthsPerYear,
        extraCents: Math.round(extraByYear[index]!.sum),
        releasedCents: Math.round(releasedByYear[index]!.sum),
      })),
      rowsWithoutPay,
    };
  });
  return { outcomes, basis: payBasis(rates, parameters) };
}

/**
 * The FTE that partial pension is expected to free. It costs the employer nothing: pay and pension follow
 * the hours.
 *
 * @param people - everybody in service on `from`
 * @see pension rules of ABP (`abp/earliest-age`, `abp/partial-step`), checked with the settings
 */
export function expectPartialPension(
  people: readonly InService[],
  { fromAgeYears, takeUpRatio, pensionRatio }: PartialPension,
  from: CalendarDate,
  to: CalendarDate,
): PartialPensionYear[] {
  const months = wholeMonths(from, to);
  const participants = new Float64Array(months.firstDays.length);
  const freedFte = new Float64Array(months.firstDays.length);
  for (const person of people) {
    const chances = chanceOfAge(person, fromAgeYears, months);
    chances.forEach((chance, month) => (participants[month]! += chance * takeUpRatio));
    for (const row of person.end.person.rows) {
      whileContractRuns(chances, row, months).forEach((chance, month) => {
        freedFte[month]! += chance * takeUpRatio * row.partTimeFactor * pensionRatio;
      });
    }
  }
  const freedByYear = perYear(months, freedFte);
  return perYear(months, participants).map(({ year, sum }, index) => ({
    year,
    expectedParticipants: sum / monthsPerYear,
    freedFte: freedByYear[index]!.sum / monthsPerYear,
  }));
}

/** 80-90-100: share of the hours, the pay and the pension. */
const nameOf = ({ workRatio, payRatio, pensionRatio }: GenerationPact): string =>
  [workRatio, payRatio, pensionRatio].map((ratio) => Math.round(ratio * percent)).join('-');

/** Many people share a scale, step and part-time factor. */
function rememberCosts(
  pact: GenerationPact,
  rates: readonly PayRates[],
): (row: RosterRow) => PactCost | null {
  const known = new Map<string, PactCost | null>();
  return (row) => {
    const key = `${row.scale} ${row.step} ${row.partTimeFactor}`;
    const cost = known.get(key) ?? pactCost(row, pact, rates);
    known.set(key, cost);
    return cost;
  };
}

/** `null` when the salary table does not have the scale and step in every month. */
function pactCost(
  { scale, step, partTimeFactor }: RosterRow,
  { workRatio, payRatio, pensionRatio }: GenerationPact,
  rates: readonly PayRates[],
): PactCost | null {
  if (scale === null || step === null) return null;
  const isPaid = rates.every((perMonth) => perMonth['pay/salary-table'].value[scale]?.[step]);
  if (!isPaid) return null;

  // Months with the same rates share their cost.
  const costPerMonth = (paidRatio: number, builtUpRatio: number): Float64Array => {
    const employment = {
      scale,
      step,
      partTimeFactor: partTimeFactor * paidRatio,
      pensionPartTimeFactor: partTimeFactor * builtUpRatio,
    };
    return Float64Array.from(
      oncePer(rates, (perMonth) => monthlyEmployerCost(employment, perMonth).toNumber()),
    );
  };
  const before = costPerMonth(1, 1);
  const inPact = costPerMonth(payRatio, pensionRatio);
  const forHours = costPerMonth(workRatio, workRatio);
  return {
    extra: inPact.map((cost, month) => cost - forHours[month]!),
    released: before.map((cost, month) => cost - inPact[month]!),
  };
}
