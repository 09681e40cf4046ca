import type { FinanceKind } from '../../engine/finance-row.ts';
import { InvalidInput } from '../../engine/problems.ts';
import { isFieldOf, type ChosenColumn } from '../../workbooks/import/finance/finance-column-set.ts';

/** @throws InvalidInput naming each chosen column with a field that this kind of sheet does not have */
export function refuseUnknownFields(kind: FinanceKind, chosen: readonly ChosenColumn[]): void {
  const problems = chosen.flatMap(({ heading, field }, at) => {
    if (field === null || isFieldOf(kind, field)) return [];
    const expected = 'een veld dat bij dit soort bestand hoort, met een jaar of trede waar dat kan';
    return [{ place: `kolommen[${at}].veld`, found: heading, expected }];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
}
