import { SaxesParser } from 'saxes';
import { InvalidInput } from '../../../../engine/problems.ts';
import { refuseFile } from '../refuse-file.ts';

/** What to do at each tag and text. Names come without namespace prefix: some exports write `x:row`. */
export interface XmlHandlers {
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onText?: (text: string) => void;
  readonly onClose?: (name: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML in pieces and keeps none of it; no pieces at all is a part that is not there.
 *
 * @throws InvalidInput for XML that is not well-formed or has a document type: entities may blow up
 *   or reach outside the file, and no spreadsheet program writes them
 */
export async function scanXml(
  pieces: AsyncIterable<Uint8Array>,
  { onOpen, onText, onClose }: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    refuseFile('een werkmap met een documenttype (DTD)', 'een werkmap zoals Excel die bewaart');
  });
  if (onOpen) parser.on('opentag', ({ name, attributes }) => onOpen(localName(name), attributes));
  if (onText) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  if (onClose) parser.on('closetag', ({ name }) => onClose(localName(name)));

  const decoder = new TextDecoder();
  let isMissing = true;
  try {
    for await (const piece of pieces) {
      isMissing = false;
      parser.write(decoder.decode(piece, { stream: true }));
    }
    if (!isMissing) parser.close();
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    refuseFile('een beschadigde werkmap', 'een werkmap die Excel zonder melding opent');
  }
}
