// The workbench in the browser: what is selected becomes a step, painted at once and confirmed by the server. It begins
// on the page as it was sent, before the circuit stands; what was done until then is taken along.

import * as keys from './keys.js';
import { rests } from './connection.js';
import { painted, places } from './workbench/places.js';
import { chooseSnap, snapMode, snapping } from './workbench/snapping.js';
import { splitting } from './workbench/splitting.js';
import { selection } from './workbench/selection.js';
import { steps } from './workbench/steps.js';
import { cards } from './workbench/cards.js';
import { sentences } from './workbench/sentences.js';
import { peers } from './workbench/peers.js';
import { placeKeeping } from './workbench/place.js';
import { standing } from './workbench/standing.js';

// One key a kind, and the other steps that a selection can become.
const keyed = {
  KeyC: 'claim', KeyN: 'number', KeyQ: 'quote', KeyE: 'event', KeyD: 'date', KeyP: 'name', KeyI: 'place', KeyV: 'comparison', KeyB: 'cause',
  KeyO: 'clear', Plus: 'passage', KeyM: 'merge', KeyY: 'cut',
};
const orSentence = new Set(['claim', 'number', 'quote', 'clear']);

let early = null, hasOpened = false, opened = null;
const left = () => { const state = early?.leave(); early = null; return state; };

/** Begins without a server: steps wait in the browser, and what was asked of the server is asked when there is one. */
export function begin(root) {
  const before = left();
  const asked = before?.asked ?? new Map();
  const page = start(root, { isAbsent: true, invokeMethodAsync: (name, ...given) => { asked.set(name, given); return new Promise(() => {}); } }, before);
  // The circuit draws the whole page anew: the new one goes on from the old one before it is seen.
  const redrawn = new MutationObserver(() => {
    const drawn = root.isConnected ? null : document.querySelector('.bench');
    if (drawn) begin(drawn);
  });
  redrawn.observe(document.body, { childList: true, subtree: true });
  early = { leave: () => { redrawn.disconnect(); return { ...page.leave(), asked }; } };
}

/** Works with a server that answers: what was begun before it did is taken along. */
export function open(root, server) {
  // A circuit that was made anew never told the page before it to go.
  opened?.dispose();
  const before = left();
  const page = start(root, server, before);
  root.dataset.live = '';
  if (before) page.ask(before.asked);
  const place = placeKeeping(root, server, !hasOpened);
  hasOpened = true;
  const still = standing(root, page);
  const mine = { ...page, dispose: () => { if (opened === mine) opened = null; still.dispose(); place.dispose(); page.dispose(); } };
  opened = mine;
  return mine;
}

function start(root, server, before) {
  const doc = root.querySelector('.doc .words');
  const stop = new AbortController();
  const on = (target, type, handler, options) => target.addEventListener(type, handler, { signal: stop.signal, ...options });
  const revision = () => doc.dataset.revision;

  const place = places(doc);
  const snap = snapping(place);
  const chosen = selection(root, doc, place, snap, on);
  const split = splitting(root, doc, on, wanted => {
    server.invokeMethodAsync('SplittingAsync', wanted);
    if (wanted) intoText();
  });
  const column = cards(root, doc, on);
  const others = peers(root, doc, place, on);

  const show = (start, end) => {
    const found = place.ranges(start, end);
    painted('sentence', found);
    found[0]?.startContainer.parentElement.closest('.p')?.scrollIntoView({ block: 'nearest' });
    const box = found[0]?.getBoundingClientRect(), view = root.getBoundingClientRect();
    if (box && (box.top < Math.max(view.top, 0) + 100 || box.bottom > Math.min(view.bottom, innerHeight) - 60)) {
      found[0].startContainer.parentElement.scrollIntoView({ block: 'center' });
    }
  };
  // Whoever leaves the list goes on where they were in it.
  const list = sentences(root, show, on, last => {
    painted('sentence', []);
    if (document.activeElement !== document.body) return;
    if (!split.isOn()) document.querySelector('[data-split]')?.focus();
    else if (last) chosen.select(last.start, last.end);
    else doc.focus({ preventScroll: true });
  });

  const taken = steps(root, place, revision, server, (step, answer) => {
    // What was refused is selected again, as it was: the person may take more or less of it.
    if (!answer.done && step.end > step.start && step.revision === revision() && !list.isActive()) chosen.select(step.start, step.end);
    others.redraw();
  });

  // What is painted over the words is lost with them where the server draws a paragraph anew.
  const redrawn = new MutationObserver(() => { taken.paint(); others.redraw(); });
  redrawn.observe(doc, { childList: true, subtree: true, characterData: true });

  // ---- steps

  const act = (name, key) => {
    const fromList = list.isActive();
    if (name === 'undo' || name === 'redo') { taken.take(name, 0, 0, { echo: false }); return true; }
    if (name === 'section') { section(); return true; }
    const caret = name === 'cut' ? chosen.raw() : null;
    const passage = caret ? { start: caret.start, end: Math.max(caret.end, caret.start) } : fromList ? list.passage() : chosen.passage(orSentence.has(name));
    if (!passage) return false;
    taken.take(name, passage.start, passage.end, { claim: key, echo: !['merge', 'cut'].includes(name) });
    chosen.hide();
    if (!fromList && !caret) chosen.clear();
    return true;
  };

  // From the heading above the selection to the next one below it.
  const section = () => {
    const now = chosen.raw();
    if (!now) return;
    const isHead = paragraph => paragraph.classList.contains('h');
    const all = [...place.paragraphs()], at = all.indexOf(place.paragraphAt(now.start));
    let first = at, last = at;
    while (first > 0 && !isHead(all[first])) first--;
    while (last + 1 < all.length && !isHead(all[last + 1])) last++;
    chosen.select(place.startOf(all[first]), place.startOf(all[last]) + all[last].textContent.length);
  };

  const nextOpen = async () => {
    if (list.isActive()) { list.nextOpen(); return; }
    const now = chosen.raw();
    const found = await server.invokeMethodAsync('NextOpenAsync', now ? now.end : -1);
    if (!found) return;
    show(found[0], found[1]);
    painted('sentence', []);
    chosen.select(found[0], found[1]);
  };

  const chooseMode = mode => {
    chooseSnap(mode);
    for (const button of root.querySelectorAll('[data-snap]')) button.setAttribute('aria-pressed', String(button.dataset.snap === mode));
    chosen.refresh();
  };

  const intoText = () => {
    chooseMode(snapMode());
    const now = chosen.raw();
    if (now) chosen.select(now.start, now.end); else doc.focus({ preventScroll: true });
  };

  // What stays selected in the text would catch the next key that is meant for the card.
  const walk = by => { chosen.clear(); column.step(by); };

  // The suggestion in which the caret stands, or the one that is open.
  const suggestion = () => {
    const node = getSelection().focusNode;
    const mark = doc.contains(node) ? (node.nodeType === 1 ? node : node.parentElement).closest('mark.dotted') : null;
    return mark && document.activeElement === doc ? mark.dataset.c.split(' ')[0] : null;
  };

  on(root.querySelector('.tools'), 'click', event => {
    const button = event.target.closest('[data-act]');
    if (button) act(button.dataset.act);
  });
  on(root, 'click', event => {
    const mode = event.target.closest('[data-snap]')?.dataset.snap;
    if (mode) chooseMode(mode);
    if (event.target.closest('[data-next-open]')) nextOpen();
    if (event.target.closest('[data-undo]')) act('undo');
  });

  on(document, 'keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const inText = event.target === doc;
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyZ' && (inText || !keys.inField(event.target))) {
      event.preventDefault();
      act(event.shiftKey ? 'redo' : 'undo');
      return;
    }
    if (event.ctrlKey || event.metaKey || !keys.isOn() || keys.goesTo(event)) return;
    if (event.target.closest?.('input, textarea, select, .mud-dialog, .prose')) return;
    const key = keys.meant(event);
    const done = {
      KeyJ: () => walk(1), KeyK: () => walk(-1), KeyF: nextOpen, KeyU: () => list.isActive() ? false : act('undo'), KeyT: () => chosen.raw() ? section() : false,
      'Shift+Digit1': () => chooseMode('word'), 'Shift+Digit2': () => chooseMode('sentence'), 'Shift+Digit3': () => chooseMode('free'),
      KeyA: () => suggestion() ? taken.take('accept', 0, 0, { claim: suggestion(), echo: false }) : false,
      KeyX: () => suggestion() ? taken.take('dismiss', 0, 0, { claim: suggestion(), echo: false }) : false,
    }[key] ?? (keyed[key] ? () => act(keyed[key]) : null);
    if (done && done() !== false) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    // In the text a letter is a key or nothing: it never becomes text.
    if (inText && event.key === 'Escape') { getSelection().removeAllRanges(); doc.blur(); }
  }, { capture: true });

  // ---- claims in the text

  on(doc, 'click', event => {
    const mark = event.target.closest('mark');
    if (!mark || !getSelection().isCollapsed) {
      // A tap takes the sentence where sentences are what is taken.
      const now = chosen.raw();
      if (!mark && now && chosen.splitting() && snapMode() === 'sentence' && now.end === now.start) chosen.select(...snap.around(now.start));
      return;
    }
    const keys = mark.dataset.c.split(' ');
    const key = keys[(keys.indexOf(column.open()?.dataset.claim) + 1) % keys.length];
    column.light(key);
    server.invokeMethodAsync('OpenAsync', key);
  });

  // ---- what the others see of this page

  let told = '', telling = 0;
  on(document, 'selectionchange', () => {
    clearTimeout(telling);
    telling = setTimeout(() => {
      if (rests()) return;
      const now = chosen.raw(), passage = now && now.end > now.start ? chosen.passage(false) : null;
      const words = passage ? `${passage.start}-${passage.end}` : '';
      if (words === told) return;
      told = words;
      server.invokeMethodAsync('SelectingAsync', revision(), passage?.start ?? 0, passage?.end ?? 0).catch(() => { told = ''; });
    }, 300);
  });

  on(root, 'click', event => {
    const copy = event.target.closest('[data-copy]');
    if (copy) navigator.clipboard?.writeText(new URL(copy.dataset.copy, document.baseURI).href).then(() => { copy.dataset.copied = ''; setTimeout(() => delete copy.dataset.copied, 2_000); });
  });

  chooseMode(snapMode());
  let top = 0;
  on(root, 'scroll', () => { top = root.scrollTop; });
  const dispose = () => { stop.abort(); redrawn.disconnect(); split.set(false); taken.dispose(); chosen.dispose(); column.dispose(); list.dispose(); others.dispose(); painted('sentence', []); };
  if (before) {
    root.scrollTop = before.top;
    split.set(before.isSplitting);
    if (before.selected) chosen.select(...before.selected);
  }
  root.dataset.ready = '';

  return {
    reveal: column.reveal,
    pointOut: column.pointOut,
    show,
    selection: () => { const now = chosen.passage(false); return now ? { revision: revision(), start: now.start, end: now.end } : null; },
    select: chosen.select,
    selected: () => { const now = chosen.raw(); return { revision: revision(), start: now?.start ?? -1, end: now?.end ?? -1 }; },
    focusSentences: list.focus,
    peers: others.show,
    ask: asked => {
      if (split.isOn()) server.invokeMethodAsync('SplittingAsync', true);
      if (asked.has('OpenAsync')) server.invokeMethodAsync('OpenAsync', ...asked.get('OpenAsync'));
      if (asked.has('NextOpenAsync')) nextOpen();
    },
    leave: () => { const state = { top, isSplitting: split.isOn(), selected: chosen.held() }; dispose(); return state; },
    dispose,
  };
}

// A page that the server sent answers before its circuit stands; one that a circuit drew is opened by it.
const sent = document.querySelector('.bench');
if (sent && !sent.closest('[data-live]')) begin(sent);
