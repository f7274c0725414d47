/** What the console is warned of while a test runs. */
export function collectWarnings(): string[] {
  const warnings: string[] = [];
  const warn = console.warn;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...parts: unknown[]) => void warnings.push(parts.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
  return warnings;
}
