// Edits of the draft by paragraph and offset: where the caret is, and what Enter, deleting and inserting make of it.

import { after, before, isBlank, merged } from './manuscript-blocks.js';

const lengthOf = node => node.nodeType === 3 ? node.length : Array.prototype.reduce.call(node.childNodes, (sum, child) => sum + lengthOf(child), 0);

const offsetIn = (element, node, offset) => {
  let at = 0, found = false;
  const visit = one => {
    if (found) return;
    if (one === node) {
      at += one.nodeType === 3 ? offset : Array.prototype.slice.call(one.childNodes, 0, offset).reduce((sum, child) => sum + lengthOf(child), 0);
      found = true;
    } else if (one.nodeType === 3) at += one.length;
    else one.childNodes.forEach(visit);
  };
  visit(element);
  return at;
};

const pointOf = (surface, node, offset) => {
  if (node === surface) {
    const element = surface.children[offset] ?? surface.lastElementChild;
    return element && { element, at: surface.children[offset] ? 0 : lengthOf(element) };
  }
  let element = node;
  while (element && element.parentNode !== surface) element = element.parentNode;
  return element && { element, at: offsetIn(element, node, offset) };
};

// Both ends of the selection, the first in the text first; nothing where it is not in the surface.
export const selectionIn = surface => {
  const selection = getSelection();
  if (!selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!surface.contains(range.startContainer) || !surface.contains(range.endContainer)) return null;
  const from = pointOf(surface, range.startContainer, range.startOffset);
  const to = range.collapsed ? from && { ...from } : pointOf(surface, range.endContainer, range.endOffset);
  return from && to && { from, to };
};

const nodeAt = ({ element, at }) => {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last = null;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (at <= node.length) return [node, at];
    at -= node.length;
    last = node;
  }
  return last ? [last, last.length] : [element, 0];
};

export const spanned = ({ from, to }) => {
  const range = document.createRange();
  range.setStart(...nodeAt(from));
  range.setEnd(...nodeAt(to));
  return range;
};

export const placed = (surface, { from, to }, reveal = false) => {
  if (!from?.element?.isConnected) return;
  const selection = getSelection();
  const [node, at] = nodeAt(from);
  if (to && (to.element !== from.element || to.at !== from.at) && to.element.isConnected) selection.setBaseAndExtent(node, at, ...nodeAt(to));
  else selection.collapse(node, at);
  if (!reveal) return;
  const end = to?.element ?? from.element;
  const box = end.getBoundingClientRect();
  if (box.top < 120 || box.bottom > innerHeight - 40) {
    const range = document.createRange();
    range.setStart(...nodeAt(to?.element ? to : from));
    const line = range.getBoundingClientRect().height ? range.getBoundingClientRect() : box;
    if (line.top < 140 || line.bottom > innerHeight - 60) end.scrollIntoView({ block: box.height < innerHeight / 2 ? 'nearest' : 'center' });
  }
};

// Whether the caret stands behind the last letter of words that lead somewhere: what is typed there leads nowhere.
export const atEnd = ({ element, at }) => {
  let end = 0;
  for (const node of element.childNodes) {
    end += lengthOf(node);
    if (end === at) return node.localName === 'a';
    if (end > at) return false;
  }
  return false;
};

export const caretAt = (surface, x, y) => {
  const range = document.caretRangeFromPoint?.(x, y);
  if (range) return range;
  const point = document.caretPositionFromPoint?.(x, y);
  if (!point) return null;
  const made = document.createRange();
  made.setStart(point.offsetNode, point.offset);
  return made;
};

const between = (first, last) => {
  const found = [];
  for (let element = first; element && element !== last; element = element.nextElementSibling) found.push(element);
  found.push(last);
  return found;
};

const replace = (elements, fresh) => {
  elements[0].before(...fresh);
  for (const element of elements) element.remove();
};

// Enter: the rest becomes a paragraph of its own; after a heading it is plain, and an empty quote ends the quoting.
export const split = ({ modelOf, build, from, to }) => {
  const one = modelOf(from.element), other = modelOf(to.element);
  const head = before(one, from.at);
  const tail = after(other, to.at);
  if (isBlank(head.text) && isBlank(tail.text) && one.kind && from.element === to.element) {
    const plain = build({ ...head, kind: '' });
    replace([from.element], [plain]);
    return { from: { element: plain, at: 0 } };
  }
  if (one.kind === 'h' && isBlank(tail.text)) tail.kind = '';
  if (one.kind === 'h' && isBlank(head.text) && !isBlank(tail.text)) head.kind = '';
  const made = [build(head), build(tail)];
  replace(between(from.element, to.element), made);
  return { from: { element: made[1], at: 0 } };
};

// What is selected goes; with nothing selected, the border to the paragraph before or after.
export const deleted = ({ modelOf, build, from, to }, forward = false) => {
  if (from.element === to.element && from.at === to.at) {
    const element = from.element, model = modelOf(element);
    const other = forward ? element.nextElementSibling : element.previousElementSibling;
    if (!forward && model.kind) {
      const plain = build({ ...model, kind: '' });
      replace([element], [plain]);
      return { from: { element: plain, at: 0 } };
    }
    if (!other) return null;
    const [one, two] = forward ? [element, other] : [other, element];
    const at = modelOf(one).text.length;
    const kept = at ? merged(modelOf(one), modelOf(two)) : modelOf(two);
    const made = build(kept);
    replace([one, two], [made]);
    return { from: { element: made, at } };
  }
  const left = merged(before(modelOf(from.element), from.at), after(modelOf(to.element), to.at));
  const made = build(left.text ? left : { ...left, kind: '' });
  replace(between(from.element, to.element), [made]);
  return { from: { element: made, at: from.at } };
};

// Puts paragraphs in the place of what is selected; the first and the last run on with the words around them.
export const inserted = ({ modelOf, build, from, to }, blocks, typed = false) => {
  const head = before(modelOf(from.element), from.at), tail = after(modelOf(to.element), to.at);
  if (!blocks.length) return null;
  const made = blocks.map(({ gap, ...one }) => one);
  if (isBlank(head.text) && !typed && !(made.length === 1 && !made[0].kind)) {
    if (head.gap !== undefined) made[0].gap = head.gap;
  } else if (made.length === 1 || !made[0].kind) {
    made[0] = merged(head, made[0]);
  } else made.unshift(head);
  const at = made.at(-1).text.length, place = made.length - 1;
  if (tail.text || made.length === 1) {
    if (!made.at(-1).kind || made.length === 1) made[made.length - 1] = merged(made.at(-1), tail);
    else if (!isBlank(tail.text)) made.push(tail);
  }
  const elements = made.map(build);
  replace(between(from.element, to.element), elements);
  return { from: { element: elements[place], at } };
};
