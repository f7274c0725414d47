/** Letters a word must have for a typo in it to be forgiven: of shorter ones too many are one letter apart. */
const LEAST = 5;
const LETTERS_ALONE = /^[\p{L}\p{M}]+$/u;

/** Whether one typo in the word is forgiven. Not in what has digits: one ROR id is not another. */
export const isForgiving = (word: string) => word.length >= LEAST && LETTERS_ALONE.test(word);

/**
 * Whether a word becomes another by one letter added, left out, replaced or swapped with its neighbour. Equal words are no typo.
 *
 * @param typing the word may go on: it is compared with the beginning of the other
 */
export function isTypoOf(word: string, other: string, typing = false): boolean {
  const { length } = word;
  if (typing ? other.length < length - 1 : Math.abs(other.length - length) > 1) return false;
  let same = 0;
  while (same < length && word.charCodeAt(same) === other.charCodeAt(same)) same++;
  if (same === length) return !typing && other.length === length + 1;
  const agrees = (from: number, at: number) => {
    const rest = length - from;
    return (typing ? other.length - at >= rest : other.length - at === rest) && other.startsWith(word.slice(from), at);
  };
  return (
    agrees(same + 1, same + 1) ||
    agrees(same + 1, same) ||
    agrees(same, same + 1) ||
    (word[same] === other[same + 1] && word[same + 1] === other[same] && agrees(same + 2, same + 2))
  );
}
