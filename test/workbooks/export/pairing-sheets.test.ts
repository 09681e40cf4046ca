import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Workbook, Worksheet } from 'exceljs';
import type { PairingOutcome } from '../../../src/engine/pairing/pairing-outcome.ts';
import type { Scenario } from '../../../src/engine/scenario.ts';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { describePairing } from '../../../src/workbooks/export/describe-pairing.ts';
import { parameterText } from '../../../src/workbooks/export/dutch-text.ts';
import { aPair, aPairingOutcome } from '../../builders/a-pairing-outcome.ts';
import { aScenarioOutcome } from '../../builders/a-scenario-outcome.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { somePairingSettings } from '../../builders/some-pairing-settings.ts';
import {
  formulasOf,
  openWorkbook,
  rowWith,
  sheetNamed,
  shownIn,
  shownRow,
} from './open-workbook.ts';
import { hasLibreOffice, recalculate } from './recalculate.ts';

/** The plan of 34 pairs, under a fund that carries over and with a contribution from elsewhere. */
function aCarriedFund(): { readonly scenario: Scenario; readonly pairing: PairingOutcome } {
  const base = aScenario();
  const scenario = aScenario({
    pairing: somePairingSettings({
      carriesOver: true,
      ownContributionCentsByYear: [0, 0, 5_000_000, 5_000_000],
      // As in the builder of the outcome, where the posts that nobody assessed have this factor.
      defaultPositionFactor: 1,
    }),
    budget: { ...base.budget, pairingLine: { ...base.budget.pairingLine, isByProgramme: true } },
  });
  const { pairing } = aScenarioOutcome(scenario);
  const fundCentsByYear = [0, 30_000_000, 25_000_000, 20_000_000];
  const contributionCentsByYear = [0, 0, 1_234_567, 0];
  const fromFundCentsByYear = pairing.spentCentsByYear.map(
    (cents, year) => cents - (contributionCentsByYear[year] ?? 0),
  );
  const leftCentsByYear = fundCentsByYear.map((_, year) =>
    [...fundCentsByYear.keys()]
      .filter((earlier) => earlier <= year)
      .reduce(
        (left, earlier) =>
          left + (fundCentsByYear[earlier] ?? 0) - (fromFundCentsByYear[earlier] ?? 0),
        0,
      ),
  );
  return {
    scenario,
    pairing: {
      ...pairing,
      fundCentsByYear,
      contributionCentsByYear,
      fromFundCentsByYear,
      leftCentsByYear,
    },
  };
}

const { scenario, pairing } = aCarriedFund();
let bytes: Uint8Array;
let workbook: Workbook;
let sheet: Worksheet;

beforeAll(async () => {
  bytes = await buildScenarioWorkbook(
    aScenarioWorkbook({ scenario, outcome: aScenarioOutcome(scenario, { pairing }) }),
  );
  workbook = await openWorkbook(bytes);
  sheet = sheetNamed(workbook, 'Koppelingen');
});

const euros = (cents: readonly number[]): number[] => cents.map((amount) => amount / 100);
const amountsOf = (label: string): unknown[] =>
  shownRow(sheet, rowWith(sheet, 1, label), 10).slice(6);

describe('the fund', () => {
  test('shows who pays, and what is carried over and left, as the plan says', () => {
    expect(amountsOf('Fonds')).toEqual(euros(pairing.fundCentsByYear));
    expect(amountsOf('   waarvan eigen bijdrage, buiten het fonds')).toEqual(
      euros(pairing.contributionCentsByYear),
    );
    expect(amountsOf('   waarvan uit het fonds')).toEqual(euros(pairing.fromFundCentsByYear));
    expect(amountsOf('Over aan het eind van het jaar')).toEqual(euros(pairing.leftCentsByYear));
    expect(amountsOf('Meegenomen uit het jaar ervoor')).toEqual([
      0,
      ...euros(pairing.leftCentsByYear.slice(0, -1)),
    ]);
  });

  test('takes over what the year before left by a formula', () => {
    const carried = rowWith(sheet, 1, 'Meegenomen uit het jaar ervoor');
    const left = rowWith(sheet, 1, 'Over aan het eind van het jaar');
    expect(sheet.getCell(carried, 9).formula).toBe(`H${left}`);
    expect(sheet.getCell(left, 9).formula).toContain(`+I${carried}`);
  });

  test('that a plan overdraws is told by the checks', async () => {
    const poor = pairing.fundCentsByYear.map((cents) => cents / 2);
    const built = await openWorkbook(
      await buildScenarioWorkbook(
        aScenarioWorkbook({
          scenario,
          outcome: aScenarioOutcome(scenario, { pairing: { ...pairing, fundCentsByYear: poor } }),
        }),
      ),
    );
    const checks = sheetNamed(built, 'Controles');
    const limit = rowWith(
      checks,
      1,
      'Koppelingen: uit het fonds blijft binnen het fonds en wat is meegenomen',
    );
    expect([0, 1, 2, 3].map((year) => shownIn(checks.getCell(limit + year, 8)))).toEqual([
      'OK',
      'FOUT',
      'FOUT',
      'FOUT',
    ]);
  });

  test('carries nothing over when the scenario does not say so', async () => {
    const plain = await openWorkbook(await buildScenarioWorkbook(aScenarioWorkbook()));
    const plan = sheetNamed(plain, 'Koppelingen');
    const carried = rowWith(plan, 1, 'Meegenomen uit het jaar ervoor');
    expect(shownRow(plan, carried, 10).slice(6)).toEqual([0, 0, 0, 0]);
  });

  test('the summary counts what was carried over as there to use', () => {
    const summary = sheetNamed(workbook, 'Samenvatting');
    const use = shownRow(summary, rowWith(summary, 1, 'Meester-gezelfonds: benut'), 5).slice(1);
    const [, , third] = pairing.fromFundCentsByYear;
    expect(use[0]).toBe(0);
    expect(use[2]).toBeCloseTo(
      third! / (pairing.fundCentsByYear[2]! + pairing.leftCentsByYear[1]!),
      10,
    );
  });
});

describe('the plan', () => {
  test('per programme adds up to the plan', () => {
    const top = rowWith(sheet, 1, 'Programma');
    const total = rowWith(sheet, 1, 'Totaal', top);
    const rows = Array.from({ length: total - top - 1 }, (_, index) =>
      shownRow(sheet, top + 1 + index, 10),
    );
    expect(rows.map(([label]) => label)).toEqual([
      'Bedrijfsvoering',
      'Leefomgeving',
      'Meedoen',
      'Ruimtelijke Ontwikkeling',
    ]);
    rows.forEach((row) => {
      const { centsByYear } = pairing.spentByProgramme.find(
        ({ programme }) => programme === row[0],
      )!;
      expect(row.slice(6)).toEqual(euros(centsByYear));
    });
    expect(shownRow(sheet, total, 10).slice(6)).toEqual(euros(pairing.spentCentsByYear));
  });

  test('says what it is worth and how sure that is, with few less fitting pairs left out', () => {
    const top = rowWith(sheet, 1, 'Functiefamilie', 10);
    expect(shownRow(sheet, top + 1, 7)).toEqual([
      'Ruimte',
      16,
      103,
      111,
      expect.closeTo(0.846875, 6),
      0.875,
      6,
    ]);
    expect([2, 3].map((offset) => shownIn(sheet.getCell(top + offset, 7)))).toEqual(['x', 'x']);
    expect(shownRow(sheet, top + 4, 4)).toEqual(['Totaal, of gemiddeld', 34, 220, 237]);
  });

  test('of few pairs tells nobody the chance that one master stays', async () => {
    const pairs = pairing.pairs.slice(0, 2);
    const spentCentsByYear = pairing.years.map((_, year) =>
      pairs.reduce((sum, { costCentsByYear }) => sum + (costCentsByYear[year] ?? 0), 0),
    );
    const small = { ...pairing, pairs, spentCentsByYear };
    const plan = sheetNamed(
      await openWorkbook(
        await buildScenarioWorkbook(
          aScenarioWorkbook({
            outcome: aScenarioOutcome(aScenario(), { pairing: small }),
          }),
        ),
      ),
      'Koppelingen',
    );
    const top = rowWith(plan, 1, 'Functiefamilie', 10);
    expect(shownRow(plan, top + 1, 7).slice(4)).toEqual(['x', 'x', 'x']);
    expect(shownRow(plan, top + 2, 7).slice(4)).toEqual(['x', 'x', 'x']);
  });

  test('stands beside its bound and the greedy plan, with the gap as a formula', () => {
    const row = rowWith(sheet, 1, 'Gat tussen plan en bovengrens');
    expect(shownIn(sheet.getCell(row, 2))).toBeCloseTo(pairing.gapRatio, 12);
    expect(sheet.getCell(row, 2).formula).toContain('IF(');
    expect(
      shownIn(sheet.getCell(rowWith(sheet, 1, 'Steeds de voordeligste koppeling eerst'), 2)),
    ).toBe(pairing.greedy.value);
  });

  test('with two apprentices for a post counts the post once and both pairs', async () => {
    const two = aPairingOutcome({
      pairs: [aPair(), aPair({ candidateId: 'T2' })],
      spentCentsByYear: [0, 4_691_356, 2_469_134, 0],
      fromFundCentsByYear: [0, 4_691_356, 2_469_134, 0],
      leftCentsByYear: [0, 25_308_644, 27_530_866, 30_000_000],
      value: 14.04,
      upperBound: 14.04,
    });
    const built = await openWorkbook(
      await buildScenarioWorkbook(
        aScenarioWorkbook({ outcome: aScenarioOutcome(aScenario(), { pairing: two }) }),
      ),
    );
    expect(shownRow(sheetNamed(built, 'Koppelingen'), 5, 6)).toEqual([
      'Alle functiefamilies',
      1,
      1,
      2,
      12,
      20,
    ]);
    expect(shownIn(sheetNamed(built, 'Controles').getCell('A3'))).toBe('Alle controles kloppen');
  });
});

describe('the risk', () => {
  test('says what the risk of each combination is, and never how many posts have it', () => {
    const risk = sheetNamed(workbook, 'Kennisrisico');
    const top = rowWith(risk, 1, 'Vertrekfactor (hoe dichtbij het vertrek is)');
    expect([1, 2, 3, 4, 5].map((below) => shownRow(risk, top + below, 6))).toEqual([
      ['5 (het eerst)', 5, 10, 15, 20, 25],
      ['4', 4, 8, 12, 16, 20],
      ['3', 3, 6, 9, 12, 15],
      ['2', 2, 4, 6, 8, 10],
      ['1', 1, 2, 3, 4, 5],
    ]);
  });

  test('counts small bands with the next, under the parts they are of, and adds up to all posts', () => {
    const risk = sheetNamed(workbook, 'Kennisrisico');
    const top = rowWith(risk, 1, 'Risico (vertrekfactor × functiefactor)');
    const total = rowWith(risk, 1, 'Totaal', top);
    const rows = Array.from({ length: total - top }, (_, index) =>
      shownRow(risk, top + 1 + index, 3),
    );
    // With a minimum of 12 the plan considers 35 posts; 10 and 11 are a part of their own.
    const actions = pairing.riskOverview.bands.map(({ action }) => action).toReversed();
    expect(rows).toEqual([
      ['20 tot en met 25', 17, actions[0]],
      ['16 tot en met 19', 'x', actions[1]],
      ['12 tot en met 15', 'x', actions[2]],
      ['   Samen: 12 tot en met 19', 18, null],
      ['10 tot en met 11', 'x', actions[2]],
      ['1 tot en met 9', 'x', actions[3]],
      ['   Samen: 1 tot en met 11', 119, null],
      ['Totaal', pairing.riskOverview.matrix.flat().reduce((sum, count) => sum + count, 0), null],
    ]);
    expect(risk.getCell(total, 2).formula).toBe(`SUM(B${top + 1}:B${total - 1})`);
  });

  test('leaves out how many posts nobody assessed where it would give away hidden cells', async () => {
    const three = { ...scenario, pairing: { ...scenario.pairing, defaultPositionFactor: 3 } };
    const built = await openWorkbook(
      await buildScenarioWorkbook(
        aScenarioWorkbook({ scenario: three, outcome: aScenarioOutcome(three, { pairing }) }),
      ),
    );
    const risk = sheetNamed(built, 'Kennisrisico');
    const below = rowWith(risk, 1, 'Posten zonder beoordeelde functiefactor') + 1;
    expect(shownIn(risk.getCell(below, 1))).toMatch(/^Die zijn er wel, maar het aantal/);
  });

  test('counts posts that nobody assessed per family, the small families together', () => {
    const risk = sheetNamed(workbook, 'Kennisrisico');
    const top = rowWith(risk, 1, 'Functiefamilie');
    expect([1, 2, 3].map((offset) => shownRow(risk, top + offset, 2))).toEqual([
      ['Administratie', 63],
      ['Overige functiefamilies', 32],
      ['Totaal', 95],
    ]);
  });
});

describe('the budget', () => {
  test('has a line 20 per programme that ties to the plan', () => {
    const exact = sheetNamed(workbook, 'Nieuw beleid exact');
    const rows = [5, 6, 7, 8, 9, 10, 11].map((row) => shownRow(exact, row, 8));
    const ofPlan = rows.filter(([number]) => number === 20 || number === '20');
    expect(ofPlan).toHaveLength(4);
    [0, 1, 2, 3].forEach((year) => {
      expect(ofPlan.reduce((sum, row) => sum + Number(row[4 + year]), 0)).toBeCloseTo(
        -(pairing.spentCentsByYear[year] ?? 0) / 100,
        6,
      );
    });
    const checks = sheetNamed(workbook, 'Controles');
    const wrong = Array.from({ length: checks.rowCount - 5 }, (_, index) =>
      shownRow(checks, 6 + index, 8),
    ).filter(([, , , , , , , verdict]) => verdict !== 'OK');
    expect(wrong).toEqual([]);
  });
});

test('the explanation of the lines of one plan stands there once', () => {
  const policy = sheetNamed(workbook, 'Nieuw beleid');
  const texts = Array.from({ length: policy.rowCount }, (_, index) =>
    shownIn(policy.getCell(index + 1, 1)),
  ).filter((text) => String(text).startsWith('20. '));
  expect(texts).toHaveLength(1);
});

test('the bound says for which plans it holds: beside an earlier plan, those that keep as much of it', async () => {
  const meaningOfBound = (plan: Worksheet): unknown => {
    const rows = Array.from({ length: plan.rowCount }, (_, index) => index + 1);
    const row = rows.find((each) => shownIn(plan.getCell(each, 1)) === 'Bovengrens');
    return shownIn(plan.getCell(row ?? 0, 3));
  };
  const replanned = { ...pairing, kept: { pairCount: 18, ofPairs: 21 } };
  const outcome = aScenarioOutcome(scenario, { pairing: replanned });
  const other = await openWorkbook(
    await buildScenarioWorkbook(aScenarioWorkbook({ scenario, outcome })),
  );
  expect(meaningOfBound(sheet)).toContain('geen enkel plan binnen dit geld');
  expect(meaningOfBound(sheetNamed(other, 'Koppelingen'))).toContain(
    'geen plan dat minstens evenveel van het eerdere plan houdt',
  );
});

describe('the choices', () => {
  const described = (settings: Parameters<typeof somePairingSettings>[0]): Map<string, string> =>
    new Map(describePairing({ ...aScenario(), pairing: somePairingSettings(settings) }));

  test('name money rules, learning and what was decided', () => {
    const texts = described({
      carriesOver: true,
      ownContributionCentsByYear: [0, 1_000_000, 0, 0],
      maximumCentsByProgramme: { Ruimte: 20_000_000 },
      monthsBeforeDeparture: [0, 1, 3],
      timeShares: [0.5, 1],
      apprenticesPerMaster: 2,
      furtherApprenticeRatio: 0.5,
      keepingPremium: 1.5,
      earlierPlan: [
        { postId: 'P7', candidateId: 'T1', firstMonth: null, overlapMonths: 3, timeShare: null },
      ],
      pinned: [
        { postId: 'P7', candidateId: 'T1', firstMonth: null, overlapMonths: null, timeShare: null },
      ],
    });
    expect(texts.get('Koppelingen: rest gaat mee naar volgend jaar')).toBe('ja');
    expect(texts.get('Koppelingen: eigen bijdrage, hooguit')).toContain('2027: € 10.000');
    expect(texts.get('Koppelingen: hooguit per programma en jaar')).toBe('Ruimte € 200.000');
    expect(texts.get('Koppelingen: einde van de overlap')).toBe(
      'tot het vertrek, 1 maand ervoor, 3 maanden ervoor',
    );
    expect(texts.get('Koppelingen: tijd van de gezel naast de meester')).toBe('50% of 100%');
    expect(texts.get('Koppelingen: gezellen per meester')).toBe(
      'hooguit 2; elke volgende telt voor 50%',
    );
    expect(texts.get('Koppelingen: eerder plan')).toContain('1,5 risicopunten');
    expect(texts.get('Koppelingen: vastgezet')).toBe('1 koppeling');
  });

  test('list the positions per factor, the highest first', () => {
    const texts = described({
      positionFactorByPosition: { Jurist: 3, Treasurer: 5, Fiscalist: 5, Archeoloog: 4 },
      defaultPositionFactor: 1,
    });
    expect(texts.get('Koppelingen: functiefactor per functie')).toBe(
      '5: Fiscalist, Treasurer; 4: Archeoloog; 3: Jurist; elke andere functie: 1',
    );
    expect(
      described({ positionFactorByPosition: {}, defaultPositionFactor: 2 }).get(
        'Koppelingen: functiefactor per functie',
      ),
    ).toBe('elke andere functie: 2');
  });

  test('never name a post or a candidate', () => {
    const pair = { postId: 'P7', candidateId: 'V31' };
    const texts = described({
      positionFactorByPost: { P7: 5 },
      forbidden: [pair],
      pinned: [{ ...pair, firstMonth: '2027-01-01', overlapMonths: 3, timeShare: 0.5 }],
      earlierPlan: [{ ...pair, firstMonth: '2027-01-01', overlapMonths: 3, timeShare: null }],
    });
    const all = [...texts].flat().join(' ');
    expect(all).not.toMatch(/P7|V31/);
  });

  test('a table of values may have sentences with a colon as keys', () => {
    expect(
      parameterText({ unit: 'count', value: 'Houd bij: 1; Handel nu: plan met datums: 20' }),
    ).toBe('Houd bij: 1; Handel nu: plan met datums: 20');
  });
});

const testWithLibreOffice = hasLibreOffice ? test : test.skip;

testWithLibreOffice(
  'LibreOffice computes every formula of a fund that carries over to what the file shows',
  async () => {
    const again = await openWorkbook(recalculate(bytes));
    const computed = new Map(formulasOf(again).map(({ place, result }) => [place, result]));
    for (const { place, result } of formulasOf(workbook)) {
      expect([place, computed.get(place)]).toEqual([
        place,
        typeof result === 'number' ? expect.closeTo(result, 6) : result,
      ]);
    }
  },
  60_000,
);
