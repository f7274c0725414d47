/** Gives all requests of a story another deadline. For its `beforeEach`, which gets the function that undoes it. */
export const deadline = (milliseconds: number) => () => {
  const { timeout } = AbortSignal;
  AbortSignal.timeout = () => timeout.call(AbortSignal, milliseconds);
  return () => {
    AbortSignal.timeout = timeout;
  };
};
