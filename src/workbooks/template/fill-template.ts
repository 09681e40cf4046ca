/**
 * Fills the workbook of finance itself. Only cells that a name or table `mp_...` asks for are changed; every
 * other part of the file goes along byte for byte, except that formulas lose their remembered result and
 * the workbook asks to be recalculated when it is opened.
 */
import { zipSync, type Zippable } from 'fflate';
import { InvalidInput, type Problem } from '../../engine/problems.ts';
import { defaultImportLimits, type ImportLimits } from '../import/import-limits.ts';
import { fileKind } from '../import/open-file/file-kind.ts';
import { inMegabytes, refuseFile } from '../import/open-file/refuse-file.ts';
import { openArchive, type Archive } from '../import/open-file/xlsx/open-archive.ts';
import { readRelations } from '../import/open-file/xlsx/read-relations.ts';
import { readWorkbookParts } from '../import/open-file/xlsx/read-workbook-parts.ts';
import { askForRecalculation } from './ask-for-recalculation.ts';
import type { TemplateValues } from './cell-fill.ts';
import { patchSheet } from './patch-sheet.ts';
import { isBlock, placeValues } from './place-values.ts';
import { readHeadings, readTargets, type TemplateTarget } from './read-targets.ts';
import { refuseUnsafeParts } from './refuse-unsafe-parts.ts';
import { problemsOfCells } from './survey-sheet.ts';

/** Smaller than a staff file: a template is changed in memory, several copies of it at a time. */
export const templateLimits: ImportLimits = {
  ...defaultImportLimits,
  maxBytes: 10 * 1024 ** 2,
  maxUnzippedBytes: 60 * 1024 ** 2,
};

/** Listed one by one; a template with more is wrong in one way many times. */
const mostProblems = 200;

const notFillable = 'Dit sjabloon is niet te vullen.';

/** The earliest time a zip can hold, so that the same input gives the same bytes. */
const fixedTime = new Date(1980, 0, 1, 12);

async function bytesOf(archive: Archive, partName: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.inflate(partName)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** With its byte order mark, so that it can be written back as it was. */
const asText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function refuseAll(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const rest = problems.length - mostProblems;
  const more: Problem = {
    place: 'sjabloon',
    found: `nog ${rest.toLocaleString('nl-NL')} fouten`,
    expected: 'een sjabloon waarin eerst de fouten hierboven zijn hersteld',
  };
  throw new InvalidInput(
    rest > 0 ? [...problems.slice(0, mostProblems), more] : problems,
    notFillable,
  );
}

async function headingsOfBlocks(
  targets: readonly TemplateTarget[],
  values: TemplateValues,
  read: (target: TemplateTarget) => Promise<readonly string[]>,
): Promise<Map<TemplateTarget, readonly string[]>> {
  const headingsOf = new Map<TemplateTarget, readonly string[]>();
  for (const target of targets.filter((one) => isBlock(one, values))) {
    headingsOf.set(target, target.table?.headings ?? (await read(target)));
  }
  return headingsOf;
}

/**
 * The template with its named cells and marked tables filled. The same input gives the same bytes.
 *
 * @throws InvalidInput with all that is wrong at once: a file that may not come in, a name we do not know, a
 *   target with a formula, a table that is too short
 */
export async function fillTemplate(
  bytes: Uint8Array,
  values: TemplateValues,
  limits: ImportLimits = templateLimits,
): Promise<Uint8Array> {
  if (bytes.length > limits.maxBytes) {
    refuseFile(
      inMegabytes(bytes.length),
      `een sjabloon van hooguit ${inMegabytes(limits.maxBytes)}`,
    );
  }
  if (fileKind(bytes) !== 'xlsx') refuseFile('een tekstbestand', 'een Excel-werkmap (.xlsx)');
  const archive = await openArchive(bytes, limits);
  await refuseUnsafeParts(archive, 'sjabloon', notFillable);
  const parts = await readWorkbookParts(archive);
  const roots = [...(await readRelations(archive, '')).values()];
  const workbookPart = roots.find(({ type }) => type === 'officeDocument')?.partName ?? '';

  const { targets, problems } = await readTargets(archive, workbookPart, parts);
  if (targets.length === 0 && problems.length === 0) {
    const expected = 'namen of tabellen die met mp_ beginnen, zoals de tabel mp_nieuw_beleid';
    refuseAll([{ place: 'sjabloon', found: null, expected }]);
  }
  const headingsOf = await headingsOfBlocks(targets, values, (target) =>
    readHeadings(archive, parts, target),
  );
  const placed = placeValues(targets, values, headingsOf);
  const inTheWay: Problem[] = [];
  for (const { name, partName } of parts.sheets) {
    const cells = placed.cellsByPart.get(partName) ?? [];
    if (cells.length === 0) continue;
    inTheWay.push(...problemsOfCells(asText(await bytesOf(archive, partName)), name, cells));
  }
  refuseAll([...problems, ...placed.problems, ...inTheWay]);

  const sheetParts = new Set(parts.sheets.map(({ partName }) => partName));
  const filled: Zippable = {};
  for (const partName of archive.partNames) {
    if (partName.endsWith('/')) continue;
    const content = await bytesOf(archive, partName);
    if (sheetParts.has(partName)) {
      const cells = placed.cellsByPart.get(partName) ?? [];
      filled[partName] = Buffer.from(patchSheet(asText(content), cells, parts));
    } else if (partName === workbookPart) {
      filled[partName] = Buffer.from(askForRecalculation(asText(content)));
    } else filled[partName] = content;
  }
  return zipSync(filled, { mtime: fixedTime, level: 6 });
}
