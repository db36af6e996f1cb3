import { PNG } from 'pngjs';

/** The result of reading a file that should be a square PNG. */
export type ReadPng =
  | { readonly kind: 'no-png' }
  | { readonly kind: 'other-size'; readonly width: number; readonly height: number }
  /** Not unpacked, because its unpacked size cannot be known in advance. */
  | { readonly kind: 'interlaced' }
  /** Four bytes a pixel: red, green, blue, opacity. */
  | { readonly kind: 'read'; readonly rgba: Uint8Array };

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads a PNG whose header gives this many pixels on each side. Does not unpack others. */
export function readPng(bytes: Uint8Array, side: number): ReadPng {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng =
    png.length > 33 && png.subarray(0, 8).equals(signature) && png.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng) return { kind: 'no-png' };
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (width !== side || height !== side) return { kind: 'other-size', width, height };
  if (png.readUInt8(28) !== 0) return { kind: 'interlaced' };
  try {
    const { data } = PNG.sync.read(png);
    return data.length === side * side * 4 ? { kind: 'read', rgba: data } : { kind: 'no-png' };
  } catch {
    return { kind: 'no-png' };
  }
}
