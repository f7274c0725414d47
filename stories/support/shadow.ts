import { configure, within } from 'storybook/test';

type Name = string | RegExp;
type ByRole<Found> = (role: string, options?: { name?: Name; level?: number }) => Promise<Found>;
type ByText<Found> = (text: Name, options?: { selector: string }) => Promise<Found>;

/** The queries of Testing Library that the stories use; its own types are not among Storybook's. */
interface Queries {
  readonly findByRole: ByRole<HTMLElement>;
  readonly findAllByRole: ByRole<HTMLElement[]>;
  readonly findByText: ByText<HTMLElement>;
  readonly findAllByText: ByText<HTMLElement[]>;
  readonly findByLabelText: ByText<HTMLElement>;
}

// Testing Library would print the container, and cannot print a shadow root.
// Nor is a second enough where several stories are opened at once.
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? 'Nothing found.') });

/** Queries for what a visitor finds in an element of a story: its shadow tree. */
export function inside(canvas: HTMLElement, selector: string): Queries {
  const { shadowRoot } = canvas.querySelector(selector)!;
  return within(shadowRoot as unknown as HTMLElement);
}
