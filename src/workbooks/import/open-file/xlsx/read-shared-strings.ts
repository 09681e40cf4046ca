import type { Archive } from './open-archive.ts';
import { scanXml } from './scan-xml.ts';

/** The texts that cells refer to by number; formatting inside a text and phonetic hints are dropped. */
export async function readSharedStrings(archive: Archive, partName: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isInText = false;
  let isPhonetic = false;
  await scanXml(archive.inflate(partName), {
    onOpen: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isInText = name === 't' && !isPhonetic;
    },
    onText: (piece) => {
      if (isInText) text += piece;
    },
    onClose: (name) => {
      isInText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}
