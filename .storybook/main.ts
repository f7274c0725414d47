import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../test/sample-api/logos', to: '/sample-logos' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal(config) {
    // The library's own build and its dev server's routes are not Storybook's.
    delete config.build?.lib;
    delete config.build?.rolldownOptions;
    const foreign = ['sample-api', 'terser'];
    const isForeign = (plugin: unknown) =>
      plugin instanceof Object && 'name' in plugin && foreign.includes(String(plugin.name));
    return { ...config, plugins: config.plugins?.filter((plugin) => !isForeign(plugin)) ?? [] };
  },
};

export default config;
