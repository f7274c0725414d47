/**
 * For a classic script tag: registers both elements and leaves nothing else behind.
 *
 * @module
 */
import './badge.js';
import './list.js';
