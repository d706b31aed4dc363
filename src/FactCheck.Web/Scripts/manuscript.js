// The draft's editor in the browser: a surface of paragraphs, each plain, a heading or a quote, with words that lead to
// addresses. Whatever the browser or a paste puts there is brought back to that, so that what is seen is what is saved.

import { arriving } from './manuscript-arriving.js';
import { blocksOf, isBlank, joined, plain } from './manuscript-blocks.js';
import { counting } from './manuscript-count.js';
import { atEnd, deleted, inserted, placed, split } from './manuscript-edits.js';
import { keeping } from './manuscript-keep.js';
import { paragraphsOf } from './manuscript-paragraphs.js';
import { stepping } from './manuscript-steps.js';
import { waysOf } from './manuscript-ways.js';

const pieceLength = 6000;
const shortcuts = { Digit7: '', Digit8: 'h', Digit9: 'q' };

export function open(root, server, start) {
  const surface = root.querySelector('.paper');
  const part = name => root.querySelector(`[data-part="${name}"]`);
  const toolbar = part('toolbar');
  const stop = new AbortController();
  const on = (target, type, handler, options) => target.addEventListener(type, handler, { signal: stop.signal, ...options });
  const tell = async (...what) => { try { await server.invokeMethodAsync(...what); } catch { /* the connection is away: the text is here and kept */ } };
  const kept = keeping(start.keep), paragraphs = paragraphsOf(surface), { modelOf } = paragraphs;
  const count = counting(paragraphs, said => { part('count').textContent = said; });
  // No piece ends inside a character of two units.
  const edge = number => { const at = number * pieceLength; return /[\uDC00-\uDFFF]/.test(pieces.charAt(at)) ? at - 1 : at; };
  let pieces = '', first = '', composing = false;

  // ---- what is said about the text, and keeping it

  let keepTimer = 0, restTimer = 0, touched = false;
  const told = () => {
    surface.toggleAttribute('data-empty', surface.childElementCount === 1 && isBlank(modelOf(surface.firstElementChild).text) && !modelOf(surface.firstElementChild).kind);
    pressed();
    count.soon();
    clearTimeout(keepTimer);
    keepTimer = setTimeout(keep, 400);
    if (!start.tells) return;
    if (!touched) { touched = true; tell('TouchedAsync'); }
    clearTimeout(restTimer);
    restTimer = setTimeout(() => { touched = false; tell('RestedAsync', surface.textContent.length); }, 600);
  };
  const written = () => joined(paragraphs.all(), editor.usual);
  const fingerprint = ({ text, formatting }, origin) => JSON.stringify([text, formatting, origin ?? null]);
  const keep = () => {
    clearTimeout(keepTimer);
    const now = written();
    if (fingerprint(now, editor.origin) === first) kept.forget();
    else kept.keep({ ...now, origin: editor.origin, base: start.base });
    root.toggleAttribute('data-unkept', kept.isFull());
  };
  on(document, 'visibilitychange', () => { if (document.visibilityState === 'hidden') keep(); });
  on(window, 'pagehide', keep);

  // ---- typing

  const edit = (work, name = '') => {
    paragraphs.tidy();
    const selection = paragraphs.selected();
    if (!selection) return;
    const caret = work({ surface, modelOf, build: paragraphs.build, ...selection });
    if (caret) placed(surface, caret, true);
    steps.changed(name);
  };

  on(surface, 'beforeinput', event => {
    if (event.isComposing && event.inputType !== 'insertFromComposition') return;
    const type = event.inputType;
    if (type === 'historyUndo' || type === 'historyRedo') { event.preventDefault(); (type === 'historyUndo' ? steps.back : steps.forward)(); return; }
    if (type.startsWith('format')) { event.preventDefault(); return; }
    if (type === 'insertParagraph' || type === 'insertLineBreak') { event.preventDefault(); edit(split); return; }
    const selection = paragraphs.selected();
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
  on(surface, 'input', event => { if (!composing) steps.changed(event.inputType ?? ''); });
  on(surface, 'compositionstart', () => {
    const selection = paragraphs.selected();
    if (selection && selection.from.element !== selection.to.element) edit(at => deleted(at));
    composing = true;
  });
  on(surface, 'compositionend', () => { composing = false; steps.changed('composition'); });
  on(surface, 'dragstart', event => event.preventDefault());

  const setKind = kind => edit(({ from, to }) => {
    const elements = [...surface.children];
    const chosen = elements.slice(elements.indexOf(from.element), elements.indexOf(to.element) + 1);
    const wanted = kind && chosen.every(element => modelOf(element).kind === kind) ? '' : kind;
    for (const element of chosen) {
      const fresh = paragraphs.build({ ...modelOf(element), kind: wanted });
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
    if (command && !event.altKey && event.code === 'KeyZ') { event.preventDefault(); (event.shiftKey ? steps.forward : steps.back)(); }
    else if (command && !event.altKey && event.code === 'KeyY') { event.preventDefault(); steps.forward(); }
    else if (command && !event.altKey && event.code === 'KeyK') { event.preventDefault(); ways.open(); }
    else if (command && event.shiftKey && event.code in shortcuts) { event.preventDefault(); setKind(shortcuts[event.code]); }
    else if (event.key === 'Escape') { event.preventDefault(); buttons()[0].focus(); }
  });

  // ---- the toolbar: one stop of Tab, arrows inside

  const buttons = () => [...toolbar.querySelectorAll('button')];
  const pressed = () => {
    const selection = paragraphs.selected();
    if (!selection) return;
    const kind = modelOf(selection.from.element).kind;
    for (const button of toolbar.querySelectorAll('[data-kind]')) button.setAttribute('aria-pressed', String(button.dataset.kind === kind));
    toolbar.querySelector('[data-do="way"]').setAttribute('aria-pressed', String(Boolean(ways.at(selection))));
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
  on(surface, 'blur', () => { lastCaret = paragraphs.selected() ?? lastCaret; });
  const atCaret = work => { if (document.activeElement !== surface) back(); work(); };
  on(toolbar, 'click', event => {
    const button = event.target.closest('button');
    if (!button || surface.contentEditable !== 'true') return;
    if (button.dataset.do === 'way') atCaret(ways.open); else atCaret(() => setKind(button.dataset.kind));
  });

  // ---- the parts, which share what the draft is made of

  const editor = {
    root, surface, paragraphs, part, start, server, stop, on, tell, told, edit, back, written,
    usual: '\n', origin: null, changed: () => steps.changed(),
    setText: ({ blocks, usual }, origin) => {
      Object.assign(editor, { usual, origin: origin ?? null });
      paragraphs.show(blocks);
    },
  };
  const steps = stepping(editor), ways = waysOf(editor, part('way')), arrivals = arriving(editor);

  // ---- beginning: what was kept comes back, else the text that stands

  const stands = blocksOf(start.text ?? '', start.formatting ?? []);
  editor.setText(stands, start.origin);
  first = fingerprint(written(), editor.origin);
  steps.begin();
  const before = kept.read();
  if (before && fingerprint(before, before.origin) !== first) {
    editor.setText(blocksOf(before.text, before.formatting), before.origin);
    steps.changed();
    tell('RestoredAsync', before.at ?? 0, before.base ?? null, editor.origin);
  } else {
    told();
  }
  paragraphs.observe();
  if (start.focus) surface.focus({ preventScroll: true });

  return {
    // A stream may not be empty, and JSON never is.
    // The same in pieces that a message holds each: a stream that breaks off ends the connection to the page.
    cut: () => { paragraphs.tidy(); pieces = JSON.stringify(written()); return Math.ceil(pieces.length / pieceLength); },
    piece: number => pieces.slice(edge(number), edge(number + 1)),
    read: () => { paragraphs.tidy(); return new TextEncoder().encode(JSON.stringify(written())); },
    take: arrivals.take,
    drop: arrivals.drop,
    noOrigin: () => { editor.origin = null; steps.changed(); },
    startAfresh: () => { kept.forget(); editor.setText(stands, start.origin); steps.changed(); surface.focus(); },
    forget: () => { clearTimeout(keepTimer); kept.close(); },
    focus: () => surface.focus(),
    dispose: () => { keep(); ways.leave(); stop.abort(); arrivals.leave(); paragraphs.leave(); count.leave(); clearTimeout(keepTimer); clearTimeout(restTimer); },
  };
}
