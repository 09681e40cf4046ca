import type { Archive } from '../open-file/xlsx/open-archive.ts';
import { readRelations } from '../open-file/xlsx/read-relations.ts';
import { scanXml } from '../open-file/xlsx/scan-xml.ts';

/** The texts of a part of document properties, by the element or the `name` of the property around them. */
async function readTexts(archive: Archive, partName: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  let key = '';
  await scanXml(archive.inflate(partName), {
    onOpen: (name, attributes) => {
      // A value stands in an element of its type, inside the property that names it.
      if (!/^(lpwstr|lpstr|bstr)$/.test(name)) key = attributes['name'] ?? name;
    },
    onText: (text) => {
      texts.set(key, (texts.get(key) ?? '') + text);
    },
  });
  return texts;
}

/**
 * What the document properties of a workbook say about the run it came from, by name. A program that drops
 * properties of our own mostly keeps the description, in which they stand as well.
 */
export async function readFingerprints(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const roots = [...(await readRelations(archive, '')).values()];
  const partOf = (type: string): string =>
    roots.find((relation) => relation.type === type)?.partName ?? '';
  const own = await readTexts(archive, partOf('custom-properties'));
  const description =
    (await readTexts(archive, partOf('core-properties'))).get('description') ?? '';
  const described = description
    // Excel keeps what Windows puts before the end of a line in this form.
    .replaceAll(/_x000d_/gi, '')
    .split('\n')
    .map((line) => line.split(': '))
    .filter((parts): parts is [string, string] => parts.length === 2);
  return new Map([...described, ...own].map(([name, value]) => [name, value.trim()]));
}
