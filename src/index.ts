/**
 * Both elements, registered, and everything a page's own scripts may want of them.
 *
 * @module
 */
export * from './badge.js';
export * from './datacite.js';
export * from './list.js';
