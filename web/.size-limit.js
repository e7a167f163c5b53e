import { readFileSync } from 'node:fs';

/** What the browser fetches before it can show the first page: all that index.html names. */
const shell = [...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => `dist/${path}`);

export default [{ name: 'shell before the first page', path: ['dist/index.html', ...shell], limit: '350 KB', brotli: true }];
