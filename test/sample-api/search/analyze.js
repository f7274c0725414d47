// About what Elasticsearch's standard tokenizer does (Unicode's word boundaries): one token per ideograph and hiragana
// letter, runs of katakana and of everything else, apostrophes and full stops inside a word kept, no stop words.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}]\p{M}*|[\p{Script=Katakana}ー][\p{Script=Katakana}ー\p{M}]*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}_](?:[\p{M}\u00AD\u061C\u200C-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF])*(?:(?<=\p{L}\p{M}*)['’.·](?=\p{L})|(?<=\p{N})[.,;'](?=\p{N}))?)+/gu;

/**
 * @param {string} text
 * @returns {string[]}
 */
export const analyze = (text) => text.match(WORD)?.map((token) => token.toLowerCase()) ?? [];
