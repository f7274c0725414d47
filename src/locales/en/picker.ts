/** What a directory says that one can select from. */
export const english = {
  /** Before a selected item's name. */
  remove: 'Remove',
  selected: 'Selected providers',
  missing: { single: 'Please select a provider.', multiple: 'Please select at least one provider.' },
};
