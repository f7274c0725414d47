/**
 * Pictures as pixels and as files.
 *
 * @module
 */
import sharp from 'sharp';

/** @typedef {{ width: number, height: number, data: Uint8Array }} Image red, green, blue and alpha, one byte each */

const CHANNELS = /** @type {const} */ (4);
/** Levels of a colour channel that are one to us. Half of them is less than anybody sees, and files are a fifth smaller for it. */
const STEP = 4;

/** @param {Image} image */
const asSharp = ({ width, height, data }) => sharp(data, { raw: { width, height, channels: CHANNELS } });

/** Reads a file's bytes. @param {Uint8Array | string} file bytes or path @returns {Promise<Image>} */
export async function decode(file) {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** What becomes of each level. */
const ROUNDED = Uint8Array.from({ length: 256 }, (_, level) => Math.min(255, STEP * Math.round(level / STEP)));

/** Reads what a browser has taken, in the colours that baselines are kept in. @param {Uint8Array} png @returns {Promise<Image>} */
export async function taken(png) {
  const image = await decode(png);
  // A loop: there are millions of them.
  for (let at = 0; at < image.data.length; at += 1) image.data[at] = ROUNDED[image.data[at] ?? 0] ?? 0;
  return image;
}

/** Lossless, smaller than PNG by half. @param {Image} image */
export const asWebp = (image) => asSharp(image).removeAlpha().webp({ lossless: true, effort: 6 }).toBuffer();

/**
 * The same on a larger ground, in a colour that nothing here has.
 *
 * @param {Image} image
 * @param {{ width: number, height: number }} size
 * @returns {Promise<Image>}
 */
export async function extended(image, { width, height }) {
  const data = await asSharp(image)
    .extend({ right: width - image.width, bottom: height - image.height, background: '#f0f' })
    .raw()
    .toBuffer();
  return { width, height, data };
}

/** Pictures of one size beside each other, as a PNG file. @param {Image[]} images @returns {Promise<Uint8Array>} */
export async function sideBySide(images) {
  const gap = 8;
  const [{ width, height }] = /** @type {[Image]} */ (images);
  const files = await Promise.all(images.map((image) => asSharp(image).png().toBuffer()));
  return sharp({
    create: { width: files.length * (width + gap) - gap, height, channels: CHANNELS, background: '#888' },
  })
    .composite(files.map((input, place) => ({ input, left: place * (width + gap), top: 0 })))
    .png()
    .toBuffer();
}
