import { refuseFile } from './refuse-file.ts';

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0];
const pdfMagic = [0x25, 0x50, 0x44, 0x46];

/** Share of the file that is searched for zero bytes, which no text has. */
const sampleLength = 64 * 1024;

const hasText = (bytes: Uint8Array, text: string, encoding: BufferEncoding): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, encoding);

const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);

/**
 * What kind of file this is by its content; its name and the type the browser says are not believed.
 *
 * @throws InvalidInput for anything that is no xlsx workbook and no text
 */
export function fileKind(bytes: Uint8Array): 'xlsx' | 'csv' {
  if (bytes.length === 0) refuseFile('een leeg bestand', 'een bestand met een koprij en gegevens');
  if (startsWith(bytes, zipMagic)) return 'xlsx';
  if (startsWith(bytes, oleMagic)) {
    if (hasText(bytes, 'EncryptedPackage', 'utf16le')) {
      refuseFile('een werkmap met een wachtwoord', 'een .xlsx-bestand zonder wachtwoord');
    }
    refuseFile(
      'een werkmap in het oude Excel-formaat (.xls)',
      'een .xlsx- of .csv-bestand: kies in Excel Opslaan als, Excel-werkmap (*.xlsx)',
    );
  }
  if (startsWith(bytes, pdfMagic)) refuseFile('een PDF-bestand', 'een .xlsx- of .csv-bestand');
  if (!isUtf16(bytes) && bytes.subarray(0, sampleLength).includes(0)) {
    refuseFile('een bestand dat geen tekst en geen werkmap is', 'een .xlsx- of .csv-bestand');
  }
  return 'csv';
}
