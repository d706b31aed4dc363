// Places in the article: from the page's nodes to UTF-16 offsets of the text, and back. A paragraph's text nodes hold
// the text's code units and nothing else; numbers are generated content.

export const painted = (name, ranges) => {
  if (!CSS.highlights) return;
  if (ranges.length) CSS.highlights.set(name, new Highlight(...ranges)); else CSS.highlights.delete(name);
};

export function places(doc) {
  const startOf = paragraph => Number(paragraph.dataset.s);
  const paragraphs = () => doc.getElementsByClassName('p');

  // The last paragraph that begins at or before the offset.
  const paragraphAt = offset => {
    const all = paragraphs();
    let low = 0, high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOf(all[middle]) <= offset) low = middle + 1; else high = middle;
    }
    return all[Math.max(0, low - 1)];
  };

  const before = (paragraph, node, offset) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.setEnd(node, offset);
    return range.toString().length;
  };

  // Between two paragraphs, the place that begins a selection is the next one's start and the place that ends it the last one's end.
  const offsetAt = (node, offset, begins) => {
    const inside = (node.nodeType === 1 ? node : node.parentElement)?.closest('.p');
    if (inside && doc.contains(inside)) return startOf(inside) + before(inside, node, offset);
    const point = document.createRange();
    point.setStart(node, offset);
    let last = null;
    for (const paragraph of paragraphs()) {
      const whole = document.createRange();
      whole.selectNodeContents(paragraph);
      if (whole.compareBoundaryPoints(Range.START_TO_START, point) >= 0) {
        return begins || !last ? startOf(paragraph) : startOf(last) + last.textContent.length;
      }
      last = paragraph;
    }
    return last ? startOf(last) + last.textContent.length : 0;
  };

  const pointAt = offset => {
    const paragraph = paragraphAt(offset);
    if (!paragraph) return null;
    const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let at = startOf(paragraph), last = null;
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (offset <= at + node.length) return { node, offset: Math.max(0, offset - at) };
      at += node.length;
      last = node;
    }
    return last ? { node: last, offset: last.length } : { node: paragraph, offset: 0 };
  };

  const ranges = (start, end) => {
    const found = [];
    for (let paragraph = paragraphAt(start); paragraph && startOf(paragraph) < end; paragraph = next(paragraph)) {
      const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let at = startOf(paragraph);
      for (let node = walk.nextNode(); node && at < end; node = walk.nextNode()) {
        const from = Math.max(start - at, 0), to = Math.min(end - at, node.length);
        if (from < to) {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          found.push(range);
        }
        at += node.length;
      }
    }
    return found;
  };

  const next = paragraph => {
    do paragraph = paragraph.nextElementSibling; while (paragraph && !paragraph.classList.contains('p'));
    return paragraph;
  };

  return { startOf, paragraphs, paragraphAt, offsetAt, pointAt, ranges };
}
