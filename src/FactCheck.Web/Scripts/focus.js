// What had the focus in a card and was drawn away hands it on: to the button that opened it, or else to the card, so that
// who goes on by keyboard or hears the page read goes on there and not at its top.

const words = button => button.textContent.trim();
const homesOf = element => ['.sub', '.card'].map(home => element.closest?.(home)).filter(home => home);
const isOpener = button => opener && (opener.key ? button.dataset.key === opener.key : words(button) === opener.words);
// A claim's card may have been drawn anew as a whole.
const isThere = home => home.isConnected ? home : home.dataset.claim && document.querySelector(`.card.open[data-claim="${home.dataset.claim}"]`);

let last = null, homes = [], opener = null;
document.addEventListener('focusin', event => {
  last = event.target;
  homes = homesOf(last);
});
document.addEventListener('click', event => {
  const button = event.target.closest?.('button[type=button]:not([data-cancel])');
  if (button && homesOf(button).length && !button.closest('form')) opener = { key: button.dataset.key, words: words(button) };
}, true);

new MutationObserver(() => {
  if (!last || last.isConnected) return;
  last = null;
  if (document.activeElement !== document.body) return;
  const home = homes.map(isThere).find(found => found);
  if (!home) return;
  const again = [...home.querySelectorAll('button')].find(isOpener);
  if (!again) home.tabIndex = -1;
  (again ?? home).focus({ preventScroll: true });
}).observe(document.body, { childList: true, subtree: true });
