process.env.TEST_ENGINE = 'firefox';

export default (await import('./web-test-runner.config.js')).default;
