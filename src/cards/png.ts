/**
 * A PNG put together from strips, each of which is packed once: most of a card is the same on every card of a language,
 * and packing it takes longer than drawing it. Deflated blocks that end at a byte can follow one another in one stream.
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { PRIME, type Rows } from './rows.ts';

/** Rows of a picture, packed. */
export interface Strip {
  readonly rows: number;
  readonly packed: Uint8Array;
  /** How many bytes they are, and the Adler-32 of these. */
  readonly bytes: number;
  readonly sum: number;
}

/** The sum of what follows upon what, from the sums of both. */
function joinedSum(sum: number, next: Strip): number {
  const [one, two] = [sum & 0xffff, sum >>> 16];
  const [nextOne, nextTwo] = [next.sum & 0xffff, next.sum >>> 16];
  const joined = (two + nextTwo + (((next.bytes % PRIME) * (one + PRIME - 1)) % PRIME)) % PRIME;
  return joined * 65536 + ((one + nextOne + PRIME - 1) % PRIME);
}

/** For what one card shows, runs of one colour are what there is to find; looking for more takes longer and finds little. */
const QUICKLY = { level: 1, strategy: constants.Z_RLE, chunkSize: 1 << 16 };
const WELL = { level: 9 };

/** @param isShared whether many cards show them, which is worth some time */
export function packStrip({ count, bytes, sum }: Rows, isShared: boolean): Strip {
  const packed = deflateRawSync(bytes, { ...(isShared ? WELL : QUICKLY), finishFlush: constants.Z_SYNC_FLUSH });
  return { rows: count, packed, bytes: bytes.length, sum };
}

const word = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

function chunk(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), ...parts]);
  return Buffer.concat([word(body.length - 4), body, word(crc32(body))]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits a pixel, of a palette. */
const FORMAT = Buffer.from([8, 3, 0, 0, 0]);
const ZLIB_HEADER = Buffer.from([0x78, 0x01]);
/** A last block that holds nothing. */
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

/** The picture of strips, from above. */
export function pngOf(
  strips: readonly Strip[],
  width: number,
  palette: readonly (readonly number[])[],
): Buffer<ArrayBuffer> {
  const height = strips.reduce((sum, { rows }) => sum + rows, 0);
  const packed = strips.map((strip) => strip.packed);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', word(width), word(height), FORMAT),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', ZLIB_HEADER, ...packed, LAST_BLOCK, word(strips.reduce(joinedSum, 1))),
    chunk('IEND'),
  ]);
}
