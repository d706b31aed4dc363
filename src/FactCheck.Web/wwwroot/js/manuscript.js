// The draft's editor in the browser: a surface of paragraphs, each plain, a heading or a quote, with words that lead to
// addresses. Whatever the browser or a paste puts there is brought back to that, so that what is seen is what is saved.

import { blockOf, blocksOf, clean, gathered, isBlank, joined, kindOf, plain, rebuilt, withAddress } from './manuscript-blocks.js';
import { atEnd, caretAt, deleted, inserted, placed, selectionIn, spanned, split } from './manuscript-edits.js';
import { fetched, pasted, sent } from './manuscript-intake.js';
import { keeping } from './manuscript-keep.js';

const pieceLength = 6000;
const shortcuts = { Digit7: '', Digit8: 'h', Digit9: 'q' };
const numbers = new Intl.NumberFormat('en');
const sentences = globalThis.Intl?.Segmenter ? new Intl.Segmenter('en', { granularity: 'sentence' }) : null;
const word = /[\p{Script=Han}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑'’_·.,:](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;

export function open(root, server, start) {
  const surface = root.querySelector('.paper');
  const part = name => root.querySelector(`[data-part="${name}"]`);
  const toolbar = part('toolbar'), way = part('way'), progress = part('progress');
  const stop = new AbortController();
  const on = (target, type, handler, options) => target.addEventListener(type, handler, { signal: stop.signal, ...options });
  const tell = async (...what) => { try { await server.invokeMethodAsync(...what); } catch { /* the connection is away: the text is here and kept */ } };
  const kept = keeping(start.keep);
  let pieces = '';
  // No piece ends inside a character of two units.
  const edge = number => { const at = number * pieceLength; return /[\uDC00-\uDFFF]/.test(pieces.charAt(at)) ? at - 1 : at; };
  let usual = '\n', origin = start.origin ?? null, first = '', pending = null, reading = null, composing = false;

  // ---- the paragraphs, each read once until it changes

  const models = new WeakMap();
  const dirty = new Set();
  const watch = new MutationObserver(records => note(records));
  const note = records => {
    for (const { target } of records) {
      let node = target;
      while (node && node !== surface && node.parentNode !== surface) node = node.parentNode;
      if (node === surface || !node) dirty.add(surface); else { models.delete(node); dirty.add(node); }
    }
  };
  const modelOf = element => {
    let model = models.get(element);
    if (!model) models.set(element, model = blockOf(element));
    return model;
  };
  const build = model => {
    const element = rebuilt(model);
    models.set(element, model);
    return element;
  };
  const all = () => Array.from(surface.children, modelOf);
  const show = blocks => {
    const fragment = document.createDocumentFragment();
    for (const model of blocks.length ? blocks : [{ kind: '', text: '', ways: [] }]) fragment.append(build(model));
    surface.replaceChildren(fragment);
    settled();
  };
  const settled = () => {
    watch.takeRecords();
    dirty.clear();
  };

  // What a browser made of typing is brought back to paragraphs of words, with the caret where it was.
  const tidy = () => {
    note(watch.takeRecords());
    if (!dirty.size) return;
    const wrong = [...surface.childNodes].filter(node => node.nodeType !== 1 || node.localName !== 'p' || (dirty.has(node) && !clean(node)));
    if (wrong.length || !surface.firstChild) {
      const caret = selectionIn(surface, modelOf);
      for (const node of wrong) {
        const holder = node.nodeType === 1 ? node : Object.assign(document.createElement('p'), { textContent: node.data ?? '' });
        const made = gathered(holder).map(build);
        if (node.nodeType === 1 || holder.textContent.trim()) node.replaceWith(...made); else node.remove();
        if (caret) for (const end of [caret.from, caret.to]) {
          if (end.element !== node) continue;
          end.element = made[0];
          for (let i = 0; i < made.length && end.at > modelOf(made[i]).text.length; i++) {
            end.at -= modelOf(made[i]).text.length + 1;
            end.element = made[Math.min(i + 1, made.length - 1)];
          }
        }
      }
      if (!surface.firstElementChild) surface.append(build({ kind: '', text: '', ways: [] }));
      if (caret) placed(surface, caret);
    }
    settled();
  };

  // ---- steps back and forward: states share the paragraphs that did not change

  const past = [], future = [];
  let present = null, lastStep = '', lastAt = 0;
  const state = () => {
    const caret = selectionIn(surface, modelOf);
    const blocks = all();
    const place = end => end && [Array.prototype.indexOf.call(surface.children, end.element), end.at];
    return { blocks, origin, usual, caret: caret && [place(caret.from), place(caret.to)] };
  };
  const saysTheSame = (a, b) => a === b || (a.kind === b.kind && a.text === b.text && a.ways.length === b.ways.length
    && a.ways.every((one, i) => one.start === b.ways[i].start && one.end === b.ways[i].end && one.address === b.ways[i].address));
  const same = (a, b) => a.length === b.length && a.every((model, i) => saysTheSame(model, b[i]));
  const changed = (step = '') => {
    tidy();
    const now = state(), at = performance.now();
    if (present && same(now.blocks, present.blocks) && now.origin === present.origin) { present = now; return; }
    const goesOn = step && step === lastStep && at - lastAt < 900;
    if (present && !goesOn) { past.push(present); if (past.length > 300) past.shift(); }
    [present, lastStep, lastAt] = [now, step, at];
    future.length = 0;
    told();
  };
  const step = (from, to) => {
    if (!from.length) return;
    to.push({ ...present, caret: state().caret });
    present = from.pop();
    const now = all(), then = present.blocks, elements = [...surface.children];
    let head = 0, tail = 0;
    while (head < now.length && head < then.length && now[head] === then[head]) head++;
    while (tail < now.length - head && tail < then.length - head && now[now.length - 1 - tail] === then[then.length - 1 - tail]) tail++;
    const fresh = then.slice(head, then.length - tail).map(build);
    const after = elements[elements.length - tail] ?? null;
    for (const element of elements.slice(head, elements.length - tail)) element.remove();
    for (const element of fresh) surface.insertBefore(element, after);
    settled();
    usual = present.usual;
    if (origin !== present.origin) { origin = present.origin; tell('CameFromAsync', origin); }
    lastStep = '';
    if (present.caret) {
      const at = place => ({ element: surface.children[place[0]] ?? surface.lastElementChild, at: place[1] });
      placed(surface, { from: at(present.caret[0]), to: at(present.caret[1]) }, true);
    }
    told();
  };

  // ---- what is said about the text, and keeping it

  let counting = 0, keepTimer = 0, restTimer = 0, touched = false;
  const told = () => {
    surface.toggleAttribute('data-empty', surface.childElementCount === 1 && isBlank(modelOf(surface.firstElementChild).text) && !modelOf(surface.firstElementChild).kind);
    pressed();
    clearTimeout(counting);
    counting = setTimeout(count, 250);
    clearTimeout(keepTimer);
    keepTimer = setTimeout(keep, 400);
    if (!start.tells) return;
    if (!touched) { touched = true; tell('TouchedAsync'); }
    clearTimeout(restTimer);
    restTimer = setTimeout(() => { touched = false; tell('RestedAsync', surface.textContent.length); }, 600);
  };
  const count = () => {
    let words = 0, said = 0;
    const until = performance.now() + 40;
    for (const model of all()) {
      if (model.words === undefined) {
        if (performance.now() > until) { counting = setTimeout(count, 30); return; }
        model.words = model.text.match(word)?.length ?? 0;
        model.sentences = !model.words ? 0 : sentences ? [...sentences.segment(model.text)].length : 1;
      }
      words += model.words;
      said += model.sentences;
    }
    part('count').textContent = words ? `${numbers.format(words)} ${words === 1 ? 'word' : 'words'} · about ${numbers.format(said)} ${said === 1 ? 'sentence' : 'sentences'}` : '';
  };
  const written = () => joined(all(), usual);
  const keep = () => {
    clearTimeout(keepTimer);
    const now = written();
    const whole = JSON.stringify([now.text, now.formatting, origin]);
    if (whole === first) kept.forget();
    else kept.keep({ ...now, origin, base: start.base });
    root.toggleAttribute('data-unkept', kept.isFull());
  };
  on(document, 'visibilitychange', () => { if (document.visibilityState === 'hidden') keep(); });
  on(window, 'pagehide', keep);

  // ---- typing

  const edit = (work, name = '') => {
    tidy();
    const selection = selectionIn(surface, modelOf);
    if (!selection) return;
    const caret = work({ surface, modelOf, build, ...selection });
    if (caret) placed(surface, caret, true);
    changed(name);
  };
  const insert = blocks => edit(at => inserted(at, blocks));

  on(surface, 'beforeinput', event => {
    if (event.isComposing && event.inputType !== 'insertFromComposition') return;
    const type = event.inputType;
    if (type === 'historyUndo' || type === 'historyRedo') { event.preventDefault(); step(...(type === 'historyUndo' ? [past, future] : [future, past])); return; }
    if (type.startsWith('format')) { event.preventDefault(); return; }
    if (type === 'insertParagraph' || type === 'insertLineBreak') { event.preventDefault(); edit(split); return; }
    const selection = selectionIn(surface, modelOf);
    if (!selection) return;
    const { from, to } = selection;
    if (type.startsWith('delete')) {
      const border = from.element === to.element && from.at === to.at
        && ((type.endsWith('Backward') && from.at === 0) || (type.endsWith('Forward') && from.at === modelOf(from.element).text.length));
      if (from.element !== to.element || border) {
        event.preventDefault();
        edit(at => deleted(at, type.endsWith('Forward')), type);
      }
      return;
    }
    const text = event.data ?? event.dataTransfer?.getData('text/plain');
    if (type.startsWith('insert') && text != null && (from.element !== to.element || text.length > 80 || /[\n\r\v\f\u0085\u2028\u2029]/.test(text) || type === 'insertReplacementText' || atEnd(from))) {
      event.preventDefault();
      edit(at => inserted(at, plain(text), true), text.length > 1 ? '' : type);
    }
  });
  on(surface, 'input', event => { if (!composing) changed(event.inputType ?? ''); });
  on(surface, 'compositionstart', () => {
    const selection = selectionIn(surface, modelOf);
    if (selection && selection.from.element !== selection.to.element) edit(at => deleted(at));
    composing = true;
  });
  on(surface, 'compositionend', () => { composing = false; changed('composition'); });
  on(surface, 'dragstart', event => event.preventDefault());

  const setKind = kind => edit(({ from, to }) => {
    const elements = [...surface.children];
    const chosen = elements.slice(elements.indexOf(from.element), elements.indexOf(to.element) + 1);
    const wanted = kind && chosen.every(element => modelOf(element).kind === kind) ? '' : kind;
    for (const element of chosen) {
      const fresh = build({ ...modelOf(element), kind: wanted });
      element.replaceWith(fresh);
      if (from.element === element) from.element = fresh;
      if (to.element === element) to.element = fresh;
    }
    return { from, to };
  });

  on(surface, 'keydown', event => {
    if (event.isComposing || event.altKey && !event.ctrlKey) {
      if (event.altKey && event.key === 'F10') { event.preventDefault(); buttons()[0].focus(); }
      return;
    }
    const command = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
    if (command && !event.altKey && event.code === 'KeyZ') { event.preventDefault(); step(...(event.shiftKey ? [future, past] : [past, future])); }
    else if (command && !event.altKey && event.code === 'KeyY') { event.preventDefault(); step(future, past); }
    else if (command && !event.altKey && event.code === 'KeyK') { event.preventDefault(); openWay(); }
    else if (command && event.shiftKey && event.code in shortcuts) { event.preventDefault(); setKind(shortcuts[event.code]); }
    else if (event.key === 'Escape') { event.preventDefault(); buttons()[0].focus(); }
  });

  // ---- the toolbar: one stop of Tab, arrows inside

  const buttons = () => [...toolbar.querySelectorAll('button')];
  const pressed = () => {
    const selection = selectionIn(surface, modelOf);
    if (!selection) return;
    const kind = modelOf(selection.from.element).kind;
    for (const button of toolbar.querySelectorAll('[data-kind]')) button.setAttribute('aria-pressed', String(button.dataset.kind === kind));
    toolbar.querySelector('[data-do="way"]').setAttribute('aria-pressed', String(Boolean(wayAt(selection))));
  };
  on(document, 'selectionchange', () => { if (document.activeElement === surface) pressed(); });
  on(toolbar, 'pointerdown', event => event.preventDefault());
  on(toolbar, 'keydown', event => {
    const list = buttons(), by = { ArrowRight: 1, ArrowLeft: -1, Home: -list.length, End: list.length }[event.key];
    if (by) {
      event.preventDefault();
      const next = Math.max(0, Math.min(list.length - 1, list.indexOf(document.activeElement) + (getComputedStyle(toolbar).direction === 'rtl' ? -by : by)));
      list.forEach((button, i) => { button.tabIndex = i === next ? 0 : -1; });
      list[next].focus();
    } else if (event.key === 'Escape') { event.preventDefault(); back(); }
  });
  let lastCaret = null;
  const back = () => { surface.focus({ preventScroll: true }); if (lastCaret) placed(surface, lastCaret); };
  on(surface, 'blur', () => { lastCaret = selectionIn(surface, modelOf) ?? lastCaret; });
  const atCaret = work => { if (document.activeElement !== surface) back(); work(); };
  on(toolbar, 'click', event => {
    const button = event.target.closest('button');
    if (!button || surface.contentEditable !== 'true') return;
    if (button.dataset.do === 'way') atCaret(openWay); else atCaret(() => setKind(button.dataset.kind));
  });

  // ---- words that lead to an address

  const wayAt = ({ from, to }) => from.element === to.element
    ? modelOf(from.element).ways.find(one => one.start <= from.at && to.at <= one.end && (from.at !== to.at || (one.start < from.at && from.at < one.end))) : null;
  let over = null;
  const openWay = () => {
    const selection = selectionIn(surface, modelOf);
    const there = selection && wayAt(selection);
    over = selection && there ? { from: { element: selection.from.element, at: there.start }, to: { element: selection.from.element, at: there.end } } : selection;
    if (!over) return;
    way.hidden = false;
    const input = way.querySelector('input');
    input.value = there?.address ?? '';
    way.querySelector('[data-do="drop-way"]').hidden = !there;
    wrongWay('');
    paint(over);
    input.focus();
    input.select();
  };
  // The words stay to be seen while the focus is in the field.
  const paint = place => {
    if (!CSS.highlights) return;
    if (place) CSS.highlights.set('echo', new Highlight(spanned(place))); else CSS.highlights.delete('echo');
  };
  const wrongWay = message => {
    way.querySelector('.error').textContent = message;
    way.querySelector('input').setAttribute('aria-invalid', String(Boolean(message)));
  };
  const closeWay = () => { way.hidden = true; paint(null); back(); };
  const setWay = (address, shown) => {
    way.hidden = true;
    paint(null);
    surface.focus({ preventScroll: true });
    placed(surface, over);
    edit(at => {
      const { from, to } = at;
      // With no words selected, the address is its own words.
      if (from.element === to.element && from.at === to.at) return address && inserted(at, [{ kind: '', text: shown, ways: [{ start: 0, end: shown.length, address }] }], true);
      const elements = [...surface.children];
      const a = elements.indexOf(from.element), b = elements.indexOf(to.element);
      const fresh = elements.slice(a, b + 1).map((element, i) => {
        const model = modelOf(element);
        const made = build(withAddress(model, i === 0 ? from.at : 0, a + i === b ? to.at : model.text.length, address));
        element.replaceWith(made);
        return made;
      });
      return { from: { element: fresh[0], at: from.at }, to: { element: fresh.at(-1), at: to.at } };
    });
  };
  const trySetWay = () => {
    let typed = way.querySelector('input').value.trim();
    if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) typed = 'mailto:' + typed;
    else if (typed && !/^[a-z][a-z0-9+.-]*:/i.test(typed)) typed = 'https://' + typed;
    const address = kindOf(typed);
    if (address) setWay(address, typed.replace(/^mailto:/, '')); else wrongWay('Give a whole address that begins with http://, https:// or mailto:.');
  };
  on(way, 'keydown', event => {
    if (event.key === 'Enter' && event.target.localName === 'input') { event.preventDefault(); trySetWay(); }
    if (event.key === 'Escape') { event.preventDefault(); closeWay(); }
  });
  on(way, 'click', event => {
    const act = event.target.closest('button')?.dataset.do;
    if (act === 'set-way') trySetWay();
    if (act === 'drop-way') setWay(null);
    if (act === 'close-way') closeWay();
  });

  // ---- pasting and dropping

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
      insert(blocksOf(manuscript.text, manuscript.formatting).blocks);
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
    const selection = selectionIn(surface, modelOf);
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
      origin: manuscript.origin?.slice(0, 2000), words: manuscript.text.match(word)?.length ?? 0,
      unread, more,
    }, asks);
  };
  const take = how => {
    if (!pending) return;
    const { blocks, usual: theirs } = blocksOf(pending.text, pending.formatting);
    if (how === 'append' && pending.headline) blocks.unshift({ kind: 'h', text: pending.headline, ways: [] });
    if (how === 'replace') {
      tidy();
      usual = theirs;
      origin = pending.origin ?? null;
      show(blocks);
      surface.focus({ preventScroll: true });
      placed(surface, { from: { element: surface.firstElementChild, at: 0 } }, true);
    } else if (how === 'append') {
      tidy();
      const last = surface.lastElementChild;
      if (last && isBlank(modelOf(last).text)) last.remove();
      const begin = blocks.map(({ gap, ...one }) => build(one));
      surface.append(...begin);
      settled();
      surface.focus({ preventScroll: true });
      placed(surface, { from: { element: begin[0] ?? surface.lastElementChild, at: 0 } }, true);
      origin ??= pending.origin ?? null;
    }
    pending = null;
    changed();
  };
  const bringFile = file => {
    const most = start.mostBytes;
    if (file.size > most) {
      const mega = bytes => numbers.format(bytes >= 10_485_760 ? Math.round(bytes / 1_048_576) : Math.round(bytes / 104_857.6) / 10);
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
  const address = part('address');
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

  // ---- beginning: what was kept comes back, else the text that stands

  const stands = blocksOf(start.text ?? '', start.formatting ?? []);
  usual = stands.usual;
  show(stands.blocks);
  { const now = written(); first = JSON.stringify([now.text, now.formatting, origin]); }
  const before = kept.read();
  if (before && JSON.stringify([before.text, before.formatting, before.origin ?? null]) !== first) {
    present = state();
    const back = blocksOf(before.text, before.formatting);
    usual = back.usual;
    show(back.blocks);
    origin = before.origin ?? null;
    changed();
    tell('RestoredAsync', before.at ?? 0, before.base ?? null, origin);
  } else {
    present = state();
    told();
  }
  watch.observe(surface, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['class', 'href'] });
  if (start.focus) surface.focus({ preventScroll: true });

  return {
    // A stream may not be empty, and JSON never is.
    // The same in pieces that a message holds each: a stream that breaks off ends the connection to the page.
    cut: () => { tidy(); pieces = JSON.stringify(written()); return Math.ceil(pieces.length / pieceLength); },
    piece: number => pieces.slice(edge(number), edge(number + 1)),
    read: () => { tidy(); return new TextEncoder().encode(JSON.stringify(written())); },
    take,
    drop: () => { pending = null; },
    noOrigin: () => { origin = null; changed(); },
    startAfresh: () => { kept.forget(); origin = start.origin ?? null; usual = stands.usual; show(stands.blocks); changed(); surface.focus(); },
    forget: () => { clearTimeout(keepTimer); kept.close(); },
    focus: () => surface.focus(),
    dispose: () => { keep(); paint(null); stop.abort(); reading?.abort(); watch.disconnect(); clearTimeout(counting); clearTimeout(keepTimer); clearTimeout(restTimer); },
  };
}
