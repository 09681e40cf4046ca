import { refuseFile } from '../refuse-file.ts';
import { cellsInRanges } from './cells-in-ranges.ts';
import type { Archive } from './open-archive.ts';
import { readDateStyles } from './read-date-styles.ts';
import { readRelations } from './read-relations.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { scanXml } from './scan-xml.ts';

/** Where the sheets of a workbook are, and what is needed to understand their cells. */
export interface WorkbookParts {
  readonly countsFrom1904: boolean;
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: readonly string[];
  readonly isDateByStyle: readonly boolean[];
  /** A reader that keeps the workbook makes a cell for each cell of a named range. */
  readonly cellsInDefinedNames: number;
}

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly partName: string;
}

const foreignParts: readonly (readonly [part: string, found: string])[] = [
  ['content.xml', 'een OpenDocument-bestand (.ods)'],
  ['xl/workbook.bin', 'een binaire werkmap (.xlsb)'],
  ['word/document.xml', 'een Word-bestand'],
];

function refuseForeign({ partNames }: Archive): never {
  const found = foreignParts.find(([part]) => partNames.includes(part))?.[1];
  refuseFile(
    found ?? 'een zip-bestand zonder werkmap',
    'een .xlsx- of .csv-bestand: kies Opslaan als, Excel-werkmap (*.xlsx)',
  );
}

/**
 * Reads all of a workbook that is not a sheet.
 *
 * @throws InvalidInput when the zip file holds no workbook, or one without sheets
 */
export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  const roots = [...(await readRelations(archive, '')).values()];
  const workbookPart = roots.find(({ type }) => type === 'officeDocument')?.partName ?? '';
  const relations = await readRelations(archive, workbookPart);
  const partOf = (type: string): string =>
    [...relations.values()].find((relation) => relation.type === type)?.partName ?? '';
  if (!workbookPart.endsWith('.xml')) refuseForeign(archive);

  const sheets: SheetPart[] = [];
  let countsFrom1904 = false;
  let cellsInDefinedNames = 0;
  let isInDefinedName = false;
  await scanXml(archive.inflate(workbookPart), {
    onOpen: (name, attributes) => {
      if (name === 'workbookPr') countsFrom1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      isInDefinedName = name === 'definedName';
      if (name !== 'sheet') return;
      const idName = Object.keys(attributes).find((key) => key.endsWith(':id')) ?? '';
      const relation = relations.get(attributes[idName] ?? '');
      if (relation?.type !== 'worksheet') return;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', isHidden, partName: relation.partName });
    },
    onText: (text) => {
      if (isInDefinedName) cellsInDefinedNames += cellsInRanges(text);
    },
  });
  if (sheets.length === 0) refuseForeign(archive);

  return {
    countsFrom1904,
    sheets,
    sharedStrings: await readSharedStrings(archive, partOf('sharedStrings')),
    isDateByStyle: await readDateStyles(archive, partOf('styles')),
    cellsInDefinedNames,
  };
}
