/** Whether an element has children of its own for its default slot: what its author wants shown where there is no answer. */
export function hasFallback(element: Element): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Element ? !node.slot : node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  );
}
