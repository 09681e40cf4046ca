import type { PairingOutcome } from '../../../engine/pairing/pairing-outcome.ts';
import type { PairingSettings } from '../../../engine/pairing/pairing-settings.ts';
import { sumOfValues } from '../../../engine/pairing/sum-plan.ts';
import { addressOn, euros, formula } from '../cells.ts';
import { sheetNames } from '../lay-out-sheet.ts';
import type { Check } from './check.ts';
import { planColumns } from './plan-columns.ts';
import type { PlacedPairing } from './write-pairing.ts';
import { proofColumn } from './write-plan-proof.ts';
import { valueColumns } from './write-plan-value.ts';

/** A cell on the sheet of the pairs, with what it shows. */
interface Cell {
  readonly column: number;
  readonly row: number;
  readonly value: number;
}

const at = ({ column, row }: Cell): string => addressOn(sheetNames.pairing, column, row);

/** A check of one cell against a number of the outcome, or against another cell. */
function check(
  title: string,
  about: string,
  found: Cell,
  expected: Cell | number,
  kind: Check['kind'] = 'equal',
): Check {
  const expectedValue = typeof expected === 'number' ? expected : expected.value;
  return {
    title: `Koppelingen: ${title}`,
    about,
    found: formula(at(found), found.value),
    expected: typeof expected === 'number' ? expected : formula(at(expected), expected.value),
    foundValue: found.value,
    expectedValue,
    margin: 0,
    kind,
  };
}

/** Per year: what the plan costs, who pays it, and what is left. */
function moneyChecks(
  pairing: PairingOutcome,
  { ownContributionCentsByYear }: PairingSettings,
  placed: PlacedPairing,
): Check[] {
  const perYear = pairing.years.map((year, index): readonly Check[] => {
    const column = planColumns.firstYear + index;
    const cell = (row: number, centsByYear: readonly number[]): Cell => ({
      column,
      row,
      value: euros(centsByYear[index] ?? 0),
    });
    const { spentCentsByYear, fromFundCentsByYear, contributionCentsByYear } = pairing;
    const spent = cell(placed.list.totalRow ?? 0, spentCentsByYear);
    const fromFund = cell(placed.fromFundRow, placed.fromFundCentsByYear);
    const fund = cell(placed.fundRow, pairing.fundCentsByYear);
    const over = cell(placed.carriedRow, placed.carriedCentsByYear);
    const left = cell(placed.leftRow, placed.leftCentsByYear);
    const contribution = cell(placed.contributionRow, contributionCentsByYear);
    const about = String(year);
    return [
      check('som van de lijst = uitkomst van de berekening', about, spent, spent.value),
      check(
        "som van de programma's = som van de lijst",
        about,
        cell(placed.byProgramme.totalRow ?? 0, spentCentsByYear),
        spent,
      ),
      check(
        'uit het fonds = uitkomst van de berekening',
        about,
        fromFund,
        euros(fromFundCentsByYear[index] ?? 0),
      ),
      {
        ...check('uit het fonds blijft binnen het fonds en wat is meegenomen', about, fromFund, 0),
        expected: formula(`ROUND(${at(fund)}+${at(over)},2)`, fund.value + over.value),
        expectedValue: fund.value + over.value,
        kind: 'at-most',
      },
      check(
        'eigen bijdrage blijft binnen wat mag',
        about,
        contribution,
        euros(ownContributionCentsByYear[index] ?? 0),
        'at-most',
      ),
      check(
        'over aan het eind van het jaar = uitkomst van de berekening',
        about,
        left,
        euros(pairing.leftCentsByYear[index] ?? 0),
      ),
    ];
  });
  // One kind of check for all years, then the next.
  return (perYear[0] ?? []).flatMap((_, kind) => perYear.flatMap((checks) => checks[kind] ?? []));
}

/** The plan as a whole: its counts, what it is worth, and the proof. */
function planChecks(
  pairing: PairingOutcome,
  { valuation }: PairingSettings,
  placed: PlacedPairing,
): Check[] {
  const always = 'alle jaren';
  const pairsIn = (row: number | null): Cell => ({
    column: planColumns.pairs,
    row: row ?? 0,
    value: pairing.pairs.length,
  });
  const worth: Cell = { column: proofColumn, row: placed.valueRow, value: pairing.value };
  const summed: Cell = {
    column: valueColumns[valuation],
    row: placed.value.totalRow ?? 0,
    value: sumOfValues(
      pairing.pairs.map(({ expectedValue, nominalValue }) =>
        valuation === 'expected' ? expectedValue : nominalValue,
      ),
    ),
  };
  return [
    check(
      'aantal per soort gezel = aantal per functiefamilie',
      always,
      pairsIn(placed.byApprentice.totalRow),
      pairsIn(placed.list.totalRow),
    ),
    check(
      'aantal per programma = aantal per functiefamilie',
      always,
      pairsIn(placed.byProgramme.totalRow),
      pairsIn(placed.list.totalRow),
    ),
    check('som van de waarden = waarde van het plan', always, summed, worth),
    check(
      'waarde van het plan is hooguit de bewezen bovengrens',
      always,
      worth,
      { column: proofColumn, row: placed.boundRow, value: pairing.upperBound },
      'at-most',
    ),
  ];
}

/** What must agree on the sheet of the pairs, and with the outcome. */
export const pairingChecks = (
  pairing: PairingOutcome,
  settings: PairingSettings,
  placed: PlacedPairing,
): Check[] => [...moneyChecks(pairing, settings, placed), ...planChecks(pairing, settings, placed)];
