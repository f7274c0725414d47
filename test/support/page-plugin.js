/** Where {@link pagePlugin} serves its page. */
const PATH = '/test/support/page.html';

/**
 * Serves a page that loads what a script tag loads, as `npm run build` has written it. Tests open it in a frame: `body` is its content, and the frame's
 * `prepare` is called with its window before anything else runs.
 *
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function pagePlugin() {
  return {
    name: 'page',
    serve(context) {
      if (context.path !== PATH) return undefined;
      const content = context.URL.searchParams.get('body') ?? '';
      const head = `<meta charset="utf-8"><title>A page</title><script>frameElement.prepare(window)</script>
        <script type="module" src="/dist/datacite-provider-elements.min.js"></script>`;
      return {
        type: 'html',
        body: `<!doctype html><html lang="en"><head>${head}</head><body>${content}</body></html>`,
      };
    },
  };
}
