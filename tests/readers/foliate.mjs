// An EPUB → what foliate-js shows of it, page by page. Runs in the browser.

import '/lib/foliate-js/view.js';
import { fontsOf, wordsOf } from '/harness/words.mjs';

export async function read(url) {
  const view = document.createElement('foliate-view');
  document.body.replaceChildren(view);
  const data = await (await fetch(url)).blob();
  await view.open(new File([data], 'book.epub', { type: 'application/epub+zip' }));
  const { book } = view;
  const pages = [];
  for (const [at, section] of book.sections.entries()) {
    await view.goTo(at);
    const page = view.renderer.getContents().find((shown) => shown.index === at).doc;
    pages.push({ file: section.id, fonts: await fontsOf(page), ...wordsOf(page) });
  }
  return {
    title: asWords(book.metadata.title),
    contents: [...entries(book.toc, 1)],
    lost: [...entries(book.toc, 1)].filter(({ href }) => !view.resolveNavigation(href)),
    landmarks: (book.landmarks ?? []).map(({ type }) => String(type)),
    pageList: (book.pageList ?? []).map(({ label }) => label),
    lostPages: (book.pageList ?? []).filter(({ href }) => !view.resolveNavigation(href)),
    pages,
  };
}

function* entries(list, depth) {
  for (const { label, href, subitems } of list ?? []) {
    yield { label: label.trim(), href: decodeURI(href), depth };
    yield* entries(subitems, depth + 1);
  }
}

function asWords(title) {
  return typeof title === 'string' ? title : Object.values(title)[0];
}
