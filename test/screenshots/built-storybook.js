import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from '../support/storybook.js';

/** What the built Storybook is made from. */
const SOURCES = ['src', 'stories', '.storybook', 'test/sample-api', 'demo/service-providers.json', 'package-lock.json'];

/** @param {string} path of a file, or of a folder with all in it @returns {string[]} */
const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path];

/** @param {string} path */
const changedAt = (path) => statSync(path).mtimeMs;

function isBuilt() {
  const index = join(FOLDER, 'index.json');
  if (!existsSync(index)) return false;
  const builtAt = changedAt(index);
  return SOURCES.flatMap(filesOf).every((path) => statSync(path).isDirectory() || changedAt(path) < builtAt);
}

/** Builds Storybook, unless it has been built since a source was changed. */
export function buildStorybook() {
  if (!isBuilt()) execFileSync('npm', ['run', 'build-storybook'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
