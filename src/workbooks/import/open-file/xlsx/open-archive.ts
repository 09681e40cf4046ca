import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { InvalidInput } from '../../../../engine/problems.ts';
import type { ImportLimits } from '../../import-limits.ts';
import { inMegabytes, refuseFile } from '../refuse-file.ts';

/**
 * The parts of a workbook, inflated on demand. Only yauzl reads the zip, and only by its central
 * directory, so that no other reader can see a part that was not checked here.
 */
export interface Archive {
  readonly partNames: readonly string[];
  /** The inflated bytes of a part in pieces; an unknown part has none. */
  readonly inflate: (partName: string) => AsyncGenerator<Uint8Array>;
}

/** A part must be this large before its compression ratio says anything. */
const ratioFromBytes = 10 * 1024 * 1024;

const readable = 'een gewone, onbeschadigde Excel-werkmap (.xlsx) zonder wachtwoord';

async function readingZip<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    // The message of yauzl or zlib is English and may quote a part name: of no use to the sender.
    return refuseFile('een beschadigd of ongeldig zip-bestand', readable);
  }
}

async function listEntries(zip: ZipFile, limits: ImportLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declaredBytes = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) refuseFile('een werkmap met een wachtwoord', readable);
    if (entries.has(entry.fileName)) refuseFile('een werkmap met dubbele onderdelen', readable);
    entries.set(entry.fileName, entry);
    declaredBytes += entry.uncompressedSize;
    refuseTooLarge(declaredBytes, limits);
    if (entries.size > limits.maxParts) {
      refuseFile(`meer dan ${limits.maxParts} onderdelen in de werkmap`, readable);
    }
  }
  return entries;
}

function refuseTooLarge(bytes: number, { maxUnzippedBytes }: ImportLimits): void {
  if (bytes <= maxUnzippedBytes) return;
  refuseFile(
    `uitgepakt meer dan ${inMegabytes(maxUnzippedBytes)}`,
    `een werkmap die uitgepakt hooguit ${inMegabytes(maxUnzippedBytes)} is; verwijder lege opgemaakte rijen en bladen die niet nodig zijn`,
  );
}

/**
 * Opens a zip file and lists its parts, without inflating any.
 *
 * @throws InvalidInput when it is damaged, encrypted, too large by its own account, or holds a part
 *   that is named twice or points outside the archive
 */
export async function openArchive(bytes: Uint8Array, limits: ImportLimits): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { zip, entries } = await readingZip(async () => {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    return { zip, entries: await listEntries(zip, limits) };
  });

  async function* inflate(partName: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(partName);
    if (entry === undefined) return;
    const stream = await readingZip(() => zip.openReadStreamPromise(entry));
    const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    let inflated = 0;
    try {
      for (;;) {
        const piece = await readingZip(() => pieces.next());
        if (piece.done === true) return;
        inflated += piece.value.length;
        refuseTooLarge(inflated, limits);
        if (
          inflated > ratioFromBytes &&
          inflated > entry.compressedSize * limits.maxCompressionRatio
        ) {
          refuseFile(
            `een onderdeel dat bij uitpakken meer dan ${limits.maxCompressionRatio} keer zo groot wordt`,
            readable,
          );
        }
        yield piece.value;
      }
    } finally {
      stream.destroy();
    }
  }

  return { partNames: [...entries.keys()], inflate };
}
