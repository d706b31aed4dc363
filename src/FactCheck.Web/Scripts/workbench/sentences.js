// The sentence list: a roving focus, Shift to take several.

export function sentences(root, show, on, closed) {
  const rows = () => [...root.querySelectorAll('.sents li')];
  let anchor = null, taken = null;

  const passage = () => {
    const current = rows().filter(row => row.hasAttribute('aria-current'));
    return current.length ? { start: Number(current[0].dataset.s), end: Number(current[current.length - 1].dataset.e) } : null;
  };

  const go = (row, extend) => {
    const all = rows();
    if (!row) return;
    if (!extend || !anchor || !all.includes(anchor)) anchor = row;
    const [from, to] = [all.indexOf(anchor), all.indexOf(row)].sort((a, b) => a - b);
    all.forEach((other, index) => {
      other.tabIndex = other === row ? 0 : -1;
      if (index >= from && index <= to) other.setAttribute('aria-current', 'true'); else other.removeAttribute('aria-current');
    });
    row.focus();
    taken = passage();
    show(taken.start, taken.end);
  };

  on(root, 'keydown', event => {
    const row = event.target.closest?.('.sents li');
    if (!row || event.target !== row) return;
    const all = rows(), at = all.indexOf(row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(all[Math.min(all.length - 1, Math.max(0, to))], event.shiftKey);
  });
  on(root, 'focusin', event => {
    const row = event.target.closest?.('.sents li');
    if (row && event.target === row && !row.hasAttribute('aria-current')) go(row, false);
  });
  on(root, 'click', event => {
    const row = event.target.closest?.('.sents li');
    if (row && !event.target.closest('button')) go(row, event.shiftKey);
  });

  const gone = new MutationObserver(records => {
    if (!records.some(record => [...record.removedNodes].some(node => node.matches?.('.sents')))) return;
    const last = taken;
    anchor = taken = null;
    closed(last);
  });
  gone.observe(root.querySelector('.side'), { childList: true });

  return {
    passage,
    isActive: () => Boolean(document.activeElement?.closest('.sents ol')),
    focus: () => go(rows().find(row => row.classList.contains('open')) ?? rows()[0], false),
    nextOpen: () => { const all = rows(), at = all.indexOf(document.activeElement); go(all.slice(at + 1).find(row => row.classList.contains('open')) ?? all.find(row => row.classList.contains('open')), false); },
    dispose: () => gone.disconnect(),
  };
}
