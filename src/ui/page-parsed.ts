/**
 * Resolves when the parser has seen the whole page. Elements that ask before would each ask alone: a script in the page's head meets
 * them one by one, as they arrive. One promise for all, so that all continue in one tick.
 */
export const pageParsed: Promise<void> = new Promise((resolve) => {
  if (typeof document === 'undefined' || document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
});
