/** What Mocha's `bdd` interface puts into every test file. */
type TestBody = () => unknown;

declare function describe(title: string, body: () => void): void;
declare function it(title: string, body: TestBody): { timeout: (milliseconds: number) => void };
declare function before(body: TestBody): void;
declare function after(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: TestBody): void;
