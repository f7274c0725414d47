/** The rules of a sheet that hold on paper. */
function* printRules(rules: CSSRuleList): Generator<string> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') {
      for (const inner of rule.cssRules) yield inner.cssText;
    }
  }
}

/**
 * Lets an element look on the screen as it does on paper: not every engine's runner can emulate that, but every engine has the rules. Each follows its own sheet, as on
 * paper.
 */
export function asPrinted(element: Element): void {
  const root = element.shadowRoot!;
  root.adoptedStyleSheets = root.adoptedStyleSheets.flatMap((sheet) => {
    const printed = new CSSStyleSheet();
    printed.replaceSync([...printRules(sheet.cssRules)].join('\n'));
    return [sheet, printed];
  });
}

/** What stands behind an element by its styles, `none` for nothing. */
export const contentAfter = (element: Element): string => getComputedStyle(element, '::after').content;
