import { Exact } from '../../exact.ts';
import type { ExactDecimal } from '../../parameters.ts';
import type { StockFigure } from '../../workforce/workforce-figures.ts';
import type { WorkforceOutcome } from '../../workforce/workforce-outcome.ts';
import type { WageOverview } from '../wages/wage-overview.ts';
import type { Iv3Details } from './iv3-details.ts';

/** One of the five policy indicators on the organisation. Texts are Dutch. */
export interface Iv3Indicator {
  readonly code: 'bi.1' | 'bi.2' | 'bi.3' | 'bi.4' | 'bi.5';
  readonly name: string;
  /** With two decimals; `null` = something is missing. */
  readonly value: ExactDecimal | null;
  readonly formula: string;
  /** Where the numbers in the formula come from, and what to know about them. */
  readonly explanation: string;
  /** What has to be known first; empty when there is a value. */
  readonly missing: readonly string[];
}

type Stock = Pick<WorkforceOutcome, 'groups' | 'referenceDate'>;

/** FTE at the start of a year: on the reference date itself in its own year, projected after that. */
function fteAtStart(
  { groups, referenceDate }: Stock,
  figure: StockFigure,
  year: number,
): number | null {
  const total = groups.find(({ grouping }) => grouping === 'all');
  const referenceYear = Number(referenceDate.slice(0, 4));
  if (year === referenceYear) return total?.opening[figure] ?? null;
  const before = total?.periods.indexOf(`${year - 1}-12`) ?? -1;
  return total?.figures[figure]?.[before]?.mean ?? null;
}

const decimals = 2;

/** A number of the formula, and what to call it when it is not there. */
interface Term {
  readonly value: number | null;
  readonly missing: string;
}

/** numerator / denominator x factor, or what of it is missing. */
function quotient(
  parts: readonly Term[],
  denominator: Term,
  factor: number,
): Pick<Iv3Indicator, 'value' | 'missing'> {
  const terms = [...parts, denominator];
  const missing = terms.filter(({ value }) => value === null).map((term) => term.missing);
  if (denominator.value === 0) missing.push(`${denominator.missing} (meer dan 0)`);
  if (missing.length > 0) return { value: null, missing };
  const numerator = parts.reduce((sum, { value }) => sum.plus(value ?? 0), new Exact(0));
  const value = numerator.times(factor).div(denominator.value ?? 1);
  return { value: value.toDecimalPlaces(decimals).toFixed(), missing: [] };
}

const perThousand = 1000;
const percent = 100;
const centsToEuros = 0.01;

const term = (value: number | null, missing: string): Term => ({ value, missing });

/**
 * The policy indicators bi.1 to bi.5 of a book year: each computed from what is projected and what the
 * municipality gave, or with what is missing. Nothing is filled in.
 *
 * @param wages - of the same scenario, small groups taken together
 * @see Regeling beleidsindicatoren gemeenten; codes and units: CBS, Iv3 definition file for municipalities
 *   2026, `beleidsindicatoren`
 */
export function iv3Indicators(
  details: Iv3Details,
  workforce: Stock,
  wages: WageOverview,
): readonly Iv3Indicator[] {
  const { bookYear } = details;
  const ofYear = wages.years.find(({ year }) => year === bookYear);
  const inhabitants = term(details.inhabitants, 'inwoners in de Iv3-gegevens');
  const fteOf = (figure: StockFigure, name: string): Term =>
    term(
      fteAtStart(workforce, figure, bookYear),
      `${name} aan het begin van ${bookYear}: de peildatum is ${workforce.referenceDate}`,
    );
  const moment = `op de peildatum als die in ${bookYear} ligt, anders de verwachting aan het eind van ${bookYear - 1}`;
  const wholeYear = `heel ${bookYear} in de berekening van formatie`;
  const hire = term(ofYear?.hireCents ?? null, `kosten van inhuur: ${wholeYear}`);
  const wageSum = ofYear?.wageSumCents ?? null;
  const total = hire.value === null || wageSum === null ? null : hire.value + wageSum;
  return [
    {
      code: 'bi.1',
      name: 'Formatie (Fte per 1.000 inwoners)',
      ...quotient([fteOf('fte/budgeted', 'formatie')], inhabitants, perThousand),
      formula: 'formatie in fte / inwoners x 1.000',
      explanation: `Formatie (bezet en vacant) van het scenario, ${moment}; inwoners zoals opgegeven.`,
    },
    {
      code: 'bi.2',
      name: 'Bezetting (Fte per 1.000 inwoners)',
      ...quotient([fteOf('fte/in-service', 'bezetting')], inhabitants, perThousand),
      formula: 'bezetting in fte / inwoners x 1.000',
      explanation: `Mensen in dienst zonder inhuur, ${moment}; inwoners zoals opgegeven.`,
    },
    {
      code: 'bi.3',
      name: 'Apparaatskosten (kosten per inwoner)',
      ...quotient(
        [term(details.organisationCostCents, 'apparaatskosten in de Iv3-gegevens')],
        inhabitants,
        centsToEuros,
      ),
      formula: 'apparaatskosten in euro / inwoners',
      explanation: 'Beide zoals opgegeven; materiële kosten zijn hier niet bekend.',
    },
    {
      code: 'bi.4',
      name: 'Externe inhuur (kosten inhuur externen als % van totale loonsom + totale kosten inhuur externen)',
      ...quotient([hire], term(total, `loonsom en kosten van inhuur: ${wholeYear}`), percent),
      formula: 'kosten van inhuur / (loonsom + kosten van inhuur) x 100',
      explanation: `Verwachte loonsom en inhuur van ${bookYear} in het scenario.`,
    },
    {
      code: 'bi.5',
      name: 'Overhead (% van totale lasten)',
      ...quotient(
        [
          term(
            ofYear?.overheadCents ?? null,
            'loonsom op taakveld 0.4: bij te weinig mensen wordt die niet getoond',
          ),
          term(details.otherOverheadCents, 'overigeOverhead in de Iv3-gegevens'),
        ],
        term(details.totalCostCents, 'totaleLasten in de Iv3-gegevens'),
        percent,
      ),
      formula: '(loonsom op taakveld 0.4 + overige lasten op 0.4) / totale lasten x 100',
      explanation:
        'Loonsom van wie op de peildatum in dienst is op taakveld 0.4; wie geen taakveld heeft, telt niet als overhead. Overige lasten op 0.4 (ook inhuur) en totale lasten zoals opgegeven.',
    },
  ];
}
