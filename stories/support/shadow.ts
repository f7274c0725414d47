import { within } from 'storybook/test';

type Queries = ReturnType<typeof within>;

/** Queries for what a visitor finds in an element of a story: its shadow tree. */
export function inside(canvas: HTMLElement, selector: string): Queries {
  const { shadowRoot } = canvas.querySelector(selector)!;
  return within(shadowRoot as unknown as HTMLElement);
}
