// The editor's steps back and forward: states share the paragraphs that did not change.

import { placed } from './manuscript-edits.js';

export function stepping(editor) {
  const { surface, paragraphs } = editor;
  const past = [], future = [];
  let present = null, lastStep = '', lastAt = 0;
  const state = () => {
    const caret = paragraphs.selected();
    const blocks = paragraphs.all();
    const place = end => end && [Array.prototype.indexOf.call(surface.children, end.element), end.at];
    return { blocks, origin: editor.origin, usual: editor.usual, caret: caret && [place(caret.from), place(caret.to)] };
  };
  const saysTheSame = (a, b) => a === b || (a.kind === b.kind && a.text === b.text && a.ways.length === b.ways.length
    && a.ways.every((one, i) => one.start === b.ways[i].start && one.end === b.ways[i].end && one.address === b.ways[i].address));
  const same = (a, b) => a.length === b.length && a.every((model, i) => saysTheSame(model, b[i]));
  const changed = (step = '') => {
    paragraphs.tidy();
    const now = state(), at = performance.now();
    if (present && same(now.blocks, present.blocks) && now.origin === present.origin) { present = now; return; }
    const goesOn = step && step === lastStep && at - lastAt < 900;
    if (present && !goesOn) { past.push(present); if (past.length > 300) past.shift(); }
    [present, lastStep, lastAt] = [now, step, at];
    future.length = 0;
    editor.told();
  };
  const step = (from, to) => {
    if (!from.length) return;
    to.push({ ...present, caret: state().caret });
    present = from.pop();
    const now = paragraphs.all(), then = present.blocks, elements = [...surface.children];
    let head = 0, tail = 0;
    while (head < now.length && head < then.length && now[head] === then[head]) head++;
    while (tail < now.length - head && tail < then.length - head && now[now.length - 1 - tail] === then[then.length - 1 - tail]) tail++;
    const fresh = then.slice(head, then.length - tail).map(paragraphs.build);
    const after = elements[elements.length - tail] ?? null;
    for (const element of elements.slice(head, elements.length - tail)) element.remove();
    for (const element of fresh) surface.insertBefore(element, after);
    paragraphs.settled();
    editor.usual = present.usual;
    if (editor.origin !== present.origin) { editor.origin = present.origin; editor.tell('CameFromAsync', editor.origin); }
    lastStep = '';
    if (present.caret) {
      const at = place => ({ element: surface.children[place[0]] ?? surface.lastElementChild, at: place[1] });
      placed(surface, { from: at(present.caret[0]), to: at(present.caret[1]) }, true);
    }
    editor.told();
  };

  return { begin: () => { present = state(); }, changed, back: () => step(past, future), forward: () => step(future, past) };
}
