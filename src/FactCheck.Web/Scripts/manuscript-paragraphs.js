// The paragraphs on the editor's surface, each read once until it changes, and brought back to paragraphs whatever a
// browser makes of typing.

import { blockOf, clean, gathered, rebuilt } from './manuscript-blocks.js';
import { placed, selectionIn } from './manuscript-edits.js';

export function paragraphsOf(surface) {
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

  return {
    modelOf,
    build,
    all,
    show,
    settled,
    tidy,
    selected: () => selectionIn(surface, modelOf),
    observe: () => watch.observe(surface, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: ['class', 'href'] }),
    leave: () => watch.disconnect(),
  };
}
