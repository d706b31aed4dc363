// How much text there is: its words, and about how many sentences.

export const number = new Intl.NumberFormat('en');
const sentences = globalThis.Intl?.Segmenter ? new Intl.Segmenter('en', { granularity: 'sentence' }) : null;
const word = /[\p{Script=Han}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑'’_·.,:](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;

export const wordsIn = text => text.match(word)?.length ?? 0;

/** Says the count of the paragraphs; a long text is counted in turns, so that typing goes on. */
export function counting(paragraphs, say) {
  let timer = 0;
  const count = () => {
    let words = 0, said = 0;
    const until = performance.now() + 40;
    for (const model of paragraphs.all()) {
      if (model.words === undefined) {
        if (performance.now() > until) { timer = setTimeout(count, 30); return; }
        model.words = wordsIn(model.text);
        model.sentences = !model.words ? 0 : sentences ? [...sentences.segment(model.text)].length : 1;
      }
      words += model.words;
      said += model.sentences;
    }
    say(words ? `${number.format(words)} ${words === 1 ? 'word' : 'words'} · about ${number.format(said)} ${said === 1 ? 'sentence' : 'sentences'}` : '');
  };
  const leave = () => clearTimeout(timer);
  return { soon: () => { leave(); timer = setTimeout(count, 250); }, leave };
}
