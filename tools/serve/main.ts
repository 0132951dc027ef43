/**
 * `npm run serve [-- folder]`: serves the finished build in dist/ or another folder at http://localhost:4321. PORT sets
 * another port. Only this machine can reach the server, unless HOST is another address to listen on, such as 0.0.0.0.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { basePath } from '../../src/hosts/index.ts';
import { siteHandler } from './server.ts';

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function readBase(): string {
  try {
    return basePath(process.env['BASE_PATH']);
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

const folder = process.argv[2] ?? 'dist';
const { PORT = '', HOST = '' } = process.env;
const port = PORT === '' ? 4321 : Number(PORT);
const base = readBase();

/** Ends the process if the port can't be used. @returns false if the machine doesn't have the address */
function listen(address: string): Promise<boolean> {
  const server = createServer(siteHandler({ folder, base }));
  return new Promise((resolve) => {
    server.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (server.listening) console.error(message);
      else if (code === 'EADDRINUSE') stop(`Port ${port} is in use. Set another one: PORT=4322 npm start`);
      else if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') resolve(false);
      else stop(`${message}. Set HOST and PORT to what this machine can listen on.`);
    });
    server.listen(port, address, () => resolve(true));
  });
}

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  stop(`PORT is "${PORT}", which isn't a port. Set one from 1 to 65535, such as PORT=4322.`);
}
if (!existsSync(join(folder, '404.html'))) {
  stop(`There is no finished build in ${folder}/. Run "npm run build" first.`);
}
// Programs resolve "localhost" to either of these two addresses.
const addresses = HOST ? [HOST] : ['127.0.0.1', '::1'];
const listening = await Promise.all(addresses.map(listen));
if (!listening.includes(true)) stop(`This machine has no address ${addresses.join(' or ')}. Set HOST to one it has.`);
const hostInUrl = HOST.includes(':') ? `[${HOST}]` : HOST;
console.log(
  `\nRenewal Guide is served at http://${hostInUrl === '' ? 'localhost' : hostInUrl}:${port}${base}\nStop it with Ctrl+C.`,
);
