import type { Archive } from './open-archive.ts';
import { scanXml } from './scan-xml.ts';

/** A link from one part of a workbook to another. */
export interface Relation {
  /** Last word of its type: `officeDocument`, `worksheet`, `sharedStrings`, `styles`. */
  readonly type: string;
  readonly partName: string;
}

const folderOf = (partName: string): string => partName.slice(0, partName.lastIndexOf('/') + 1);

/** Where the relations of a part are kept: `xl/workbook.xml` has `xl/_rels/workbook.xml.rels`. */
const relationsPart = (partName: string): string =>
  `${folderOf(partName)}_rels/${partName.slice(folderOf(partName).length)}.rels`;

/** The relations of a part by id; `''` is the package itself. Links out of the file are never followed. */
export async function readRelations(
  archive: Archive,
  partName: string,
): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  await scanXml(archive.inflate(relationsPart(partName)), {
    onOpen: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      relations.set(Id, {
        type: Type.slice(Type.lastIndexOf('/') + 1),
        partName: Target.startsWith('/') ? Target.slice(1) : folderOf(partName) + Target,
      });
    },
  });
  return relations;
}
