// Completes while somebody types: people behind an @, claims and evidence behind a #. A field declares what it offers with
// data-offers, a list of [mark, words, hint]; the choice is the browser's alone, and the server checks what is sent.

const most = 8;
let open = null;

const list = document.createElement('ul');
list.className = 'offers';
list.id = 'offers';
list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', 'Complete');
list.hidden = true;
document.body.append(list);

const close = () => {
  if (!open) return;
  open.field.removeAttribute('aria-activedescendant');
  open.field.removeAttribute('aria-controls');
  open.field.setAttribute('aria-expanded', 'false');
  open = null;
  list.hidden = true;
};

// The mark and what follows it, as long as some offer could still be meant.
function asked(field) {
  const before = field.value.slice(0, field.selectionStart);
  const at = Math.max(before.lastIndexOf('@'), before.lastIndexOf('#'));
  if (at < 0 || (at > 0 && /[\p{L}\p{N}]/u.test(before[at - 1])) || before.length - at > 60 || before.slice(at).includes('\n')) return null;
  return { at, mark: before[at], typed: before.slice(at + 1).toLocaleLowerCase() };
}

function show(field) {
  const what = field.selectionStart === field.selectionEnd ? asked(field) : null;
  const offers = what && JSON.parse(field.dataset.offers)
    .filter(([mark, words, hint]) => mark === what.mark && (words.toLocaleLowerCase().startsWith(what.typed) || words.toLocaleLowerCase().split(' ').some(word => what.typed && word.startsWith(what.typed)) || (mark === '#' && what.typed.length > 2 && hint.toLocaleLowerCase().includes(what.typed))))
    .slice(0, most);
  if (!offers?.length || (offers.length === 1 && offers[0][1].toLocaleLowerCase() === what.typed)) { close(); return; }
  open = { field, what, offers, chosen: 0 };
  list.replaceChildren(...offers.map(([mark, words, hint], index) => {
    const entry = document.createElement('li');
    entry.id = `offer-${index}`;
    entry.setAttribute('role', 'option');
    const name = document.createElement('b');
    name.textContent = mark + words;
    name.dir = 'auto';
    const more = document.createElement('span');
    more.textContent = hint;
    more.dir = 'auto';
    entry.append(name, ' ', more);
    entry.addEventListener('pointerdown', event => { event.preventDefault(); take(index); });
    return entry;
  }));
  const place = field.getBoundingClientRect();
  list.hidden = false;
  list.style.insetInlineStart = '0';
  list.style.left = `${Math.max(8, Math.min(place.left + scrollX, scrollX + innerWidth - list.offsetWidth - 8))}px`;
  const below = place.bottom + list.offsetHeight + 8 < innerHeight;
  list.style.top = `${scrollY + (below ? place.bottom + 4 : Math.max(8, place.top - list.offsetHeight - 4))}px`;
  field.setAttribute('aria-controls', 'offers');
  field.setAttribute('aria-expanded', 'true');
  choose(0);
}

function choose(index) {
  open.chosen = (index + open.offers.length) % open.offers.length;
  [...list.children].forEach((entry, at) => entry.setAttribute('aria-selected', String(at === open.chosen)));
  list.children[open.chosen].scrollIntoView({ block: 'nearest' });
  open.field.setAttribute('aria-activedescendant', `offer-${open.chosen}`);
}

function take(index) {
  const { field, what, offers } = open;
  const words = what.mark + offers[index][1] + ' ';
  field.setRangeText(words, what.at, field.selectionStart, 'end');
  close();
  // The field is kept and told to the server like anything typed.
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  field.focus();
}

document.addEventListener('input', event => {
  if (event.target.dataset?.offers) show(event.target);
});
document.addEventListener('click', event => {
  if (event.target.dataset?.offers) show(event.target); else close();
});
document.addEventListener('focusout', event => { if (event.target === open?.field) close(); });
document.addEventListener('scroll', event => { if (open && event.target !== list && !list.contains(event.target)) close(); }, true);
document.addEventListener('keydown', event => {
  if (!open || event.target !== open.field || event.isComposing) return;
  switch (event.key) {
    case 'ArrowDown': choose(open.chosen + 1); break;
    case 'ArrowUp': choose(open.chosen - 1); break;
    case 'Enter': if (event.ctrlKey || event.metaKey) { close(); return; } take(open.chosen); break;
    case 'Tab': take(open.chosen); break;
    case 'Escape': close(); break;
    default: return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
