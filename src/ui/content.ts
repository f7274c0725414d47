/** Whether a page has given an element content for a slot, `''` for the default one; white space is none. */
export function hasContent(element: Element, slot: string): boolean {
  return [...element.childNodes].some((node) =>
    node instanceof Element ? node.slot === slot : !slot && node instanceof Text && node.data.trim(),
  );
}
