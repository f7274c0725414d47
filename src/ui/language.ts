/**
 * The language around an element, and the one phrase a badge's face says in it. Apart from `locale.ts`, which a badge needs only on demand.
 *
 * @module
 */

/** The nearest `lang` around an element, also outside its shadow trees; English where there is none that `Intl` can read. */
export function languageOf(element: Element): string {
  let node: Element | null = element;
  while (node) {
    const holder: Element | null = node.closest('[lang]');
    if (holder) return readable(holder.getAttribute('lang')!);
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

function readable(language: string): string {
  try {
    return new Intl.Locale(language).toString();
  } catch {
    return 'en';
  }
}

/** How long ago a time was, in its largest unit: "3 hours ago". */
export function formatAge(time: string, now: number, language: string): string {
  const minutes = Math.max(0, (now - Date.parse(time)) / 60_000);
  const [unit, size] =
    minutes < 60 ? (['minute', 1] as const) : minutes < 1440 ? (['hour', 60] as const) : (['day', 1440] as const);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.floor(minutes / size), unit);
}
