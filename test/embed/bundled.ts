import { build } from 'vite';

/** Bundles a host page's script with the installed packages that it imports. */
export async function bundled(code: string): Promise<string> {
  const entry = 'virtual:app';
  const built = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === entry ? `${process.cwd()}/app.js` : null),
        load: (id) => (id === `${process.cwd()}/app.js` ? code : null),
      },
    ],
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry, output: { codeSplitting: false } } },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('Vite returned no single build.');
  return built.output[0].code;
}
