/** @typedef {import('puppeteer-core').Protocol.Accessibility.AXNode} AXNode */
/** @typedef {import('puppeteer-core').Page} Page */

/**
 * What a screen reader meets in a tree, in its order: texts, links, buttons and pictures, by role and name. Screen readers that read a page like a text say what is in a link
 * and not its name: where that is something else, it is added.
 *
 * @param {ReadonlyMap<string, AXNode>} nodes by id
 * @param {AXNode} node
 * @returns {string[]}
 */
function heard(nodes, { ignored, role, name, childIds = [] }) {
  const content = () => childIds.flatMap((id) => heardOf(nodes, id));
  const line = `${role?.value} "${name?.value}"`;
  if (ignored) return content();
  switch (role?.value) {
    case 'StaticText':
    case 'button':
      return [line];
    case 'image':
      return [line, ...content()];
    case 'link': {
      const within = content();
      return within.join().replace(/^\w+ /, '') === `"${name?.value}"`
        ? [line]
        : [`${line}, read as ${within.join(', ')}`];
    }
    default:
      return content();
  }
}

/** @param {ReadonlyMap<string, AXNode>} nodes @param {string} id */
function heardOf(nodes, id) {
  const node = nodes.get(id);
  return node ? heard(nodes, node) : [];
}

/**
 * Two commands for tests that run in Chromium: `accessibility-tree`, what the browser itself tells assistive technology of the region with a name (`null` where there is no such
 * region), and `media-features`, what a visitor has set in system or browser.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin<any>}
 */
export function accessPlugin() {
  return {
    name: 'access',
    async executeCommand({ command, payload, session }) {
      if (command !== 'accessibility-tree' && command !== 'media-features') return undefined;
      /** @type {Page} */
      const page = /** @type {any} */ (session.browser).getPage(session.id);
      const devtools = await sessionOf(page);
      if (command === 'media-features') {
        await devtools.send('Emulation.setEmulatedMedia', payload);
        return true;
      }
      const { nodes } = await devtools.send('Accessibility.getFullAXTree');
      const region = nodes.find(({ role, name }) => role?.value === 'region' && name?.value === payload.region);
      return region ? heard(new Map(nodes.map((node) => [node.nodeId, node])), region) : null;
    },
  };
}

/** @type {WeakMap<Page, Promise<import('puppeteer-core').CDPSession>>} */
const sessions = new WeakMap();

/** A page's own, since what is emulated ends with the session that asked for it. @param {Page} page */
function sessionOf(page) {
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}
