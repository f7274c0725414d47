import { render } from 'lit';
import { repositoryText } from '../../src/list/entry-wording.js';
import { listWords, pluralText as textFor } from '../../src/list/wording.js';
import { spokenFor } from '../../src/ui/words.js';
import { eventually } from './eventually.js';

const spoken = (language: string) => eventually(() => spokenFor(language, () => {}), `the words of ${language}`);

/** "1 provider" */
export async function pluralText(language: string, count: number): Promise<string> {
  await spoken(language);
  return textFor(listWords(language).count, count, language).replace(/[\u200E\u200F]/g, '');
}

/** "1 DataCite repository runs DSpace." */
export async function repositoriesOf(language: string, count: number, software: string): Promise<string> {
  await spoken(language);
  const place = document.createElement('p');
  render(repositoryText(count, software, language), place);
  return place.textContent;
}
