import pixelmatch from 'pixelmatch';
import { extended, sideBySide } from './image.js';

/** @typedef {import('./image.js').Image} Image */

/** Perceived distance of two colours, from 0 to 1, above which pixels differ: eight levels of grey of 256. Edges that are only smoothed otherwise do not count. */
const THRESHOLD = 0.03;
/** Share of differing pixels above which a picture differs. */
const SHARE = 0.0001;

/**
 * Compares a picture with its baseline.
 *
 * @param {Image} before
 * @param {Image} after
 * @returns {Promise<{ what: string, png: Uint8Array } | null>} a sentence about the difference and a picture: before, after, and where; `null` where there is none
 */
export async function differenceOf(before, after) {
  if (Buffer.compare(before.data, after.data) === 0 && before.width === after.width) return null;
  const size = { width: Math.max(before.width, after.width), height: Math.max(before.height, after.height) };
  const [former, latter] = await Promise.all([extended(before, size), extended(after, size)]);
  const where = { ...size, data: new Uint8Array(former.data.length) };
  const pixels = pixelmatch(former.data, latter.data, where.data, size.width, size.height, { threshold: THRESHOLD });
  const isResized = before.width !== after.width || before.height !== after.height;
  if (!isResized && pixels <= SHARE * size.width * size.height) return null;
  const resized = `${before.width}×${before.height} became ${after.width}×${after.height}, `;
  return {
    what: `${isResized ? resized : ''}${pixels} pixels differ`,
    png: await sideBySide([former, latter, where]),
  };
}
