/** Uncaught errors, unhandled rejections and what is written to `console.error` while a test runs. */
export function collectComplaints(): string[] {
  const complaints: string[] = [];
  const { error } = console;
  const onError = ({ message }: ErrorEvent) => void complaints.push(`error: ${message}`);
  const onRejection = ({ reason }: PromiseRejectionEvent) => void complaints.push(`rejection: ${String(reason)}`);
  beforeEach(() => {
    complaints.length = 0;
    console.error = (...parts: unknown[]) => void complaints.push(`console: ${parts.join(' ')}`);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
  });
  afterEach(() => {
    console.error = error;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  });
  return complaints;
}
