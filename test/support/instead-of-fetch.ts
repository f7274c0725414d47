const { fetch } = globalThis;

/** Answers every request with this text, until {@link restoreFetch}: prepared beforehand, so that nothing a test does to the page is in it. */
export function answerWith(text: string, status = 200): void {
  globalThis.fetch = () => Promise.resolve(new Response(text, { status }));
}

export function restoreFetch(): void {
  globalThis.fetch = fetch;
}
