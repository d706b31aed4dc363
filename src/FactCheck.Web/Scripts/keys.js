// Single keys: on or off, and each to be put elsewhere. A command is known by the key that it has when nobody chose
// another, written as KeyboardEvent.code; what stands on the keyboard's cap is asked of the browser where it can tell.

const offName = 'factcheck-keys', mapName = 'factcheck-keymap';
const own = () => { try { return JSON.parse(localStorage.getItem(mapName)) ?? {}; } catch { return {}; } };
let map = own();

export const isOn = () => localStorage.getItem(offName) !== 'off';

// Signs are meant as signs wherever their layout puts them; letters and digits by their place.
const pressed = event => ({ '+': 'Plus', '?': '?', '/': '/' })[event.key] ?? (event.shiftKey ? `Shift+${event.code}` : event.code);

/** The command that the key means: its own key, or nothing where that key was given away. */
export const meant = event => {
  const code = pressed(event);
  const command = Object.keys(map).find(one => map[one] === code);
  return command ?? (map[code] ? null : code);
};

/** The field in which a key is text, if the element is in one; the article's text takes keys for steps. */
export const inField = element => element?.closest?.('input, textarea, select, [contenteditable=true]:not(.words), [role=textbox]:not(.words)');

// Two keys, one after another, lead to another page: the second of them is no step of splitting, whatever is selected.
let going = -Infinity;
export const goes = event => { going = event.timeStamp; };
export const went = () => { going = -Infinity; };
export const goesTo = event => event.timeStamp - going < 1_500 ? document.querySelector(`[data-go="${event.code}"]`) : null;

const cap = code => code.replace('Shift+', '⇧ ').replace(/Key|Digit/, '').replace('Plus', '+').replace('Slash', '/').replace('Period', '.').replace('Comma', ',');

export const special = '[data-kbd], [data-single-keys]';

export const settle = element => {
  if (element.matches('[data-single-keys]')) element.checked = isOn();
  if (element.dataset.kbd) element.textContent = cap(map[element.dataset.kbd] ?? element.dataset.kbd);
};

const settleAll = () => document.querySelectorAll(special).forEach(settle);

document.addEventListener('change', event => {
  if (event.target.matches?.('[data-single-keys]')) localStorage.setItem(offName, event.target.checked ? 'on' : 'off');
});

// ---- another tab may have chosen

addEventListener('storage', event => {
  if (event.key === mapName) { map = own(); settleAll(); }
});

// ---- putting a key elsewhere, in the list of keys: press its button, then the key that it shall be

let choosing = null;
const say = words => { const place = document.querySelector('[data-keys-said]'); if (place) place.textContent = words; };
const done = () => { choosing?.removeAttribute('aria-pressed'); choosing = null; };

document.addEventListener('click', event => {
  if (event.target.closest?.('[data-keys-reset]')) {
    map = {};
    localStorage.removeItem(mapName);
    settleAll();
    say('Every key is back in its place.');
    return;
  }
  const button = event.target.closest?.('[data-remap]');
  if (!button) { done(); return; }
  done();
  choosing = button;
  button.setAttribute('aria-pressed', 'true');
  say(`Press the key for “${button.dataset.does}”. Escape leaves it as it is.`);
});

document.addEventListener('keydown', event => {
  if (!choosing || ['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const command = choosing.dataset.remap, code = pressed(event);
  if (event.key === 'Escape') { say(''); done(); return; }
  if (event.ctrlKey || event.metaKey || event.altKey || !/^(Shift\+)?(Key|Digit)|^(Plus|[?/])$|^(Period|Comma|Semicolon|Quote|Slash|Minus|Equal|Bracket\w+|Backquote|Backslash)$/.test(code)) {
    say('Choose a letter, a digit or a sign, alone or with Shift.');
    return;
  }
  const other = [...document.querySelectorAll('[data-remap]')].find(one => one.dataset.remap !== command && (map[one.dataset.remap] ?? one.dataset.remap) === code);
  if (other) { say(`That key is “${other.dataset.does}”: put that elsewhere first, or choose another.`); return; }
  if (code === command) delete map[command]; else map[command] = code;
  localStorage.setItem(mapName, JSON.stringify(map));
  settleAll();
  say(`“${choosing.dataset.does}” is now ${cap(code)}.`);
  done();
}, { capture: true });
