// Where somebody is on the workbench: kept while the window is open, and taken up again when the page begins anew by itself or
// is loaded again.

export function placeKeeping(root, server, isFirst) {
  const name = `factcheck-place:${root.dataset.article}`;
  const card = () => root.querySelector('.card.open');
  const tabs = () => [...(card()?.querySelectorAll('[role=tab]') ?? [])];
  let written = '';
  let settled = true;
  const keep = () => {
    if (!settled || !root.isConnected) return;
    const now = JSON.stringify({ top: root.scrollTop, claim: card()?.dataset.claim ?? null, tab: tabs().findIndex(tab => tab.ariaSelected === 'true') });
    if (now !== written) { written = now; sessionStorage.setItem(name, now); }
  };

  const comesBack = () => {
    const asked = sessionStorage.getItem('factcheck-return') === location.pathname;
    sessionStorage.removeItem('factcheck-return');
    return asked || (isFirst && ['reload', 'back_forward'].includes(performance.getEntriesByType('navigation')[0]?.type));
  };
  const before = comesBack() ? JSON.parse(sessionStorage.getItem(name) ?? 'null') : null;
  const until = Date.now() + 4_000;
  const goTo = () => {
    const tab = tabs()[before.tab];
    settled = Boolean(tab) || Date.now() >= until;
    if (tab) { if (tab.ariaSelected !== 'true' && !card().querySelector('form[data-kept]')) tab.click(); root.scrollTop = before.top; return; }
    if (!settled) setTimeout(goTo, 100);
  };
  if (before) {
    root.scrollTop = before.top;
    if (before.claim && !card()) server.invokeMethodAsync('OpenAsync', before.claim);
    if (before.claim && before.tab >= 0) goTo();
  }

  const timer = setInterval(keep, 1_000);
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keep);
  return { dispose: () => { clearInterval(timer); removeEventListener('pagehide', keep); document.removeEventListener('visibilitychange', keep); } };
}
