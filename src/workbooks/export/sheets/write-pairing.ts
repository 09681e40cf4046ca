import type { Worksheet } from 'exceljs';
import type { PairingOutcome } from '../../../engine/pairing/pairing-outcome.ts';
import type { PairingSettings } from '../../../engine/pairing/pairing-settings.ts';
import { groupPlan } from '../group-plan.ts';
import { layOutSheet, scaleToFit } from '../lay-out-sheet.ts';
import type { PlacedTable } from '../write-table.ts';
import { writeSection, writeTitle } from '../write-text.ts';
import { planColumns } from './plan-columns.ts';
import { writeFund, type PlacedFund } from './write-fund.ts';
import { writePlanGroups } from './write-plan-groups.ts';
import { writePlanProof, type PlacedProof } from './write-plan-proof.ts';
import { writePlanValue } from './write-plan-value.ts';

/** Where the plan and the fund stand, for the summary and the checks. */
export interface PlacedPairing extends PlacedFund, PlacedProof {
  readonly list: PlacedTable;
  readonly byProgramme: PlacedTable;
  readonly byApprentice: PlacedTable;
  readonly value: PlacedTable;
}

/**
 * The plan in groups of posts against the fund: on the first page who pays what, on the second what it
 * keeps of the knowledge. The list per post is for the HR adviser only.
 */
export function writePairing(
  sheet: Worksheet,
  pairing: PairingOutcome,
  { carriesOver, valuation }: Pick<PairingSettings, 'carriesOver' | 'valuation'>,
  threshold: number,
): PlacedPairing {
  const { byFamily, byProgramme, byApprentice } = groupPlan(pairing, threshold);
  const { years } = pairing;
  writeTitle(
    sheet,
    'Koppelingen van meester en gezel',
    `Een voorstel over posten, geen oordeel over mensen. Wat minder dan ${threshold} posten in het plan heeft, staat bij elkaar. De lijst per post staat niet in dit bestand. Bedragen in euro's, getoond zonder centen.`,
  );
  const list = writePlanGroups(sheet, 4, 'Functiefamilie', byFamily, { years });
  const fund = writeFund(sheet, list, pairing, carriesOver);
  const programmes = writePlanGroups(
    sheet,
    writeSection(sheet, fund.nextRow, 'Kosten per programma van de post'),
    'Programma',
    byProgramme,
    { years, without: [planColumns.posts] },
  );
  sheet.getRow(programmes.nextRow - 1).addPageBreak();
  const apprentices = writePlanGroups(
    sheet,
    writeSection(sheet, programmes.nextRow, 'Per soort gezel'),
    'Gezel',
    byApprentice,
    // A post with two kinds of apprentices would count twice.
    { years, without: [planColumns.posts, planColumns.planned, planColumns.risk] },
  );
  const value = writePlanValue(
    sheet,
    writeSection(sheet, apprentices.nextRow, 'Wat het plan oplevert, en hoe zeker dat is'),
    byFamily,
    pairing,
    threshold,
  );
  const proof = writePlanProof(sheet, value.nextRow, pairing, valuation);
  const widths = [40, 10.5, 10.5, 10.5, 10.5, 10.5, ...years.map(() => 12), 12.5];
  layOutSheet(sheet, { widths, frozenRows: 2, scale: scaleToFit(widths) });
  return { list, byProgramme: programmes, byApprentice: apprentices, value, ...fund, ...proof };
}
