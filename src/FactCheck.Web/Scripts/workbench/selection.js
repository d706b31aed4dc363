// What is selected in the article, kept over redrawing, and the toolbar beside it.

import { painted } from './places.js';

export function selection(root, doc, place, { snap, around }, on) {
  const pane = root.querySelector('.text');
  const tools = root.querySelector('.tools');
  const splitting = () => doc.isContentEditable;
  const narrow = matchMedia('(max-width: 820px)');

  const raw = () => {
    const now = getSelection();
    if (!now.rangeCount) return null;
    const range = now.getRangeAt(0);
    if (!range.intersectsNode(doc) || !pane.contains(range.commonAncestorContainer)) return null;
    const start = place.offsetAt(range.startContainer, range.startOffset, true);
    return { start, end: range.collapsed ? start : place.offsetAt(range.endContainer, range.endOffset, false), range };
  };

  /** The selected passage as it would be taken; with a caret alone, its sentence where `orSentence` says so. */
  const passage = orSentence => {
    const now = raw();
    if (!now) return null;
    if (now.end > now.start) {
      const [start, end] = snap(now.start, now.end);
      return { start, end };
    }
    if (!orSentence || !splitting() || !doc.contains(document.activeElement)) return null;
    const [start, end] = around(now.start);
    return end > start ? { start, end } : null;
  };

  const select = (start, end) => {
    const from = place.pointAt(start), to = place.pointAt(end);
    if (!from || !to) return;
    if (splitting() && document.activeElement !== doc) doc.focus({ preventScroll: true });
    getSelection().setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    // Selecting what is selected already tells nobody.
    hold();
  };

  const clear = () => {
    const now = raw();
    if (now && splitting()) select(now.end, now.end); else getSelection().removeAllRanges();
    place_();
  };

  // ---- over redrawing: the server replaces nodes, and the browser would drop the caret into their parent

  let held = null;
  const ends = () => {
    const now = getSelection();
    return now.rangeCount && doc.contains(now.anchorNode) && doc.contains(now.focusNode)
      ? [place.offsetAt(now.anchorNode, now.anchorOffset, true), place.offsetAt(now.focusNode, now.focusOffset, now.isCollapsed)]
      : null;
  };
  const hold = () => { if (doc.isConnected) held = ends(); };
  // A selection stands in words. One whose words were replaced is left at their paragraph; any other is as the person made it.
  const isBroken = () => { const now = getSelection(); return [now.anchorNode, now.focusNode].some(node => node?.nodeType !== Node.TEXT_NODE); };
  const redrawn = new MutationObserver(() => {
    if (!held || !isBroken() || String(ends()) === String(held)) return;
    const from = place.pointAt(held[0]), to = place.pointAt(held[1]);
    if (from && to) getSelection().setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  });
  redrawn.observe(doc, { childList: true, subtree: true, characterData: true });

  // ---- toolbar

  let pointing = false, timer = 0;
  const place_ = () => {
    const now = pointing ? null : raw();
    if (!now || now.end <= now.start) {
      tools.hidden = true;
      painted('snap', []);
      return;
    }
    const [start, end] = snap(now.start, now.end);
    painted('snap', start < now.start || end > now.end ? place.ranges(start, end) : []);
    tools.hidden = false;
    const rects = now.range.getClientRects();
    const last = rects[rects.length - 1] ?? now.range.getBoundingClientRect(), first = rects[0] ?? last;
    const box = pane.getBoundingClientRect();
    const view = narrow.matches ? { top: 60, bottom: innerHeight - 60 } : root.getBoundingClientRect();
    tools.style.left = `${Math.max(8, Math.min(last.left - box.left, box.width - tools.offsetWidth - 12))}px`;
    const below = last.bottom + tools.offsetHeight + 16 < view.bottom;
    tools.style.top = `${(below ? last.bottom + 8 : Math.max(first.top, view.top + 50) - tools.offsetHeight - 8) - box.top}px`;
  };
  const soon = () => { clearTimeout(timer); timer = setTimeout(place_, 90); };
  on(document, 'selectionchange', () => { hold(); soon(); });
  // The notice of a change comes with the next frame; a key that moved the caret is let go of before.
  on(document, 'keyup', hold);
  on(pane, 'pointerdown', event => { if (!tools.contains(event.target)) pointing = true; });
  on(document, 'pointerup', () => { pointing = false; soon(); });
  on(document, 'pointercancel', () => { pointing = false; soon(); });
  on(tools, 'pointerdown', event => event.preventDefault());

  // ---- a caret in the text, which stays as it is: whoever types here means a key, not a letter

  for (const type of ['beforeinput', 'cut', 'paste', 'drop', 'dragstart']) on(doc, type, event => event.preventDefault());
  on(doc, 'compositionstart', () => doc.blur());

  return { raw, passage, select, clear, refresh: place_, held: () => { hold(); return held; }, hide: () => { tools.hidden = true; painted('snap', []); }, splitting, dispose: () => { redrawn.disconnect(); painted('snap', []); } };
}
