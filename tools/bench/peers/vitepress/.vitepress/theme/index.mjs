import DefaultTheme from 'vitepress/theme';

const components = import.meta.glob('./components/*.vue', { eager: true, import: 'default' });

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    for (const [path, component] of Object.entries(components)) {
      app.component(path.slice('./components/'.length, -'.vue'.length), component);
    }
  },
};
