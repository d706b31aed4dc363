// What was selected when the page was left is selected when it is looked at again, whatever is drawn anew meanwhile and
// wherever a restored form would put the caret, until the person does something else.

let left = null;
for (const act of ['pointerdown', 'keydown']) document.addEventListener(act, () => { left = null; }, { capture: true });

export function standing(root, page) {
  const stop = new AbortController();
  const here = () => ({ article: root.dataset.article, ...page.selected() });
  const again = () => {
    if (!left || !root.isConnected) return;
    const now = here();
    // Places are counted in the revision that was on the screen.
    if (now.article !== left.article || now.revision !== left.revision || (now.start === left.start && now.end === left.end)) return;
    if (document.activeElement?.closest('form')) document.activeElement.blur();
    page.select(left.start, left.end);
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    const now = here();
    left = now.end > now.start ? now : null;
  }, { signal: stop.signal });
  document.addEventListener('focusin', () => setTimeout(again), { signal: stop.signal });
  again();
  return { dispose: () => stop.abort() };
}
