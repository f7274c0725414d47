/**
 * Does something if a host that was disconnected stays so: a node that was moved is connected again by the next microtask.
 *
 * @param host
 * @param leave gives up what was under way for it
 */
export function whenGone(host: Node, leave: () => void): void {
  queueMicrotask(() => {
    if (!host.isConnected) leave();
  });
}
