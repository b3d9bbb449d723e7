// Folders and files → a web server on the loopback interface, for one browser and one run.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<style>html, body { margin: 0; height: 100% } foliate-view { display: block; width: 600px; height: 800px }</style>`;

/**
 * Serves an empty page at `/`, and what is below each folder at its prefix.
 * @param {Record<string, string>} folders folders by prefix, such as `/lib/`
 */
export async function serve(folders) {
  const server = http.createServer((request, response) => {
    const url = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (url === '/') {
      response.setHeader('content-type', TYPES['.html']);
      response.end(PAGE);
      return;
    }
    const file = fileOf(url, folders);
    if (!file) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}

function fileOf(url, folders) {
  const prefix = Object.keys(folders).find((start) => url.startsWith(start));
  if (!prefix) return null;
  const folder = path.resolve(folders[prefix]);
  const file = path.join(folder, url.slice(prefix.length));
  const inside = file.startsWith(folder + path.sep);
  return inside && fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}
