import { InvalidInput, type Problem } from '../../engine/problems.ts';
import type { Archive } from '../import/open-file/xlsx/open-archive.ts';
import { scanXml } from '../import/open-file/xlsx/scan-xml.ts';

interface UnsafeKind {
  /** Dutch. */
  readonly found: string;
  readonly expected: string;
  /** Looked for in the names of parts, in content types, and in the types of relations. */
  readonly pattern: RegExp;
}

/** Names are not believed: a program goes by relations and content types, so those are read as well. */
const unsafeKinds: readonly UnsafeKind[] = [
  {
    found: "macro's",
    expected: "een werkmap zonder macro's (.xlsx)",
    pattern: /vba(project|data)|macroenabled|macrosheet|dialogsheet/i,
  },
  {
    found: 'koppelingen met andere werkmappen',
    expected: 'een werkmap zonder koppelingen: kies Gegevens, Koppelingen bewerken, Verbreken',
    pattern: /externallink/i,
  },
  {
    found: 'ingesloten bestanden of objecten',
    expected: 'een werkmap zonder ingesloten bestanden',
    pattern: /embeddings\/|oleobject|relationships\/package$/i,
  },
  {
    found: 'ActiveX-besturingselementen',
    expected: 'een werkmap zonder besturingselementen',
    pattern: /activex|relationships\/control$/i,
  },
  {
    found: 'gegevensverbindingen',
    expected: 'een werkmap zonder verbindingen met een database of een website',
    pattern: /connections(\.xml|\+xml|$)|querytable|^xl\/model\/|webextension/i,
  },
  {
    found: 'een digitale handtekening',
    expected: 'een werkmap zonder handtekening: een verandering maakt haar ongeldig',
    pattern: /_xmlsignatures|digital-signature/i,
  },
];

const outsideLink: UnsafeKind = {
  found: 'een verwijzing naar een bestand buiten de werkmap',
  expected: 'een werkmap die alleen met hyperlinks naar buiten verwijst',
  pattern: /^$/,
};

/**
 * Reads every part once: damaged XML, a document type and what is too large are refused on the way.
 *
 * @param place - what the file is called in the problems
 * @throws InvalidInput with all that may not be in it: what runs, or reaches outside the file
 */
export async function refuseUnsafeParts(
  archive: Archive,
  place: string,
  message: string,
): Promise<void> {
  const met = new Set<UnsafeKind>();
  const look = (text: string): void => {
    for (const kind of unsafeKinds) if (kind.pattern.test(text)) met.add(kind);
  };
  for (const partName of archive.partNames) {
    look(partName);
    if (!/\.(xml|rels)$/i.test(partName)) continue;
    const isRelations = /\.rels$/i.test(partName);
    const isContentTypes = partName.toLowerCase() === '[content_types].xml';
    await scanXml(archive.inflate(partName), {
      onOpen: (name, { Type = '', TargetMode = '', ContentType = '' }) => {
        if (isContentTypes) look(ContentType);
        if (!isRelations || name !== 'Relationship') return;
        look(Type);
        const isLinkOut = TargetMode.toLowerCase() === 'external' && !/\/hyperlink$/i.test(Type);
        if (isLinkOut && !/externallink/i.test(Type)) met.add(outsideLink);
      },
    });
  }
  const problems = [...met].map(({ found, expected }): Problem => ({
    place,
    found,
    expected,
  }));
  if (problems.length > 0) throw new InvalidInput(problems, message);
}
