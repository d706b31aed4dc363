// A paragraph of the draft as a value: { kind: '' | 'h' | 'q', text, ways: [{ start, end, address }], gap }. The gap is
// what stands between it and the paragraph before, where that is not the usual line break.

const kinds = { h: 'Heading', q: 'Quote' };
const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

export const isBlank = text => !/\S/.test(text);

// The address where it is one that words may lead to, as the server will keep it; otherwise nothing.
export const kindOf = address => {
  if (!address || address.length > 2000) return null;
  let whole;
  try { whole = new URL(address); } catch { return null; }
  if (whole.protocol === 'mailto:') return whole.pathname ? whole.href : null;
  return (whole.protocol === 'http:' || whole.protocol === 'https:') && whole.hostname && !whole.username && !whole.password ? whole.href : null;
};

export const clean = element => {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) { if (breaks.test(node.data)) return false; continue; }
    if (node.nodeType !== 1) return false;
    if (node.localName === 'br' && node === element.lastChild) continue;
    if (node.localName !== 'a' || node.className !== 'to' || node.childNodes.length !== 1 || node.firstChild.nodeType !== 3 || breaks.test(node.firstChild.data)) return false;
  }
  return !element.hasAttribute('style');
};

// What an element of the surface says, line breaks included.
export const blockOf = element => {
  let text = '';
  const ways = [];
  const visit = (node, address) => {
    if (node.nodeType === 3) {
      const last = ways.at(-1);
      if (address && last?.end === text.length && last.address === address) last.end += node.length;
      else if (address && node.length) ways.push({ start: text.length, end: text.length + node.length, address });
      text += node.data;
    } else if (node.nodeType === 1) {
      if (node.localName === 'br') { if (node.nextSibling || node.parentNode !== element) text += '\n'; return; }
      const own = /^(p|div|li|h[1-6]|blockquote|tr|ul|ol|table)$/.test(node.localName);
      if (own && text && !text.endsWith('\n')) text += '\n';
      const leads = node.localName === 'a' ? kindOf(node.getAttribute('href')) ?? address : address;
      for (const child of node.childNodes) visit(child, leads);
    }
  };
  for (const child of element.childNodes) visit(child, null);
  const kind = element.classList?.contains('h') ? 'h' : element.classList?.contains('q') ? 'q' : '';
  const gap = element.dataset?.gap;
  return { kind, text, ways, ...(gap === undefined ? {} : { gap: JSON.parse(gap) }) };
};

const cut = ({ kind, ways, text }, start, end, rest = {}) => ({
  ...rest,
  kind,
  text: text.slice(start, end),
  ways: ways.filter(one => one.start < end && one.end > start)
    .map(one => ({ start: Math.max(one.start, start) - start, end: Math.min(one.end, end) - start, address: one.address })),
});

// The paragraphs that an element holds after the browser has worked on it.
export const gathered = element => {
  const whole = blockOf(element);
  const found = [];
  let start = 0;
  for (const piece of whole.text.split(breaks)) {
    found.push(cut(whole, start, start + piece.length));
    const next = whole.text.slice(start + piece.length).match(breaks);
    start += piece.length + (next?.[0].length ?? 0);
  }
  if (whole.gap !== undefined) found[0].gap = whole.gap;
  return found;
};

export const before = (model, at) => cut(model, 0, at, model.gap === undefined ? {} : { gap: model.gap });
export const after = (model, at) => cut(model, at, model.text.length);

export const merged = (one, other) => ({
  ...one,
  words: undefined,
  text: one.text + other.text,
  ways: near([...one.ways, ...other.ways.map(each => ({ ...each, start: each.start + one.text.length, end: each.end + one.text.length }))]),
});

const near = ways => {
  const found = [];
  for (const one of ways) {
    const last = found.at(-1);
    if (last && last.end === one.start && last.address === one.address) found[found.length - 1] = { ...last, end: one.end };
    else found.push(one);
  }
  return found;
};

// The same paragraph with other words of it leading somewhere, or nowhere.
export const withAddress = (model, start, end, address) => {
  if (start >= end) return model;
  const ways = model.ways.flatMap(one => [{ ...one, end: Math.min(one.end, start) }, { ...one, start: Math.max(one.start, end) }]).filter(one => one.start < one.end);
  if (address) ways.push({ start, end, address });
  return { ...model, ways: near(ways.sort((a, b) => a.start - b.start)) };
};

export const rebuilt = model => {
  const element = document.createElement('p');
  element.dir = 'auto';
  if (model.kind) {
    element.className = model.kind;
    element.setAttribute('role', model.kind === 'h' ? 'heading' : 'blockquote');
    if (model.kind === 'h') element.setAttribute('aria-level', '2');
  }
  if (model.gap !== undefined) element.dataset.gap = JSON.stringify(model.gap);
  let at = 0;
  for (const one of model.ways) {
    if (one.start > at) element.append(model.text.slice(at, one.start));
    const way = document.createElement('a');
    way.className = 'to';
    way.href = way.title = one.address;
    way.draggable = false;
    way.append(model.text.slice(one.start, one.end));
    element.append(way);
    at = one.end;
  }
  if (at < model.text.length) element.append(model.text.slice(at));
  if (!element.firstChild) element.append(document.createElement('br'));
  return element;
};

// A text with its formatting as paragraphs, and the line break that is usual between them.
export const blocksOf = (text, formatting) => {
  const blocks = [], gaps = new Map();
  let next = 0, start = 0, end = 0;
  const sorted = [...formatting].sort((a, b) => a.start - b.start);
  const spans = [];
  while (start <= text.length) {
    const found = text.slice(start, start + 100_000).match(breaks) ?? text.slice(start).match(breaks);
    const stop = found ? start + found.index : text.length;
    const words = text.slice(start, stop);
    if (!isBlank(words)) {
      const gap = text.slice(end, start);
      const block = { kind: '', text: words, ways: [] };
      if (blocks.length) { block.gap = gap; gaps.set(gap, (gaps.get(gap) ?? 0) + 1); }
      blocks.push(block);
      spans.push([start, stop]);
      end = stop;
    }
    if (!found) break;
    start = stop + found[0].length;
  }
  spans.forEach(([from, to], i) => {
    while (next < sorted.length && sorted[next].end <= from) next++;
    for (let j = next; j < sorted.length && sorted[j].start < to; j++) {
      const one = sorted[j];
      if (one.end <= from) continue;
      if (one.kind === 'Address') { if (kindOf(one.address)) blocks[i].ways.push({ start: Math.max(one.start, from) - from, end: Math.min(one.end, to) - from, address: one.address }); }
      else blocks[i].kind = one.kind === 'Heading' ? 'h' : 'q';
    }
  });
  let usual = '\n';
  for (const [gap, times] of gaps) if (times > (gaps.get(usual) ?? 0)) usual = gap;
  for (const block of blocks) if (block.gap === usual) delete block.gap;
  return { blocks, usual };
};

// Typed words as paragraphs, every blank of a line kept; blank lines between are the break itself.
export const plain = text => text.split(breaks)
  .filter((line, i, lines) => !isBlank(line) || lines.length === 1 || i === 0 || i === lines.length - 1)
  .map(line => ({ kind: '', text: line, ways: [] }));

// The text that the paragraphs are, and its formatting; blank paragraphs are nothing.
export const joined = (blocks, usual) => {
  const parts = [], formatting = [];
  let at = 0;
  for (const { kind, text, ways, gap } of blocks) {
    if (isBlank(text)) continue;
    if (parts.length) { parts.push(gap ?? usual); at += (gap ?? usual).length; }
    parts.push(text);
    if (kind) formatting.push({ start: at, end: at + text.length, kind: kinds[kind] });
    for (const one of ways) if (!isBlank(text.slice(one.start, one.end))) formatting.push({ start: at + one.start, end: at + one.end, kind: 'Address', address: one.address });
    at += text.length;
  }
  return { text: parts.join(''), formatting };
};
