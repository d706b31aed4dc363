// The words of a draft that lead to an address, and the panel in which the address is given.

import { kindOf, withAddress } from './manuscript-blocks.js';
import { inserted, placed, spanned } from './manuscript-edits.js';

export function waysOf(editor, panel) {
  const { surface, paragraphs } = editor;
  const wayAt = ({ from, to }) => from.element === to.element
    ? paragraphs.modelOf(from.element).ways.find(one => one.start <= from.at && to.at <= one.end && (from.at !== to.at || (one.start < from.at && from.at < one.end))) : null;
  let over = null;
  const openWay = () => {
    const selection = paragraphs.selected();
    const there = selection && wayAt(selection);
    over = selection && there ? { from: { element: selection.from.element, at: there.start }, to: { element: selection.from.element, at: there.end } } : selection;
    if (!over) return;
    panel.hidden = false;
    const input = panel.querySelector('input');
    input.value = there?.address ?? '';
    panel.querySelector('[data-do="drop-way"]').hidden = !there;
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
    panel.querySelector('.error').textContent = message;
    panel.querySelector('input').setAttribute('aria-invalid', String(Boolean(message)));
  };
  const closeWay = () => { panel.hidden = true; paint(null); editor.back(); };
  const setWay = (address, shown) => {
    panel.hidden = true;
    paint(null);
    surface.focus({ preventScroll: true });
    placed(surface, over);
    editor.edit(at => {
      const { from, to } = at;
      // With no words selected, the address is its own words.
      if (from.element === to.element && from.at === to.at) return address && inserted(at, [{ kind: '', text: shown, ways: [{ start: 0, end: shown.length, address }] }], true);
      const elements = [...surface.children];
      const a = elements.indexOf(from.element), b = elements.indexOf(to.element);
      const fresh = elements.slice(a, b + 1).map((element, i) => {
        const model = paragraphs.modelOf(element);
        const made = paragraphs.build(withAddress(model, i === 0 ? from.at : 0, a + i === b ? to.at : model.text.length, address));
        element.replaceWith(made);
        return made;
      });
      return { from: { element: fresh[0], at: from.at }, to: { element: fresh.at(-1), at: to.at } };
    });
  };
  const trySetWay = () => {
    let typed = panel.querySelector('input').value.trim();
    if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) typed = 'mailto:' + typed;
    else if (typed && !/^[a-z][a-z0-9+.-]*:/i.test(typed)) typed = 'https://' + typed;
    const address = kindOf(typed);
    if (address) setWay(address, typed.replace(/^mailto:/, '')); else wrongWay('Give a whole address that begins with http://, https:// or mailto:.');
  };
  editor.on(panel, 'keydown', event => {
    if (event.key === 'Enter' && event.target.localName === 'input') { event.preventDefault(); trySetWay(); }
    if (event.key === 'Escape') { event.preventDefault(); closeWay(); }
  });
  editor.on(panel, 'click', event => {
    const act = event.target.closest('button')?.dataset.do;
    if (act === 'set-way') trySetWay();
    if (act === 'drop-way') setWay(null);
    if (act === 'close-way') closeWay();
  });

  return { at: wayAt, open: openWay, leave: () => paint(null) };
}
