// Steps from difference to difference on the page that compares two revisions, and jumps between the two places of what was
// moved: all of it is on the page already, so nothing is asked of the server.

const board = () => document.querySelector('.cmp[data-compare]');
const seen = element => element.checkVisibility ? element.checkVisibility({ contentVisibilityAuto: false }) : element.offsetParent !== null;
const place = (number, at) => [...board().querySelectorAll(`[data-d="${number}"]${at ? `[data-place="${at}"]` : ''}`)].find(seen);
let current = { board: '', number: 0 };

const show = (number, at) => {
  const element = place(number, at) ?? place(number);
  if (!element) return;
  board().querySelectorAll('.now').forEach(other => other.classList.remove('now'));
  board().querySelectorAll(`[data-d="${number}"]`).forEach(other => other.classList.add('now'));
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  current = { board: board().dataset.compare, number };
  const said = document.querySelector('[data-compare-at]');
  if (said) said.textContent = `${number} of ${board().dataset.differences}`;
};

// From where the reader is: after the difference they were shown last, or, where they scrolled on, after what is on the screen.
const from = by => {
  const known = current.board === board().dataset.compare && current.number > 0 ? place(current.number) : null;
  const box = known?.getBoundingClientRect();
  if (box && box.bottom > 0 && box.top < innerHeight) return current.number + by;
  const middle = innerHeight / 2, count = Number(board().dataset.differences);
  for (let number = by > 0 ? 1 : count; number > 0 && number <= count; number += by) {
    const top = place(number)?.getBoundingClientRect().top;
    if (top !== undefined && (by > 0 ? top > 60 : top < middle)) return number;
  }
  return by > 0 ? count : 1;
};

/** Says that the page answers to steps and jumps. */
export const begin = () => board()?.setAttribute('data-live', '');

document.addEventListener('click', event => {
  if (!board()) return;
  const step = event.target.closest?.('[data-compare-step]');
  if (step) {
    const count = Number(board().dataset.differences), next = from(Number(step.dataset.compareStep));
    show(Math.min(Math.max(next, 1), count));
    return;
  }
  const jump = event.target.closest?.('[data-jump]');
  if (jump) { show(Number(jump.dataset.jump), jump.dataset.to); return; }
  const go = event.target.closest?.('[data-goto]');
  if (go) show(Number(go.dataset.goto));
});
