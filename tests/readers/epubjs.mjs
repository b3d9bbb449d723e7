// An EPUB → what epub.js shows of it, page by page. Runs in the browser, after its two scripts.

import { fontsOf, wordsOf } from '/harness/words.mjs';

export async function read(url) {
  const frame = document.createElement('div');
  document.body.replaceChildren(frame);
  const book = window.ePub(await (await fetch(url)).arrayBuffer());
  await book.ready;
  const { navigation, packaging, spine } = book;
  const rendition = book.renderTo(frame, { width: 600, height: 800, flow: 'paginated' });
  const pages = [];
  for (const { href } of spine.spineItems) {
    await rendition.display(href);
    const page = rendition.getContents()[0].document;
    pages.push({ file: href, fonts: await fontsOf(page), ...wordsOf(page) });
  }
  const contents = [...entries(navigation.toc, 1)];
  const printed = book.pageList?.pageList ?? [];
  const seen = {
    title: packaging.metadata.title,
    contents,
    lost: contents.filter(({ href }) => !spine.get(inPackage(book, href))),
    landmarks: navigation.landmarks.map(({ type }) => type),
    pageList: printed.map(({ page }) => String(page)),
    lostPages: printed.filter(({ href }) => !spine.get(inPackage(book, href))),
    pages,
  };
  book.destroy();
  return seen;
}

/** The spine knows files by their place in the package, the contents by theirs beside the contents. */
function inPackage(book, href) {
  const folder = book.packaging.navPath.replace(/[^/]*$/, '');
  return folder + href.split('#')[0];
}

function* entries(list, depth) {
  for (const { label, href, subitems } of list ?? []) {
    yield { label: label.trim(), href, depth };
    yield* entries(subitems, depth + 1);
  }
}
