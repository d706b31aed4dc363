// A selection rounded to what it means: whole words, whole sentences, or just the characters that were selected.

const kept = 'factcheck-snap';
export const modes = ['word', 'sentence', 'free'];
export const snapMode = () => modes.includes(localStorage.getItem(kept)) ? localStorage.getItem(kept) : modes[0];
export const chooseSnap = mode => localStorage.setItem(kept, mode);

export function snapping(place) {
  // The browser reads its tables for these when the first is made: after the page was painted, not before.
  const segmenter = granularity => { let made; return () => made ??= new Intl.Segmenter(document.querySelector('.doc')?.lang || 'en', { granularity }); };
  const words = segmenter('word'), characters = segmenter('grapheme');
  (window.requestIdleCallback ?? setTimeout)(() => { words(); characters(); });

  const outward = (offset, isEnd, unitAt) => {
    // The end of a paragraph belongs to it, not to the one that follows.
    const paragraph = place.paragraphAt(isEnd ? Math.max(0, offset - 1) : offset);
    if (!paragraph) return offset;
    const text = paragraph.textContent, start = place.startOf(paragraph);
    const unit = unitAt(paragraph, text, offset - start, isEnd);
    return unit ? start + (isEnd ? unit[1] : unit[0]) : offset;
  };

  const cut = (segments, text, at) => {
    if (at <= 0 || at >= text.length) return null;
    const unit = segments().segment(text).containing(at);
    return unit.index === at ? null : [unit.index, unit.index + unit.segment.length, unit.isWordLike];
  };
  const word = (_, text, at) => { const unit = cut(words, text, at); return unit?.[2] ? unit : null; };
  const character = (_, text, at) => cut(characters, text, at);

  // The server says where a paragraph's sentences begin; the first begins with it.
  const sentence = (paragraph, text, at, isEnd) => {
    const starts = [0, ...(paragraph.dataset.b ?? '').split(' ').filter(Boolean).map(Number)];
    const probe = isEnd ? Math.max(0, at - 1) : Math.min(at, Math.max(0, text.length - 1));
    let index = starts.length - 1;
    while (index > 0 && starts[index] > probe) index--;
    const end = starts[index + 1] ?? text.length;
    return [starts[index], starts[index] + text.slice(starts[index], end).trimEnd().length];
  };

  const units = { word, sentence, free: character };
  const snap = (start, end, mode = snapMode()) => [outward(start, false, units[mode]), Math.max(outward(end, true, units[mode]), end)];

  /** The sentence in which a caret stands. */
  const around = offset => [outward(offset, false, sentence), outward(offset + 1, true, sentence)];

  return { snap, around };
}
