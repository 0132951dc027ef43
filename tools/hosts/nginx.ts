/**
 * Serves a folder with the installed nginx, configured as in README, on the port in the variable PORT:
 * `node tools/hosts/nginx.ts <root> [<folder of the build in it>]`
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [root = 'dist', build = '.'] = process.argv.slice(2);
const port = Number(process.env['PORT'] ?? 4321);
const own = mkdtempSync(join(tmpdir(), 'renewal-guide-nginx-'));
const isRoot = process.getuid?.() === 0;

// nginx writes to a temporary folder, so that it doesn't need root and can run next to another nginx.
const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
  (kind) => `${kind}_temp_path ${own}/${kind};`,
);
/** Rules of a server that also hosts a shop: for the shop's folder, and for all files with certain extensions. */
const neighbor = `
    error_page 404 /shop/404.html;
    location /shop/ { add_header X-Shop open; }
    location ~* \\.(js|css|png)$ { add_header Cache-Control "max-age=60"; add_header X-Shop scripts; }`;

writeFileSync(
  join(own, 'nginx.conf'),
  `${isRoot ? 'user root;' : ''}
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
worker_processes 1;
pid ${own}/pid;
error_log stderr crit;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types; # as Debian's nginx.conf has it
  default_type application/octet-stream;
  access_log off;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${resolve(root)};
    brotli_static on;${build === '.' ? '' : neighbor}
    include ${resolve(root, build, 'nginx.conf')};
  }
}
`,
);
const nginx = spawn('/usr/sbin/nginx', ['-e', 'stderr', '-c', join(own, 'nginx.conf')], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => nginx.kill('SIGTERM'));
nginx.on('exit', (code) => {
  rmSync(own, { recursive: true, force: true });
  process.exit(code ?? 0);
});
