import { fixtureSync } from '@open-wc/testing';

/** Languages that are read from right to left. */
export const RTL = ['ar', 'he'];

/** A place in the page that is emptied after the test. */
export const place = (markup = '<div></div>'): HTMLElement => fixtureSync<HTMLElement>(markup);

/** A place for what is in a language, in its direction. */
export const inLanguage = (language: string): HTMLElement =>
  place(`<div lang="${language}" dir="${RTL.includes(language) ? 'rtl' : 'ltr'}"></div>`);
