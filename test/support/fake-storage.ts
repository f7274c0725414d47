/** A `Storage` of a test's own: its keys are its properties, as with the browser's. */
export class FakeStorage {
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? (Reflect.get(this, key) as string) : null;
  }

  setItem(key: string, value: string): void {
    Reflect.set(this, key, value);
  }

  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }

  key(index: number): string | null {
    return Object.keys(this)[index] ?? null;
  }

  clear(): void {
    for (const key of Object.keys(this)) this.removeItem(key);
  }

  get length(): number {
    return Object.keys(this).length;
  }
}

/** Puts something in the place of `localStorage`; a function is called at each access, so that it may throw. */
export function replaceStorage(storage: FakeStorage | (() => never)): void {
  const get = () => (typeof storage === 'function' ? storage() : storage);
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get });
}

const real = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');

export function restoreStorage(): void {
  if (real) Object.defineProperty(globalThis, 'localStorage', real);
}
