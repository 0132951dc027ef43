/**
 * Stops a program at the file operation that STOP specifies (see stopped.ts). Loaded before it with `node --import`.
 * A `writeFile` that's killed writes the first half of the content.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { at, signal, among } = JSON.parse(process.env['STOP']);
let count = 0;

for (const name of among) {
  const original = fs.promises[name];
  fs.promises[name] = async (...args) => {
    if (++count === at) {
      if (name === 'writeFile' && signal === 'SIGKILL') {
        await original(args[0], args[1].slice(0, args[1].length / 2), args[2]);
      }
      process.kill(process.pid, signal);
    }
    return original(...args);
  };
}
syncBuiltinESMExports();
