/** What a page is to its visitor: whether its tab is looked at, and whether the browser has a network. */
function pretend(target: object, property: string, value: unknown): void {
  Object.defineProperty(target, property, { configurable: true, value });
}

export function hideTab(): void {
  pretend(document, 'visibilityState', 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

export function showTab(): void {
  Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
}

export function goOffline(): void {
  pretend(navigator, 'onLine', false);
  window.dispatchEvent(new Event('offline'));
}

export function goOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
  window.dispatchEvent(new Event('online'));
}
