import type { Worksheet } from 'exceljs';
import { mergeSmallGroups } from '../../../access/disclosure/merge-small-groups.ts';
import { groupBy } from '../../../engine/group-by.ts';
import type { RiskOverview } from '../../../engine/pairing/pairing-outcome.ts';
import type { PairingTerms } from '../../../engine/pairing/pairing-terms.ts';
import { formula, range } from '../cells.ts';
import { format, riskTints } from '../house-look.ts';
import { layOutSheet, sheetNames } from '../lay-out-sheet.ts';
import {
  publishableRisk,
  type PublishableBand,
  type PublishableRisk,
} from '../publishable-risk.ts';
import { hiddenMark, writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';

const firstFactorColumn = 2;
const postsColumn = 2;

/** The tint of a band, from the first for the lowest to the last for the highest. */
function tintOf(band: number, bandCount: number): (typeof riskTints)[number] | undefined {
  const steps = riskTints.length - 1;
  return riskTints[bandCount <= 1 ? steps : Math.round((band * steps) / (bandCount - 1))];
}

/**
 * The risk of every combination of factors, as a legend: no counts. Attrition factors run from near to far, so
 * that the greatest risk stands at the top right.
 */
function writeMatrix(
  sheet: Worksheet,
  headerRow: number,
  { bands, matrix }: RiskOverview,
): PlacedTable {
  const factors = [...matrix.keys()].map((index) => index + 1);
  const nearToFar = factors.toReversed();
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Vertrekfactor (hoe dichtbij het vertrek is)' },
      ...factors.map((factor) => ({ heading: `Functiefactor ${factor}`, format: format.count })),
    ],
    nearToFar.map((attrition) => [
      `${attrition}${attrition === factors.at(-1) ? ' (het eerst)' : ''}`,
      ...factors.map((position) => attrition * position),
    ]),
  );
  nearToFar.forEach((attrition, row) => {
    for (const position of factors) {
      const risk = attrition * position;
      const fill = tintOf(
        bands.findIndex(({ from, to }) => from <= risk && risk <= to),
        bands.length,
      );
      const cell = sheet.getCell(table.firstRow + row, firstFactorColumn + position - 1);
      if (fill) cell.style = { ...cell.style, fill };
    }
  });
  return table;
}

const rangeText = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `${from}` : `${from} tot en met ${to}`;

/** A row of the bands; a count of several parts together has no band of its own. */
interface BandRow {
  readonly band: number | null;
  readonly label: string;
  readonly posts: number | null;
}

/** Every part of a band on a row of its own, and under parts that are counted together their count. */
function bandRows({ parts, from, to, postCount }: PublishableBand): readonly BandRow[] {
  const isTogether = parts.length > 1;
  return [
    ...parts.map((part) => ({
      band: part.band,
      label: rangeText(part),
      posts: isTogether ? null : postCount,
    })),
    ...(isTogether
      ? [{ band: null, label: `   Samen: ${rangeText({ from, to })}`, posts: postCount }]
      : []),
  ];
}

/** The bands from the highest down, with what to do; they add up only where none is left out. */
function writeBands(
  sheet: Worksheet,
  headerRow: number,
  { bands }: RiskOverview,
  shown: PublishableRisk,
): PlacedTable {
  const rows = shown.bands.flatMap(bandRows);
  const [firstRow, lastRow] = [headerRow + 1, headerRow + rows.length];
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Risico (vertrekfactor × functiefactor)' },
      { heading: 'Posten', format: format.count },
      { heading: 'Wat te doen' },
      ...Array.from({ length: 3 }, () => ({ heading: '' })),
    ],
    rows.map(({ band, label, posts }) => [
      label,
      posts ?? hiddenMark,
      band === null ? null : (bands[band]?.action ?? null),
    ]),
    shown.bands.some(({ postCount }) => postCount === null)
      ? null
      : [
          'Totaal',
          // The marks between the counts are text, which a sum passes over.
          formula(
            `SUM(${range(postsColumn, firstRow, lastRow)})`,
            shown.bands.reduce((sum, { postCount }) => sum + (postCount ?? 0), 0),
          ),
        ],
  );
  rows.forEach(({ band }, index) => {
    const cell = sheet.getCell(firstRow + index, 1);
    const fill = band === null ? undefined : tintOf(band, bands.length);
    if (fill) cell.style = { ...cell.style, fill };
  });
  return table;
}

/** Posts that nobody has assessed yet, per family, the families with few of them together. */
function writeUnassessed(
  sheet: Worksheet,
  row: number,
  { unassessed, matrix }: RiskOverview,
  { isUnassessedShown }: PublishableRisk,
  threshold: number,
): number {
  const countOf = (posts: RiskOverview['unassessed']): number =>
    posts.reduce((sum, { postCount }) => sum + postCount, 0);
  const all = matrix.flat().reduce((sum, count) => sum + count, 0);
  const missing = countOf(unassessed);
  const section = 'Posten zonder beoordeelde functiefactor';
  if (missing === 0) {
    return (
      writeText(sheet, writeSection(sheet, row, section), 'Geen: elke post is beoordeeld.') + 1
    );
  }
  // Few of them, or few of the others: then the number itself is about few people.
  const isAboutFew = missing < threshold || (all > missing && all - missing < threshold);
  if (isAboutFew || !isUnassessedShown) {
    const text = `Die zijn er wel, maar het aantal is weggelaten: minder dan ${threshold} posten, of daaruit terug te rekenen.`;
    return writeText(sheet, writeSection(sheet, row, section), text) + 1;
  }
  const families = groupBy(unassessed, ({ positionFamily }) => positionFamily);
  const { named, rest } = mergeSmallGroups(
    [...families].map(([family, posts]) => ({ label: family ?? 'Zonder functiefamilie', posts })),
    ({ posts }) => countOf(posts),
    threshold,
  );
  const others = { label: 'Overige functiefamilies', posts: rest.flatMap(({ posts }) => posts) };
  const groups = others.posts.length === 0 ? named : [...named, others];
  const headerRow = writeSection(sheet, row, section);
  return writeTable(
    sheet,
    headerRow,
    [{ heading: 'Functiefamilie' }, { heading: 'Posten', format: format.count }],
    groups.map(({ label, posts }) => [label, countOf(posts)]),
    [
      'Totaal',
      formula(`SUM(${range(postsColumn, headerRow + 1, headerRow + groups.length)})`, missing),
    ],
  ).nextRow;
}

/** How many posts fall vacant, by risk: what each risk is made of, the bands with what to do, and what is not assessed. */
export function writeRisk(
  sheet: Worksheet,
  overview: RiskOverview,
  settings: Pick<PairingTerms, 'leavesWithinYears' | 'minimumRisk' | 'defaultPositionFactor'>,
  threshold: number,
): void {
  const shown = publishableRisk(overview, settings, threshold);
  writeTitle(
    sheet,
    'Kennisrisico van de posten die vrijkomen',
    `Posten waarvan de houder binnen ${settings.leavesWithinYears} jaar na de peildatum vertrekt. ${hiddenMark} = weggelaten: minder dan ${threshold} posten, of daaruit terug te rekenen.`,
  );
  const matrix = writeMatrix(
    sheet,
    writeSection(sheet, 4, 'Risico = vertrekfactor × functiefactor'),
    overview,
  );
  const belowMatrix = writeText(
    sheet,
    matrix.nextRow - 1,
    "Dit zijn risico's, geen aantallen. De kleur is die van de tabel hieronder, waar de aantallen staan.",
    { kind: 'note', width: 150 },
  );
  const bands = writeBands(
    sheet,
    writeSection(sheet, belowMatrix + 1, 'Posten per risico, en wat te doen'),
    overview,
    shown,
  );
  const isTogether = shown.bands.some(({ parts }) => parts.length > 1);
  let row = writeUnassessed(sheet, bands.nextRow, overview, shown, threshold);
  for (const line of [
    ...(isTogether
      ? [
          `Samen: deze risico's zijn bij elkaar geteld, omdat het om minder dan ${threshold} posten gaat of omdat met de vertrekken per jaar (blad ${sheetNames.retirement}) een klein aantal te berekenen zou zijn.`,
        ]
      : []),
    `Een post die niemand heeft beoordeeld, telt mee met functiefactor ${settings.defaultPositionFactor}.`,
    `Het plan kijkt naar posten met een risico van ten minste ${settings.minimumRisk}. Het risico hoort bij de post, nooit bij wie er werkt.`,
    'Vertrekfactor 1-5: hoe snel de houder vertrekt. Functiefactor 1-5: hoe moeilijk de post over te dragen is (uniek, vastgelegd, leertijd, vervanger). Methode van IAEA en TVA; de schalen zijn niet bevestigd en dus instelbaar.',
  ]) {
    row = writeText(sheet, row, line, { width: 150 });
  }
  layOutSheet(sheet, { widths: [46, 16, 16, 16, 16, 16], frozenRows: 2, isOnePage: true });
}
