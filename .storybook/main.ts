import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

/** Plugins of the library's own build and dev server. */
const FOREIGN = ['sample-api', 'terser'];

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../test/sample-api/logos', to: '/sample-logos' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal(config) {
    delete config.build?.lib;
    delete config.build?.rolldownOptions;
    const plugins = config.plugins?.filter(
      (plugin) => !(plugin instanceof Object && 'name' in plugin && FOREIGN.includes(plugin.name)),
    );
    return mergeConfig(
      { ...config, plugins },
      // Storybook's renderer would load this file, and with it a second lit, beside the bundled dependencies.
      { optimizeDeps: { include: ['lit/directive-helpers.js'] } },
    );
  },
};

export default config;
