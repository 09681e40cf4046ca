/**
 * A zip file as a stream: each part is deflated while it is made, so that a sheet of 190,000 rows needs the
 * memory of some pieces. The sizes stand behind each part (data descriptor), because they are
 * known only then. Format: PKWARE APPNOTE 6.3.10, 4.3. zlib does the work; fflate's stream is pure JavaScript.
 */
import { Readable } from 'node:stream';
import { createDeflateRaw, crc32 } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Iterable<string>;
}

interface WrittenPart {
  readonly name: Buffer;
  readonly start: number;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
}

const signatures = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
} as const;
/** Version 2.0, the one with deflate and data descriptors. */
const version = 20;
/** Bit 3: sizes follow the data. */
const sizesFollow = 0x08;
const deflated = 8;
/** 1 January 1980, 12:00: the same content gives the same bytes. */
const fixedTime = 0x6000;
const fixedDay = 0x0021;

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(signatures.local, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(sizesFollow, 6);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt16LE(fixedTime, 10);
  header.writeUInt16LE(fixedDay, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, packedSize, size }: WrittenPart): Buffer {
  const bytes = Buffer.alloc(16);
  [signatures.descriptor, crc, packedSize, size].forEach((value, index) =>
    bytes.writeUInt32LE(value, index * 4),
  );
  return bytes;
}

function centralHeader({ name, start, crc, size, packedSize }: WrittenPart): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(signatures.central, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(version, 6);
  header.writeUInt16LE(sizesFollow, 8);
  header.writeUInt16LE(deflated, 10);
  header.writeUInt16LE(fixedTime, 12);
  header.writeUInt16LE(fixedDay, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packedSize, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(start, 42);
  return Buffer.concat([header, name]);
}

function endOfZip(partCount: number, directorySize: number, directoryStart: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(signatures.end, 0);
  bytes.writeUInt16LE(partCount, 8);
  bytes.writeUInt16LE(partCount, 10);
  bytes.writeUInt32LE(directorySize, 12);
  bytes.writeUInt32LE(directoryStart, 16);
  return bytes;
}

/** The bytes of a zip file with these parts, piece by piece; at most 4 GB, for it writes no zip64. */
export async function* zipPieces(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: WrittenPart[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const start = offset;
    let crc = 0;
    let size = 0;
    let packedSize = 0;
    const counted = function* (): Generator<Buffer> {
      for (const text of part.content) {
        const bytes = Buffer.from(text, 'utf8');
        crc = crc32(bytes, crc);
        size += bytes.length;
        yield bytes;
      }
    };
    const header = localHeader(name);
    yield header;
    const packed = Readable.from(counted()).pipe(createDeflateRaw({ level: 6 }));
    for await (const piece of packed as AsyncIterable<Buffer>) {
      packedSize += piece.length;
      yield piece;
    }
    const result = { name, start, crc, size, packedSize };
    written.push(result);
    yield descriptor(result);
    offset += header.length + packedSize + 16;
  }
  const directory = Buffer.concat(written.map(centralHeader));
  yield directory;
  yield endOfZip(written.length, directory.length, offset);
}
