// The claim cards stand level with their words: the open one exactly, its neighbours pushed aside.

const gap = 10;

export function cards(root, doc, on) {
  const side = root.querySelector('.side');
  const narrow = matchMedia('(max-width: 820px)');
  const list = () => side.querySelector('.list');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const whole = new WeakMap();
  let marks = null, frame = 0;

  const firstMarks = () => {
    if (marks) return marks;
    marks = new Map();
    for (const mark of doc.getElementsByTagName('mark')) {
      for (const key of mark.dataset.c.split(' ')) if (!marks.has(key)) marks.set(key, mark);
    }
    return marks;
  };

  const levelOf = (key, origin) => {
    const mark = firstMarks().get(key);
    if (!mark) return 0;
    // A paragraph that the browser has not drawn yet has a place, but its words have none.
    const drawn = mark.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
    return (drawn ? mark : mark.closest('.p')).getBoundingClientRect().top - origin - 6;
  };

  const align = () => {
    frame = 0;
    const column = list();
    if (!column) return;
    const all = [...column.children].filter(card => card.dataset.claim);
    const aligned = !narrow.matches && all.length > 0;
    column.classList.toggle('aligned', aligned);
    if (!aligned) {
      column.style.blockSize = '';
      for (const card of all) card.style.transform = '';
      return;
    }
    const origin = column.getBoundingClientRect().top;
    const isOpen = card => card.classList.contains('open');
    if (!column.classList.contains('tight')) for (const card of all) whole.set(card, card.offsetHeight);
    const middle = all.findIndex(isOpen), levels = all.map(card => levelOf(card.dataset.claim, origin));
    // Where the cards above the open one would push it down from its words, or claims stand so close that their cards
    // would be out of view beside them, all shut ones show one line.
    let end = gap, behind = 0;
    all.forEach((card, index) => {
      behind = Math.max(behind, end - levels[index]);
      end = Math.max(levels[index], end) + (whole.get(card) ?? 110) + gap;
    });
    const above = all.slice(0, Math.max(0, middle)).reduce((sum, card) => sum + (whole.get(card) ?? 110) + gap, gap);
    column.classList.toggle('tight', (middle > 0 && above > levels[middle]) || behind > root.clientHeight / 2);
    const placed = all.map((card, index) => ({ card, top: levels[index], height: card.offsetHeight }));
    const others = [...column.children].filter(child => !child.dataset.claim).map(card => ({ card, top: 0, height: card.offsetHeight }));
    const open = Math.max(0, middle);
    placed[0].top = Math.max(gap, placed[0].top);
    for (let i = 1; i < placed.length; i++) {
      // From the open card downwards nothing moves it; above it the cards give way afterwards.
      const least = placed[i - 1].top + placed[i - 1].height + gap;
      if (i !== open || open === 0) placed[i].top = Math.max(placed[i].top, least);
    }
    for (let i = open - 1; i >= 0; i--) placed[i].top = Math.min(placed[i].top, placed[i + 1].top - placed[i].height - gap);
    // Where there is no room above, the top wins and all go down.
    if (placed[0].top < gap) {
      placed[0].top = gap;
      for (let i = 1; i < placed.length; i++) placed[i].top = Math.max(placed[i].top, placed[i - 1].top + placed[i - 1].height + gap);
    }
    let bottom = placed[placed.length - 1].top + placed[placed.length - 1].height + gap;
    for (const one of others) { one.top = bottom; bottom += one.height + gap; }
    for (const { card, top } of [...placed, ...others]) {
      const moved = `translateY(${Math.round(top)}px)`;
      if (card.style.transform !== moved) card.style.transform = moved;
    }
    column.style.blockSize = `${Math.round(bottom + 80)}px`;
  };
  const soon = () => { frame ||= requestAnimationFrame(align); };

  // Cards are drawn as they are needed: the next ones are asked for before the last comes into view, or was passed by.
  const near = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) list()?.querySelector('.more .btn')?.click();
  }, { root: narrow.matches ? null : root, rootMargin: '10000000px 0px 1200px 0px' });

  const sizes = new ResizeObserver(soon);
  const watch = () => {
    sizes.disconnect();
    sizes.observe(doc);
    sizes.observe(root.querySelector('.text'));
    sizes.observe(root.querySelector('.text .head'));
    for (const card of list()?.children ?? []) sizes.observe(card);
    near.disconnect();
    const more = list()?.querySelector('.more');
    if (more) near.observe(more);
    soon();
  };
  /** The words of the claim look otherwise than the rest: the server draws a text the same for everybody. */
  const light = key => {
    for (const mark of doc.querySelectorAll('mark.on')) if (!mark.dataset.c.split(' ').includes(key)) mark.classList.remove('on');
    if (key) for (const mark of doc.querySelectorAll(`mark[data-c~="${key}"]`)) mark.classList.add('on');
  };
  const drawn = new MutationObserver(records => {
    light(open()?.dataset.claim);
    if (open()?.dataset.claim === wanted) wanted = null;
    if (records.some(record => doc.contains(record.target))) { marks = null; soon(); }
    if (records.some(record => side.contains(record.target) && record.type === 'childList' && record.target.matches('.list, .side'))) watch(); else soon();
  });
  drawn.observe(doc, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-c'] });
  drawn.observe(side, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
  on(doc, 'contentvisibilityautostatechange', soon, { capture: true });
  on(window, 'resize', soon);
  narrow.addEventListener('change', soon);
  watch();

  // ---- from one to the next, and from the card to its words

  const open = () => side.querySelector('.card.open');
  light(open()?.dataset.claim);
  // Whoever presses the key twice means the card after the next, also while the server still opens the next.
  let wanted = null;
  const step = by => {
    const all = [...side.querySelectorAll('.card[data-claim]')];
    if (!all.length) return;
    const from = all.find(card => card.dataset.claim === wanted) ?? open();
    const at = all.indexOf(from);
    const to = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    wanted = to.dataset.claim;
    to.querySelector('.open-it')?.click();
  };

  const reveal = key => {
    marks = null;
    const mark = firstMarks().get(key), card = side.querySelector(`.card[data-claim="${key}"]`);
    const view = narrow.matches ? { top: 60, bottom: innerHeight } : root.getBoundingClientRect();
    const box = mark?.getBoundingClientRect();
    if (box && (box.top < view.top + 60 || box.bottom > view.bottom - 80)) mark.scrollIntoView({ block: 'center', behavior: 'auto' });
    soon();
    if (!card) return;
    // The button that opened the card is gone with its old drawing: the focus goes on inside, not back to the top.
    if (document.activeElement === document.body) { card.tabIndex = -1; card.focus({ preventScroll: true }); }
    if (narrow.matches) card.scrollIntoView({ block: 'start', behavior: calm.matches ? 'auto' : 'smooth' });
    else if (!mark) {
      align();
      root.scrollTop += card.getBoundingClientRect().top - view.top - 110;
    }
  };

  /** Shows where a card is that was just made, and leaves the focus where it is. */
  const pointOut = key => {
    marks = null;
    soon();
    const card = side.querySelector(`.card[data-claim="${key}"]`);
    card?.animate?.([{ boxShadow: '0 0 0 3px var(--focus)' }, { boxShadow: '0 0 0 3px transparent' }], { duration: calm.matches ? 0 : 1_200 });
  };

  return { step, light, reveal, pointOut, open, dispose: () => { sizes.disconnect(); near.disconnect(); drawn.disconnect(); narrow.removeEventListener('change', soon); cancelAnimationFrame(frame); } };
}
