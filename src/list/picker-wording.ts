/**
 * The words of selecting, apart from the directory's others because they are fetched with it.
 *
 * @module
 */

/** The button that takes one item out of the selection, before the item's name. */
export const REMOVE = 'Remove';
/** What the chips are, as a list. */
export const SELECTED = 'Selected providers';
/** What a visitor is told who has to select something and has not. */
export function missingText(multiple: boolean): string {
  return multiple ? 'Please select at least one provider.' : 'Please select a provider.';
}
