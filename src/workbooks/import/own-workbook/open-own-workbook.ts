import { defaultImportLimits, type ImportLimits } from '../import-limits.ts';
import { fileKind } from '../open-file/file-kind.ts';
import { inMegabytes, refuseFile } from '../open-file/refuse-file.ts';
import { openArchive, type Archive } from '../open-file/xlsx/open-archive.ts';
import { readRelations } from '../open-file/xlsx/read-relations.ts';
import { readWorkbookParts, type WorkbookParts } from '../open-file/xlsx/read-workbook-parts.ts';
import { scanXml } from '../open-file/xlsx/scan-xml.ts';
import { refuseUnsafeParts } from '../../template/refuse-unsafe-parts.ts';
import { readFingerprints } from './read-fingerprints.ts';

/** A workbook of 1,300 people is 0.1 MB, and 1 MB inflated; other programs write more words for the same. */
export const ownWorkbookLimits: ImportLimits = {
  ...defaultImportLimits,
  maxBytes: 10 * 1024 ** 2,
  maxUnzippedBytes: 30 * 1024 ** 2,
};

/** A workbook that passed every check on size and safety, with what its cells are compared by. */
export interface OwnWorkbook {
  readonly archive: Archive;
  readonly parts: WorkbookParts;
  /** Which run it says it came from: fingerprints by name. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Where a name of the whole workbook points, as written; by name in lower case. */
  readonly references: ReadonlyMap<string, string>;
}

async function readReferences(archive: Archive): Promise<Map<string, string>> {
  const roots = [...(await readRelations(archive, '')).values()];
  const workbookPart = roots.find(({ type }) => type === 'officeDocument')?.partName ?? '';
  const references = new Map<string, string>();
  let name: string | null = null;
  await scanXml(archive.inflate(workbookPart), {
    onOpen: (tag, { name: found = '', localSheetId }) => {
      // Print titles and filters belong to one sheet, and say nothing about a cell that is read.
      const isOfWorkbook = tag === 'definedName' && localSheetId === undefined;
      name = isOfWorkbook && !found.startsWith('_xlnm.') ? found.toLowerCase() : null;
    },
    onText: (text) => {
      if (name !== null) references.set(name, (references.get(name) ?? '') + text);
    },
    onClose: () => {
      name = null;
    },
  });
  return references;
}

/**
 * Opens a workbook that was ours; nothing is known yet about what became of it.
 *
 * @throws InvalidInput for a file of another kind, one that is damaged, hostile or too large, and one with
 *   macros, links to other files or embedded objects
 */
export async function openOwnWorkbook(
  bytes: Uint8Array,
  limits: ImportLimits = ownWorkbookLimits,
): Promise<OwnWorkbook> {
  if (bytes.length > limits.maxBytes) {
    refuseFile(
      inMegabytes(bytes.length),
      `een werkboek van hooguit ${inMegabytes(limits.maxBytes)}`,
    );
  }
  if (fileKind(bytes) !== 'xlsx') refuseFile('een tekstbestand', 'een Excel-werkmap (.xlsx)');
  const archive = await openArchive(bytes, limits);
  await refuseUnsafeParts(archive, 'werkboek', 'Dit werkboek kan niet worden teruggelezen.');
  return {
    archive,
    parts: await readWorkbookParts(archive),
    fingerprints: await readFingerprints(archive),
    references: await readReferences(archive),
  };
}
