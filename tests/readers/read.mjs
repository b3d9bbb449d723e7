// node read.mjs MODULES BROWSER BOOK... → JSON on standard output: for each book and reader what the
// reader shows, and every error that the browser's console, its pages or its requests told of.
//
// MODULES is the node_modules folder that `npm ci` filled, BROWSER an installed Chromium or Chrome.

import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { serve } from './serve.mjs';

const READERS = {
  foliate: { scripts: [], module: '/harness/foliate.mjs' },
  epubjs: {
    scripts: ['/lib/jszip/dist/jszip.min.js', '/lib/epubjs/dist/epub.js'],
    module: '/harness/epubjs.mjs',
  },
};

const [modules, executablePath, ...books] = process.argv.slice(2);
const found = createRequire(path.join(path.resolve(modules), 'x.js')).resolve('puppeteer-core');
const { default: puppeteer } = await import(pathToFileURL(found).href);

const folders = { '/lib/': modules, '/harness/': import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname) };
books.forEach((book, at) => (folders[`/book/${at}/`] = path.dirname(path.resolve(book))));
const { server, address } = await serve(folders);
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  // A container's root has no sandbox, and little shared memory.
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
  timeout: 120_000,
  protocolTimeout: 300_000,
});
try {
  const seen = {};
  for (const [at, book] of books.entries()) {
    seen[book] = {};
    for (const [name, reader] of Object.entries(READERS)) {
      const url = `/book/${at}/${encodeURIComponent(path.basename(book))}`;
      seen[book][name] = await open(reader, url);
    }
  }
  process.stdout.write(JSON.stringify(seen));
} finally {
  await browser.close();
  server.close();
}

/** Opens a book in a fresh page; what goes wrong in the page is gathered, not thrown. */
async function open(reader, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 600, height: 800 });
  const errors = [];
  page.on('console', (said) => said.type() === 'error' && errors.push(said.text()));
  page.on('pageerror', (error) => errors.push(String(error.message ?? error)));
  page.on('requestfailed', (request) => errors.push(`failed: ${request.url().slice(0, 120)}`));
  page.on('response', (answer) => answer.status() >= 400 && errors.push(`${answer.status()} ${answer.url()}`));
  await page.goto(address);
  for (const script of reader.scripts) await page.addScriptTag({ url: script });
  const seen = await page.evaluate(
    async (module, book) => (await import(module)).read(book),
    reader.module,
    url,
  );
  await page.close();
  return { ...seen, errors };
}
