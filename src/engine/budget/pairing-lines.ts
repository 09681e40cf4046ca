import { byName } from '../by-name.ts';
import { groupBy } from '../group-by.ts';
import type { PairingOutcome } from '../pairing/pairing-outcome.ts';
import type { PairingLineSettings } from '../scenario.ts';
import type { BudgetLine } from './budget-line.ts';
import { computedLine } from './computed-line.ts';
import { costOfYears } from './cost-of-years.ts';
import { euros } from './euros.ts';

const place = 'meester-gezel';

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

/** Who pays the plan, over all years and, where it is not the fund alone, per year; continues a sentence. */
function paidBy({ years, fromFundCentsByYear, contributionCentsByYear }: PairingOutcome): string {
  const contribution = sum(contributionCentsByYear);
  if (contribution === 0) return 'het fonds betaalt alles.';
  const perYear = years
    .map((year, index) => ({ year, cents: contributionCentsByYear[index] ?? 0 }))
    .filter(({ cents }) => cents !== 0)
    .map(({ year, cents }) => `${year}: ${euros(cents)}`);
  return `het fonds betaalt ${euros(sum(fromFundCentsByYear))}, de eigen bijdrage is ${euros(contribution)} (${perYear.join('; ')}).`;
}

const centsByYearOf = (
  { years }: PairingOutcome,
  centsByYear: readonly number[],
): ReadonlyMap<number, number> =>
  new Map(years.map((year, index) => [year, centsByYear[index] ?? 0]));

/** Cost per programme of the posts; a post without programme counts in the programme of the line. */
function costByProgramme(
  settings: PairingLineSettings,
  years: readonly number[],
  pairing: PairingOutcome,
): readonly { readonly programme: string; readonly centsByYear: readonly number[] }[] {
  const programmes = groupBy(
    pairing.spentByProgramme,
    ({ programme }) => programme ?? settings.programme,
  );
  return [...programmes]
    .map(([programme, parts]) => {
      const ofParts = parts.map(({ centsByYear }) =>
        costOfYears(years, centsByYearOf(pairing, centsByYear), place),
      );
      return {
        programme,
        centsByYear: years.map((_, year) => sum(ofParts.map((cents) => cents[year] ?? 0))),
      };
    })
    .filter(({ centsByYear }) => centsByYear.some((cents) => cents !== 0))
    .sort((one, other) => byName(one.programme, other.programme));
}

/**
 * What the pairing plan adds to the budget: one line, or one per programme of the posts whose cost adds up
 * to the same amounts, to the cent. All of the cost counts, also what is paid beyond the fund; the
 * explanation says who pays. A plan that costs nothing is one line of zeros. Whether it is structural is
 * decided for the plan as a whole.
 *
 * @param run - SHA-256 of the outcome, where it is known
 * @throws InvalidInput when the outcome misses a budget year
 * @see not law: bookkeeping
 */
export function pairingLines(
  settings: PairingLineSettings,
  years: readonly number[],
  pairing: PairingOutcome,
  { run, incidentalMonths }: { readonly run: string | null; readonly incidentalMonths: number },
): readonly BudgetLine[] {
  const count = pairing.pairs.length;
  const plan = `het plan met ${count} ${count === 1 ? 'koppeling' : 'koppelingen'}`;
  const whole = computedLine(
    settings,
    {
      origin: { kind: 'pairing', figure: 'spentCentsByYear', run },
      costCentsByYear: costOfYears(years, centsByYearOf(pairing, pairing.spentCentsByYear), place),
      explanation: `Kosten van ${plan}; ${paidBy(pairing)}`,
    },
    incidentalMonths,
  );
  if (!settings.isByProgramme) return [whole];

  const parts = costByProgramme(settings, years, pairing);
  if (parts.length === 0) return [whole];
  return parts.map(({ programme, centsByYear }) =>
    computedLine(
      { ...settings, programme, isStructural: whole.isStructural },
      {
        origin: { kind: 'pairing', figure: 'spentByProgramme', run },
        costCentsByYear: centsByYear,
        explanation: `Deel van elk programma in de kosten van ${plan}. Alle programma's samen: ${paidBy(pairing)}`,
      },
      incidentalMonths,
    ),
  );
}
