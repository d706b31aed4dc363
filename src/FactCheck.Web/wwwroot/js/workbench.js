// The workbench in the browser: from a selection to offsets in the text, the toolbar beside it, the echo before the
// server answers, and the sentence list. Numbers are generated content, so the text nodes hold the article alone.

const painted = (name, ranges) => {
  if (!CSS.highlights) return;
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges)); else CSS.highlights.delete(name);
};

export function open(root, server) {
  const pane = root.querySelector('.text');
  const doc = root.querySelector('.doc');
  const tools = root.querySelector('.tools');
  const stop = new AbortController();
  const on = (target, type, handler, options) => target.addEventListener(type, handler, { signal: stop.signal, ...options });
  const revision = () => doc.dataset.revision;
  const paragraphs = () => doc.querySelectorAll('.p');
  const startOf = paragraph => Number(paragraph.dataset.s);

  // ---- places

  const lengthBefore = (paragraph, node, offset) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.setEnd(node, offset);
    return range.toString().length;
  };

  const offsetAt = (node, offset, forward) => {
    const inside = (node.nodeType === 1 ? node : node.parentElement)?.closest('.p');
    if (inside && doc.contains(inside)) return startOf(inside) + lengthBefore(inside, node, offset);
    const point = document.createRange();
    point.setStart(node, offset);
    let last = null;
    for (const paragraph of paragraphs()) {
      const whole = document.createRange();
      whole.selectNodeContents(paragraph);
      if (whole.compareBoundaryPoints(Range.START_TO_START, point) >= 0) {
        return forward ? startOf(paragraph) : last ? startOf(last) + last.textContent.length : startOf(paragraph);
      }
      last = paragraph;
    }
    return last ? startOf(last) + last.textContent.length : 0;
  };

  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(doc) || !pane.contains(range.commonAncestorContainer)) return null;
    const start = offsetAt(range.startContainer, range.startOffset, true);
    const end = offsetAt(range.endContainer, range.endOffset, false);
    return end > start ? { start: wholeWord(start, false), end: wholeWord(end, true), range } : null;
  };

  // A claim is made of whole words: where the selection cuts one, it takes all of it.
  const words = new Intl.Segmenter(document.documentElement.lang || 'en', { granularity: 'word' });
  const wholeWord = (offset, isEnd) => {
    let inside = null;
    for (const paragraph of paragraphs()) {
      if (startOf(paragraph) >= offset && (isEnd || startOf(paragraph) > offset)) break;
      inside = paragraph;
    }
    if (!inside) return offset;
    const at = offset - startOf(inside), text = inside.textContent;
    if (at <= 0 || at >= text.length) return offset;
    const word = words.segment(text).containing(at);
    return !word.isWordLike || word.index === at ? offset : startOf(inside) + (isEnd ? word.index + word.segment.length : word.index);
  };

  const ranges = (start, end) => {
    const all = [...paragraphs()];
    let low = 0, high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOf(all[middle]) <= start) low = middle + 1; else high = middle;
    }
    const found = [];
    for (let i = Math.max(0, low - 1); i < all.length && startOf(all[i]) < end; i++) {
      const walk = document.createTreeWalker(all[i], NodeFilter.SHOW_TEXT);
      let at = startOf(all[i]);
      for (let node = walk.nextNode(); node && at < end; node = walk.nextNode()) {
        const from = Math.max(start - at, 0), to = Math.min(end - at, node.length);
        if (from < to) {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          found.push(range);
        }
        at += node.length;
      }
    }
    return found;
  };

  // ---- toolbar

  let pointing = false, timer = 0;
  const hide = () => { tools.hidden = true; };
  const place = () => {
    const now = selected();
    if (!now || pointing) { hide(); return; }
    tools.hidden = false;
    const rects = now.range.getClientRects();
    const last = rects[rects.length - 1] ?? now.range.getBoundingClientRect();
    const box = pane.getBoundingClientRect();
    const left = Math.max(8, Math.min(last.left - box.left, box.width - tools.offsetWidth - 12));
    tools.style.left = `${left}px`;
    const bottom = getComputedStyle(pane).overflowY === 'auto' ? box.bottom : innerHeight - 60;
    const first = rects[0] ?? last;
    const below = last.bottom + tools.offsetHeight + 16 < bottom;
    tools.style.top = `${(below ? last.bottom + 8 : Math.max(first.top, box.top + 50) - tools.offsetHeight - 8) - box.top + pane.scrollTop}px`;
  };
  const soon = () => { clearTimeout(timer); timer = setTimeout(place, 90); };
  on(document, 'selectionchange', soon);
  on(pane, 'pointerdown', event => { if (!tools.contains(event.target)) pointing = true; });
  on(document, 'pointerup', () => { pointing = false; soon(); });
  on(tools, 'pointerdown', event => event.preventDefault());
  on(tools, 'click', event => {
    const button = event.target.closest('[data-act]');
    if (button) act(button.dataset.act);
  });

  // ---- acts: one small message, echoed at once

  let echoed = null;
  const echo = (start, end) => { echoed = start === undefined ? null : [start, end]; painted('echo', echoed ? ranges(...echoed) : []); };
  const current = () => {
    const list = document.activeElement?.closest('.sents ol');
    return list ? sentences.passage() : selected();
  };
  const act = async name => {
    const passage = current();
    if (!passage) return false;
    const fromList = Boolean(document.activeElement?.closest('.sents ol'));
    echo(passage.start, passage.end);
    hide();
    if (!fromList) getSelection().removeAllRanges();
    if (!await server.invokeMethodAsync('ActAsync', name, revision(), passage.start, passage.end)) echo();
    return true;
  };

  const acts = { KeyC: 'claim', KeyN: 'number', KeyQ: 'quote', KeyO: 'clear' };
  on(document, 'keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.('input, textarea, select, .mud-dialog') || localStorage.getItem('factcheck-keys') === 'off') return;
    if (event.code === 'KeyJ' || event.code === 'KeyK') { step(event.code === 'KeyJ' ? 1 : -1); event.preventDefault(); return; }
    const name = event.key === '+' ? 'passage' : event.shiftKey ? null : acts[event.code];
    if (name && current()) { event.preventDefault(); event.stopImmediatePropagation(); act(name); }
  }, { capture: true });

  // ---- claims

  on(doc, 'click', event => {
    const mark = event.target.closest('mark');
    if (!mark || !getSelection().isCollapsed) return;
    const keys = mark.dataset.c.split(' ');
    const active = root.querySelector('.card.open')?.dataset.claim;
    const key = keys[(keys.indexOf(active) + 1) % keys.length];
    for (const other of doc.querySelectorAll('mark.on')) other.classList.remove('on');
    for (const same of doc.querySelectorAll(`mark[data-c~="${key}"]`)) same.classList.add('on');
    server.invokeMethodAsync('OpenAsync', key);
  });

  const step = by => {
    const cards = [...root.querySelectorAll('.card[data-claim]')];
    const at = cards.findIndex(card => card.classList.contains('open'));
    cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by))]?.querySelector('.open-it')?.click();
  };

  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const reveal = key => {
    const mark = doc.querySelector(`mark[data-c~="${key}"]`);
    const card = root.querySelector(`.card[data-claim="${key}"]`);
    const list = root.querySelector('.list');
    const own = getComputedStyle(pane).overflowY === 'auto';
    if (mark) {
      const box = mark.getBoundingClientRect(), view = own ? pane.getBoundingClientRect() : { top: 60, bottom: innerHeight };
      if (box.top < view.top + 60 || box.bottom > view.bottom - 80) mark.scrollIntoView({ block: 'center', behavior: 'auto' });
    }
    if (!card) return;
    // The button that opened the card is gone with its old drawing: the focus goes on inside, not back to the top.
    if (document.activeElement === document.body) { card.tabIndex = -1; card.focus({ preventScroll: true }); }
    if (!own) { card.scrollIntoView({ block: 'start', behavior: calm }); return; }
    // The open card stands level with its words, as far as all of it stays in view.
    const level = mark ? mark.getBoundingClientRect().top : list.getBoundingClientRect().top + 14;
    const view = list.getBoundingClientRect();
    const highest = Math.max(view.top + 14, view.bottom - card.offsetHeight - 14);
    const wanted = Math.max(view.top + 14, Math.min(level - 12, highest));
    list.scrollTop += card.getBoundingClientRect().top - wanted;
  };

  const show = (start, end) => {
    const found = ranges(start, end);
    painted('sentence', found);
    const element = found[0]?.startContainer.parentElement;
    element?.closest('.p')?.scrollIntoView({ block: 'nearest' });
    const box = found[0]?.getBoundingClientRect();
    const view = pane.getBoundingClientRect();
    if (box && (box.top < view.top + 60 || box.bottom > view.bottom - 60)) pane.scrollTop += box.top - view.top - view.height / 3;
  };

  // ---- sentence list: a roving focus, and Shift to take several

  const sentences = {
    rows: () => [...root.querySelectorAll('.sents li')],
    anchor: null,
    passage() {
      const rows = this.rows().filter(row => row.hasAttribute('aria-current'));
      return rows.length ? { start: Number(rows[0].dataset.s), end: Number(rows[rows.length - 1].dataset.e) } : null;
    },
    go(row, extend) {
      const rows = this.rows();
      if (!row) return;
      if (!extend || !this.anchor || !rows.includes(this.anchor)) this.anchor = row;
      const [from, to] = [rows.indexOf(this.anchor), rows.indexOf(row)].sort((a, b) => a - b);
      rows.forEach((other, index) => {
        other.tabIndex = other === row ? 0 : -1;
        if (index >= from && index <= to) other.setAttribute('aria-current', 'true'); else other.removeAttribute('aria-current');
      });
      row.focus();
      show(Number(rows[from].dataset.s), Number(rows[to].dataset.e));
    },
  };
  on(root, 'keydown', event => {
    const row = event.target.closest?.('.sents li');
    if (!row || event.target !== row) return;
    const rows = sentences.rows(), at = rows.indexOf(row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    sentences.go(rows[Math.min(rows.length - 1, Math.max(0, to))], event.shiftKey);
  });
  on(root, 'focusin', event => {
    const row = event.target.closest?.('.sents li');
    if (row && event.target === row && !row.hasAttribute('aria-current')) sentences.go(row, false);
  });
  on(root, 'click', event => {
    const row = event.target.closest?.('.sents li');
    if (row && !event.target.closest('button')) sentences.go(row, event.shiftKey);
  });

  root.dataset.live = '';
  return {
    reveal,
    show,
    echo: (start, end) => echo(start, end),
    clear: () => echo(),
    repaint: () => { if (echoed) painted('echo', ranges(...echoed)); },
    selection: () => { const now = selected(); return now ? { revision: revision(), start: now.start, end: now.end } : null; },
    focusSentences: () => sentences.go(sentences.rows().find(row => row.classList.contains('open')) ?? sentences.rows()[0], false),
    focus: selector => root.querySelector(selector)?.focus(),
    dispose: () => { stop.abort(); painted('echo', []); painted('sentence', []); },
  };
}
