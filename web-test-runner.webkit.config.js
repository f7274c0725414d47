process.env.TEST_ENGINE = 'webkit';

export default (await import('./web-test-runner.config.js')).default;
