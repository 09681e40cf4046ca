import { SaxesParser } from 'saxes';
import { InvalidInput } from '../../../../engine/problems.ts';
import { refuseFile } from '../refuse-file.ts';

/** What to do at each tag and text. Names come without namespace prefix: some exports write `x:row`. */
export interface XmlHandlers {
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onText?: (text: string) => void;
  readonly onClose?: (name: string) => void;
  /** Asked between two pieces: the rest is not read. */
  readonly isEnough?: () => boolean;
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
  { onOpen, onText, onClose, isEnough }: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    refuseFile('een werkmap met een documenttype (DTD)', 'een werkmap zoals Excel die bewaart');
  });
  // All of them, always: parsers that differ in their handlers are different shapes to V8, and then each
  // sheet is read two to three times as slowly as the first.
  parser.on('opentag', ({ name, attributes }) => onOpen?.(localName(name), attributes));
  parser.on('text', (text) => onText?.(text));
  parser.on('cdata', (text) => onText?.(text));
  parser.on('closetag', ({ name }) => onClose?.(localName(name)));

  const decoder = new TextDecoder();
  let isMissing = true;
  try {
    for await (const piece of pieces) {
      isMissing = false;
      parser.write(decoder.decode(piece, { stream: true }));
      if (isEnough?.() === true) return;
    }
    if (!isMissing) parser.close();
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    refuseFile('een beschadigde werkmap', 'een werkmap die Excel zonder melding opent');
  }
}
