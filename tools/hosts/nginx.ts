/**
 * Serves a folder with the installed nginx, configured as in README, on the port in the variable PORT:
 * `node tools/hosts/nginx.ts <root> [<folder of the build in it>]`. If the build is in a folder, the server also has
 * the rules of another site, a shop.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [root = 'dist', build = '.'] = process.argv.slice(2);
const port = Number(process.env['PORT'] ?? 4321);
const nginxFolder = mkdtempSync(join(tmpdir(), 'renewal-guide-nginx-'));
const isRoot = process.getuid?.() === 0;

// nginx writes to a temporary folder, so that it doesn't need root and can run next to another nginx.
const temporaryPaths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
  (kind) => `${kind}_temp_path ${nginxFolder}/${kind};`,
);
/** The rules of a server that also hosts a shop: for the shop's folder, and for all files with certain extensions. */
const shopRules = `
    error_page 404 /shop/404.html;
    location /shop/ { add_header X-Shop open; }
    location ~* \\.(js|css|png)$ { add_header Cache-Control "max-age=60"; add_header X-Shop scripts; }`;

writeFileSync(
  join(nginxFolder, 'nginx.conf'),
  `${isRoot ? 'user root;' : ''}
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
worker_processes 1;
pid ${nginxFolder}/pid;
error_log stderr crit;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types; # as Debian's nginx.conf has it
  default_type application/octet-stream;
  access_log off;
  ${temporaryPaths.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${resolve(root)};
    brotli_static on;${build === '.' ? '' : shopRules}
    include ${resolve(root, build, 'nginx.conf')};
  }
}
`,
);
const nginx = spawn('/usr/sbin/nginx', ['-e', 'stderr', '-c', join(nginxFolder, 'nginx.conf')], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => nginx.kill('SIGTERM'));
nginx.on('exit', (code) => {
  rmSync(nginxFolder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
