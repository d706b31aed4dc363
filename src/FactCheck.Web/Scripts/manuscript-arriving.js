// What comes into the draft from elsewhere: pasted, dropped, from a file or from an address; and what is copied out of it.

import { blocksOf, isBlank, plain } from './manuscript-blocks.js';
import { caretAt, deleted, inserted, placed } from './manuscript-edits.js';
import { number, wordsIn } from './manuscript-count.js';
import { fetched, pasted, sent } from './manuscript-intake.js';

export function arriving(editor) {
  const { root, surface, paragraphs, part, start, server, stop, on, tell, edit, back, written } = editor;
  const progress = part('progress'), address = part('address');
  let pending = null, reading = null;

  // ---- pasting, copying and dropping

  const takePaste = async (data, range) => {
    const html = data.getData('text/html'), words = data.getData('text/plain');
    if (!html && !words && data.files.length) { bringFile(data.files[0]); return; }
    if (!html) { edit(at => inserted(at, plain(words), true)); return; }
    const marker = range?.cloneRange();
    // A whole draft into an empty page brings its headline along; anything else stays together word by word.
    let isWhole = false;
    if (!written().text) { try { isWhole = await server.invokeMethodAsync('MayProposeAsync'); } catch { /* it stays together */ } }
    await busy('Reading what was pasted…', signal => pasted(html, words, !isWhole, signal), manuscript => {
      if (isWhole) { brought(manuscript); return; }
      moveTo(marker);
      edit(at => inserted(at, blocksOf(manuscript.text, manuscript.formatting).blocks));
      if (manuscript.unread?.length) tell('PastedAsync', ...bounded(manuscript.unread));
    }, () => {
      moveTo(marker);
      if (words) edit(at => inserted(at, plain(words), true));
      return words ? ' The words are in, without headings, quotes and links.' : '';
    });
  };
  const moveTo = range => {
    if (!range || !surface.contains(range.startContainer)) { back(); return; }
    surface.focus({ preventScroll: true });
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  const here = () => getSelection().rangeCount && surface.contains(getSelection().anchorNode) ? getSelection().getRangeAt(0) : null;
  on(surface, 'paste', event => { event.preventDefault(); takePaste(event.clipboardData, here()); });
  for (const type of ['copy', 'cut']) on(surface, type, event => {
    const selection = paragraphs.selected();
    if (!selection || getSelection().isCollapsed) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', getSelection().toString().replace(/\n{2,}/g, '\n\n'));
    const holder = document.createElement('div');
    holder.append(getSelection().getRangeAt(0).cloneContents());
    for (const heading of holder.querySelectorAll('p.h')) { const h = document.createElement('h3'); h.append(...heading.childNodes); heading.replaceWith(h); }
    for (const quote of holder.querySelectorAll('p.q')) { const q = document.createElement('blockquote'); q.append(...quote.childNodes); quote.replaceWith(q); }
    event.clipboardData.setData('text/html', holder.innerHTML);
    if (type === 'cut') edit(at => deleted(at));
  });
  const hasFile = event => event.dataTransfer?.types.includes('Files');
  const isOurs = event => surface.contentEditable === 'true' && (hasFile(event) || surface.contains(event.target));
  on(root, 'dragover', event => { if (isOurs(event)) { event.preventDefault(); root.toggleAttribute('data-over', hasFile(event)); } });
  on(root, 'dragleave', event => { if (!root.contains(event.relatedTarget)) root.removeAttribute('data-over'); });
  on(root, 'drop', event => {
    root.removeAttribute('data-over');
    if (!isOurs(event)) return;
    event.preventDefault();
    if (hasFile(event) && event.dataTransfer.files.length) { bringFile(event.dataTransfer.files[0]); return; }
    if (surface.contains(event.target)) takePaste(event.dataTransfer, caretAt(surface, event.clientX, event.clientY));
  });

  // ---- files and addresses

  const busy = async (what, work, done, failed) => {
    reading?.abort();
    const mine = reading = new AbortController();
    part('progress-what').textContent = what;
    const bar = progress.querySelector('progress');
    bar.removeAttribute('value');
    progress.hidden = false;
    surface.setAttribute('aria-busy', 'true');
    tell('BeginAsync');
    try {
      const manuscript = await work(mine.signal, share => { if (share < 1) bar.value = share; else { bar.removeAttribute('value'); part('progress-what').textContent = 'Reading…'; } });
      if (!stop.signal.aborted) done(manuscript);
    } catch (wrong) {
      if (!mine.signal.aborted && !stop.signal.aborted) tell('FailedAsync', (wrong.message + (failed?.() ?? '')).slice(0, 1000));
    } finally {
      if (reading === mine) { reading = null; progress.hidden = true; surface.removeAttribute('aria-busy'); }
    }
  };
  // A message to the server holds 32 KB.
  const bounded = unread => {
    let room = 6000;
    const some = unread.map(({ what, place }) => ({ what: what.slice(0, 300), place: place?.slice(0, 300) ?? null }))
      .filter(one => (room -= one.what.length + (one.place?.length ?? 0) + 30) > 0);
    return [some, unread.length - some.length];
  };
  const brought = manuscript => {
    const asks = Boolean(written().text);
    const [unread, more] = bounded(manuscript.unread ?? []);
    pending = manuscript;
    if (!asks) take('replace');
    tell('BroughtAsync', {
      headline: manuscript.headline?.slice(0, 1000), authorName: manuscript.authorName?.slice(0, 1000), datedOn: manuscript.datedOn,
      origin: manuscript.origin?.slice(0, 2000), words: wordsIn(manuscript.text),
      unread, more,
    }, asks);
  };
  const take = how => {
    if (!pending) return;
    const { blocks, usual } = blocksOf(pending.text, pending.formatting);
    if (how === 'append' && pending.headline) blocks.unshift({ kind: 'h', text: pending.headline, ways: [] });
    if (how === 'replace') {
      paragraphs.tidy();
      editor.setText({ blocks, usual }, pending.origin);
      surface.focus({ preventScroll: true });
      placed(surface, { from: { element: surface.firstElementChild, at: 0 } }, true);
    } else if (how === 'append') {
      paragraphs.tidy();
      const last = surface.lastElementChild;
      if (last && isBlank(paragraphs.modelOf(last).text)) last.remove();
      const begin = blocks.map(({ gap, ...one }) => paragraphs.build(one));
      surface.append(...begin);
      paragraphs.settled();
      surface.focus({ preventScroll: true });
      placed(surface, { from: { element: begin[0] ?? surface.lastElementChild, at: 0 } }, true);
      editor.origin ??= pending.origin ?? null;
    }
    pending = null;
    editor.changed();
  };
  const bringFile = file => {
    const most = start.mostBytes;
    if (file.size > most) {
      const mega = bytes => number.format(bytes >= 10_485_760 ? Math.round(bytes / 1_048_576) : Math.round(bytes / 104_857.6) / 10);
      tell('FailedAsync', `“${file.name}” has ${mega(file.size)} MB; at most ${mega(most)} MB are read. Save it without pictures, or paste the text.`);
      return;
    }
    busy(`Sending “${file.name}”…`, (signal, share) => sent(file, signal, share), brought);
  };
  on(part('file'), 'change', event => {
    const file = event.target.files[0];
    event.target.value = '';
    if (file) bringFile(file);
  });
  const fetchIt = () => {
    const typed = address.value.trim();
    if (!typed) { tell('FailedAsync', 'Give the address of a page first.'); address.focus(); return; }
    const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : 'https://' + typed;
    busy(`Fetching ${whole}…`, signal => fetched(whole, signal), manuscript => { address.value = ''; brought(manuscript); });
  };
  on(address, 'keydown', event => { if (event.key === 'Enter') { event.preventDefault(); fetchIt(); } });
  on(root, 'click', event => {
    const act = event.target.closest('[data-do]')?.dataset.do;
    if (act === 'file') part('file').click();
    if (act === 'fetch') fetchIt();
    if (act === 'stop') reading?.abort();
  });

  return { take, drop: () => { pending = null; }, leave: () => reading?.abort() };
}
