// Words of an article that lead to an address are words first: a press selects them or opens their claim. The address
// opens beside the desk with Ctrl or Cmd held, by the middle button, or by Enter where it has the focus.

document.addEventListener('click', event => {
  const way = event.target.closest?.('.doc a.to');
  if (way && event.detail > 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
}, { capture: true });
