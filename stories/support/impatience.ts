/** Shortens the deadline of requests for as long as a story lasts; for its `beforeEach`. @returns undoes it */
export function impatience(): () => void {
  const { timeout } = AbortSignal;
  AbortSignal.timeout = () => timeout.call(AbortSignal, 100);
  return () => {
    AbortSignal.timeout = timeout;
  };
}
