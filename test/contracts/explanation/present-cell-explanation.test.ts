import { expect, test } from '@jest/globals';
import { cellExplanationContract } from '../../../src/api/explanation/cell-explanation-contract.ts';
import { presentCellExplanation } from '../../../src/api/explanation/present-cell-explanation.ts';
import { explainCell } from '../../../src/engine/explanation/explain-cell.ts';
import type { ParameterUse } from '../../../src/engine/parameters.ts';
import { aWorkforceOutcome } from '../../builders/a-workforce-outcome.ts';

const resignation: ParameterUse = {
  id: 'workforce/resignation-by-service',
  title: 'Kans op ontslag op eigen verzoek',
  unit: 'ratio',
  value: 'tabel',
  validFrom: '2011-01-01',
  validTo: 'open',
  status: 'assumed',
  evidence: 'A',
  source: 'eigen cijfers',
  assumptionId: 'workforce/resignation-by-service',
};
const outcome = aWorkforceOutcome({ basis: [resignation] });
const other = aWorkforceOutcome({ basis: [] });
const cell = { grouping: 'positionFamily', group: 'Beleid', year: 2028 } as const;

test('what is published fits its contract, with the sources of each part', () => {
  const published = presentCellExplanation({
    explanation: explainCell(outcome, cell, null),
    comparedWith: null,
  });
  expect(cellExplanationContract.parse(published)).toEqual(published);
  expect(published).toMatchObject({ indeling: 'functiefamilie', groep: 'Beleid', verschil: null });
  const part = published.onderdelen.find(({ oorzaak }) => oorzaak === 'eigen-verzoek');
  expect(part).toMatchObject({
    aantal: 12.6,
    zin: '12,6 op eigen verzoek: volgt uit ‘Kans op ontslag op eigen verzoek’ (aanname).',
    grondslag: [{ id: 'workforce/resignation-by-service', bron: 'eigen cijfers' }],
  });
});

test('a number has the same tenths in the sentence of the whole and in that of its part', () => {
  const { zin, onderdelen } = presentCellExplanation({
    explanation: explainCell(outcome, cell, null),
    comparedWith: null,
  });
  for (const part of onderdelen) {
    const [number = ''] = part.zin.split(' ');
    expect(zin).toContain(number);
  }
});

test('what differs is named: choices of the scenarios and values behind the numbers', () => {
  const published = presentCellExplanation({
    explanation: explainCell(outcome, cell, other),
    comparedWith: { name: 'Basis', changedSettings: ['rvu', 'leaving-factors'] },
  });
  expect(cellExplanationContract.parse(published)).toEqual(published);
  expect(published.verschil).toMatchObject({
    scenario: 'Basis',
    aantal: 0,
    uitgangspunten: ['de RVU', 'de factoren op de kansen op vertrek'],
  });
  expect(published.zin).toContain('evenveel als in ‘Basis’');
});
