/** `npm run serve [-- folder]`: the finished build in dist/, or in another folder, at http://localhost:4321, or at PORT. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { basePath } from '../../src/hosts/index.ts';
import { createSiteServer } from './server.ts';

const folder = process.argv[2] ?? 'dist';
const port = Number(process.env['PORT'] ?? 4321);
const base = basePath(process.env['BASE_PATH']);

if (!existsSync(join(folder, '404.html'))) {
  console.error(`There is no finished build in ${folder}/. Run "npm run build" first.`);
  process.exit(1);
}
const server = createSiteServer({ folder, base });
server.on('error', (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${port} is in use. Set another: PORT=4322 npm start` : error.message);
  process.exit(1);
});
server.listen(port, () =>
  console.log(`\nRenewal Guide is served at http://localhost:${port}${base}\nStop it with Ctrl+C.`),
);
