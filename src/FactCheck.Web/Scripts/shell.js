// What every desk page does in the browser alone: theme, keys, and keeping what is being typed.

import * as keys from './keys.js';
import { forgetAll } from './keeping.js';
import './connection.js';

window.factcheckTheme = () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  localStorage.setItem('factcheck-theme', root.dataset.theme);
};

window.factcheckSignOut = () => {
  forgetAll();
  document.getElementById('sign-out')?.requestSubmit();
};

// ---- single keys: buttons declare theirs with data-key, by KeyboardEvent.code so that the layout does not matter

const shown = element => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;

const press = key => {
  const scopes = [document.activeElement?.closest('[data-keys]'), document.querySelector('.mud-dialog'), document.querySelector('.card.open'), document];
  for (const scope of scopes) {
    const button = scope && [...scope.querySelectorAll(`[data-key~="${key}"]`)].find(found => shown(found) && !found.disabled && found.ariaDisabled !== 'true');
    if (button) { button.click(); return true; }
    if (scope?.matches?.('.mud-dialog')) return false;
  }
  return false;
};

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return;
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
    event.preventDefault();
    document.querySelector('[data-palette]')?.click();
    return;
  }

  // A form that just opened is meant even before the focus has reached it.
  const form = event.target.closest?.('form') ?? document.querySelector('.side form:not([data-stays]), .card.open form:not([data-stays])');
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter' && form) {
    event.preventDefault();
    // A field tells the server what it holds when it is left; this key leaves it in thought only. A choice told it when it was
    // made, and one on which the focus merely stands was not.
    if (form.contains(event.target) && event.target.type !== 'radio') event.target.dispatchEvent(new Event('change', { bubbles: true }));
    form.requestSubmit();
    return;
  }

  if (event.key === 'Escape') {
    const cancel = (form ?? document.activeElement?.closest('.card, .sub'))?.querySelector('[data-cancel]') ?? document.querySelector('[data-escape]') ?? document.querySelector('.card.open [data-cancel]');
    if (cancel && !document.querySelector('.mud-dialog')) { event.preventDefault(); cancel.click(); }
    return;
  }

  if (event.ctrlKey || event.metaKey || event.altKey || keys.inField(event.target) || !keys.isOn()) return;
  const key = keys.meant(event);
  if (key === '?') { event.preventDefault(); document.querySelector('[data-keylist]')?.click(); return; }
  if (key === '/') {
    event.preventDefault();
    (document.querySelector('[data-search]') ?? document.querySelector('[data-palette]'))?.[document.querySelector('[data-search]') ? 'focus' : 'click']();
    return;
  }

  const link = keys.goesTo(event);
  if (link) { keys.went(); event.preventDefault(); link.click(); return; }
  if (key === 'KeyG') { keys.goes(event); return; }

  if (press(key)) event.preventDefault();
});

document.addEventListener('click', event => {
  if (event.target.closest?.('[data-reload]')) location.reload();
});

// ---- what was just opened comes into sight where it is out of it, and else nothing moves

window.factcheckShow = id => {
  const panel = document.getElementById(id);
  const top = panel?.getBoundingClientRect().top;
  if (top < 0 || top > innerHeight * .7) panel.scrollIntoView({ block: 'start', behavior: 'instant' });
};

// ---- what drafts of the article editor and steps keep, by the beginning of their names

const prefix = 'factcheck-keep:';
window.factcheckForget = start => Object.keys(localStorage).filter(name => name.startsWith(prefix + start)).forEach(name => localStorage.removeItem(name));

// A form that a button opened takes the focus, or what is typed next would be single keys. One that came with its page takes none.
const opened = 'form[data-kept]:not([data-stays])';
let pressed = -Infinity;
document.addEventListener('click', event => {
  if (event.target.closest?.('button:not([role=tab])')) pressed = event.timeStamp;
}, true);
const enter = form => {
  if (performance.now() - pressed > 3_000 || keys.inField(document.activeElement)) return;
  pressed = -Infinity;
  form.querySelector('input:not([type=hidden]), select, textarea')?.focus();
};
// What was sent and refused is out of sight on a small screen: the first field at fault takes the focus.
let sent = null;
document.addEventListener('submit', event => { sent = event.target; }, true);
const point = error => {
  const field = error.closest('.field');
  if (!field || !sent?.contains(field)) return;
  sent = null;
  field.querySelector('input, select, textarea')?.focus();
};
const settle = field => {
  keys.settle(field);
  if (field.matches('.error')) point(field);
  if (field.matches(opened)) enter(field);
  if (!field.matches('[data-autofocus]')) return;
  field.focus();
  // What there is to choose from is seen whole, not only the first of it.
  field.closest('.pick')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
};
const special = `[data-autofocus], .error, ${opened}, ${keys.special}`;
new MutationObserver(records => {
  for (const record of records) {
    // Paragraphs of a long article come one by one: each is looked at by itself, never its surroundings again.
    for (const node of record.addedNodes) {
      if (node.nodeType !== 1) continue;
      if (node.matches(special)) settle(node);
      if (node.firstElementChild) node.querySelectorAll(special).forEach(settle);
    }
  }
}).observe(document.body, { childList: true, subtree: true });

// ---- the framework's scripts, in their order, once the page was painted: nobody waits for them to see it or to begin

let followed = false;
const follow = () => {
  if (followed) return;
  followed = true;
  for (const named of document.querySelector('template[data-follows]').content.querySelectorAll('script')) {
    const script = document.createElement('script');
    // A template's content has no address of its own to be relative to.
    script.src = named.getAttribute('src');
    script.async = false;
    document.body.append(script);
  }
};
// A page that is not looked at is never painted.
if (document.hidden) follow(); else requestAnimationFrame(() => setTimeout(follow));
setTimeout(follow, 500);

// ---- sheets that no first picture waits for

const idle = window.requestIdleCallback ?? (then => setTimeout(then, 200));
idle(() => document.querySelectorAll('template[data-late]').forEach(late => late.replaceWith(late.content)), { timeout: 2_000 });

window.factcheckFocus = id => document.getElementById(id)?.focus();
