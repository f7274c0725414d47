import { storyIds } from '../support/storybook.js';

/** Whether something is about stories that somebody has chosen by a part of their ids; without such a part it is. @param {string} [part] */
export const isOf =
  (part = '') =>
  (/** @type {string} */ name) =>
    (name.split('.')[0] ?? '').includes(part);

/** Ids of the stories that were chosen on the command line. */
export const chosenStories = () => storyIds().filter(isOf(process.argv[2]));
