import { crc32, inflateRawSync } from 'node:zlib';

/** A file or folder listed in a zip, before it is unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly size: number;
  /**
   * Returns its bytes, or the reason why it cannot: damaged, encrypted, packed by an unknown method, or
   * larger than listed.
   */
  unpack(): Uint8Array | string;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;

/**
 * Returns the entries of a zip in their order, or undefined when the bytes are not a zip. Unlike the
 * libraries in use it compares sizes and checksums, and it never unpacks more than an entry's listed size.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(zip);
    if (end === undefined) return undefined;
    const entries: ZipEntry[] = [];
    let at = zip.readUInt32LE(end + 16);
    for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
      if (zip.readUInt32LE(at) !== entryMark) return undefined;
      entries.push(entryAt(zip, at));
      at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return entries;
  } catch {
    // A field lies past the end of the file.
    return undefined;
  }
}

function findEnd(zip: Buffer): number | undefined {
  const first = Math.max(0, zip.length - endLength - longestComment);
  for (let at = zip.length - endLength; at >= first; at--) {
    if (zip.readUInt32LE(at) === endMark) return at;
  }
  return undefined;
}

function entryAt(zip: Buffer, at: number): ZipEntry {
  const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
  const listed = {
    encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packedSize: zip.readUInt32LE(at + 20),
    size: zip.readUInt32LE(at + 24),
    start: zip.readUInt32LE(at + 42),
  };
  return { name, isFolder: /[/\\]$/.test(name), size: listed.size, unpack: () => unpack(zip, listed) };
}

function unpack(
  zip: Buffer,
  {
    encrypted,
    method,
    crc,
    packedSize,
    size,
    start,
  }: Readonly<Record<'method' | 'crc' | 'packedSize' | 'size' | 'start', number>> & { encrypted: boolean },
): Uint8Array | string {
  if (encrypted) return 'is encrypted';
  if (method !== 0 && method !== 8) return `is packed in a way (${method}) that Teams does not know`;
  try {
    if (zip.readUInt32LE(start) !== fileMark) return 'is damaged';
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(from, from + packedSize);
    const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    return content.length === size && crc32(content) === crc ? content : 'is damaged';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? 'is larger than the zip says'
      : 'is damaged';
  }
}
