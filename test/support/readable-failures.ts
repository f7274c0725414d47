import { chai } from '@open-wc/testing';

/**
 * A failed assertion hands what it compared to the test runner, which takes it apart to show the difference. An element leads to its whole page, and
 * the browser dies of it: so the runner gets a description instead.
 */
interface Compared {
  actual?: unknown;
  expected?: unknown;
}

const describeNode = (value: unknown) => (value instanceof Node ? `the node ${value.nodeName}` : value);

const prototype = (chai as unknown as { Assertion: { prototype: { assert: (...parts: unknown[]) => void } } }).Assertion
  .prototype;
const { assert } = prototype;

prototype.assert = function (...parts) {
  try {
    assert.apply(this, parts);
  } catch (error) {
    const compared = error as Compared;
    if ('actual' in compared) compared.actual = describeNode(compared.actual);
    if ('expected' in compared) compared.expected = describeNode(compared.expected);
    throw error;
  }
};
