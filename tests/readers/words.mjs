// A page in a reader → the words of its author, as `octavo.checks.parity` takes them: no contents, no
// generated pages, no calls of notes and no way back, no parentheses around a reading; notes apart.

const SILENT = new Set(['head', 'nav', 'rp', 'script', 'style']);
const SILENT_ROLES = new Set(['doc-noteref', 'doc-backlink', 'doc-pagebreak']);
const NOTES = new Set(['doc-footnote', 'doc-endnote']);

/** Returns the running text of a document and each of its notes, white space as it stands. */
export function wordsOf(page) {
  const found = { text: '', notes: [] };
  gather(page.body, found, null);
  return found;
}

function gather(element, found, note) {
  const role = element.getAttribute('role');
  const silent = SILENT.has(element.localName) || SILENT_ROLES.has(role);
  if (silent || element.classList.contains('generated')) return;
  const beginsNote = note === null && NOTES.has(role);
  const inside = beginsNote ? [] : note;
  const say = (words) => {
    if (inside) inside.push(words);
    else found.text += words;
  };
  say(element.getAttribute('alt') ?? '');
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) say(child.data);
    else if (child.nodeType === Node.ELEMENT_NODE) gather(child, found, inside);
  }
  if (beginsNote) found.notes.push(inside.join(''));
}

/** Waits for the fonts of a document; returns how each stands that is not merely unused. */
export async function fontsOf(page) {
  await page.fonts.ready;
  const faces = [...page.fonts].filter((face) => face.status !== 'unloaded');
  return faces.map((face) => `${face.family} ${face.weight} ${face.style}: ${face.status}`);
}
