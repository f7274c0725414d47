import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz } from './fuzz.js';

const CASES = 20_000;

test(`${CASES} hostile answers, storages and values register nobody falsely`, async (context) => {
  const { cases, seed, failure, counts } = await fuzz({ cases: CASES });
  context.diagnostic(`${cases} cases, seed ${seed}`);
  assert.equal(failure, null);
  // Answers that are all refused would prove nothing.
  const { questions, honest, recalled, listed } = counts;
  assert.ok(honest > questions * 0.1, `${honest} honest answers to ${questions} questions`);
  assert.ok(listed > questions * 0.005, `${listed} of ${questions} listed`);
  assert.ok(recalled > questions * 0.02, `${recalled} of ${questions} recalled`);
});
