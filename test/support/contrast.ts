/** Red, green, blue (0–255) and opacity (0–1) of a computed colour. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Reads any computed colour, whatever its notation. */
export function colourOf(computed: string): Colour {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = '#000';
  canvas.fillStyle = computed;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** Relative luminance of WCAG 2. */
function luminanceOf([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What a custom property or any other colour is where an element stands. */
export function resolvedColour(where: Element | ShadowRoot, colour: string): Colour {
  const probe = document.createElement('span');
  probe.style.color = colour;
  where.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return colourOf(color);
}

/** What is painted in an element's box; a picture's lines are not. */
function paintOf(element: Element): Colour {
  const { backgroundColor, fill } = getComputedStyle(element);
  return colourOf(element instanceof SVGGeometryElement ? fill.replace('none', 'transparent') : backgroundColor);
}

/**
 * The colour an element is seen on: of the first thing from itself downwards that is painted at its middle, in its own tree or around it.
 *
 * @throws where nothing opaque is found
 */
export function backdropOf(element: Element): Colour {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  let root: Node = element.getRootNode();
  for (let from: Element | null = element; from; from = root instanceof ShadowRoot ? root.host : null) {
    root = from.getRootNode();
    const stack = (root as Document | ShadowRoot).elementsFromPoint(left + width / 2, top + height / 2);
    const own = stack.filter((other) => other.getRootNode() === root);
    const seen = own.slice(Math.max(0, own.indexOf(from))).map(paintOf);
    const opaque = seen.find(([, , , alpha]) => alpha === 1);
    if (opaque) return opaque;
  }
  throw new Error('Nothing opaque lies below.');
}
