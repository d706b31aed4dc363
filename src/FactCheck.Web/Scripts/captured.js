// The captured copy: a caret and a selection in it, by mouse or keys, and not a letter changed.

export function follow(copy, page) {
  if (!copy) return;
  for (const name of ['beforeinput', 'cut', 'paste', 'drop', 'dragover']) copy.addEventListener(name, event => event.preventDefault());
  const offset = (node, at) => {
    const line = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('[data-start]');
    if (!line) return node === copy ? Number(copy.children[at]?.dataset.start ?? Number.MAX_SAFE_INTEGER) : null;
    const range = document.createRange();
    range.setStart(line, 0);
    range.setEnd(node, at);
    return Number(line.dataset.start) + range.toString().length;
  };
  let waiting, last = '';
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!copy.isConnected) return;
      const selection = getSelection();
      if (!selection.rangeCount || !copy.contains(selection.anchorNode) || !copy.contains(selection.focusNode)) return;
      const range = selection.getRangeAt(0);
      const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
      if (start === null || end === null || last === `${start} ${end}`) return;
      last = `${start} ${end}`;
      page.invokeMethodAsync('Select', Math.min(start, 2147483647), Math.min(end, 2147483647));
    }, 250);
  });
}
