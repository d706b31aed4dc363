// What is typed into a form is kept: in this browser at once, on the server within two seconds, until it is saved or
// discarded. A form says by data-kept what it is, its fields by data-field. Each person has records of their own.

const me = document.body.dataset.me;
const prefix = `factcheck-keep:form:${me}:`;
const Wait = 700, Often = 400, Pauses = [1_000, 2_000, 5_000, 10_000, 30_000];

const forms = new Map();
const stateOf = name => { if (!forms.has(name)) forms.set(name, { timer: 0, tries: 0, sending: null, stop: null, before: null, typed: new Map() }); return forms.get(name); };
const formOf = name => document.querySelector(`form[data-kept="${CSS.escape(name)}"]`);

// Whether the form holds again what was kept of it. Until then what is typed is newer than that, and the other fields are not.
const isWhole = form => 'whole' in form.dataset;

const read = name => { try { return JSON.parse(localStorage.getItem(prefix + name)); } catch { return null; } };
const write = (name, record) => { try { localStorage.setItem(prefix + name, JSON.stringify(record)); } catch { /* The browser is full: the server has it soon. */ } };
const names = () => Object.keys(localStorage).filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length));

const isText = field => !['radio', 'checkbox', 'select-one'].includes(field.type);
const valueOf = field => field.type === 'checkbox' ? (field.checked ? 'on' : '') : field.tagName === 'SELECT' ? field.selectedOptions[0]?.text ?? '' : field.value;
const fieldsOf = form => [...form.querySelectorAll('[data-field]')]
  .filter(field => field.type !== 'radio' || field.checked)
  .map(field => ({ name: field.dataset.field, value: valueOf(field), seen: field.dataset.seen ?? null }));

// ---- to the server

const send = name => {
  const state = stateOf(name), form = formOf(name);
  clearTimeout(state.timer);
  state.timer = 0;
  if (form && !isWhole(form)) return null;
  return state.sending ??= deliver(name, state).finally(() => { state.sending = null; });
};

const later = (name, wait) => {
  const state = stateOf(name);
  if (!state.timer) state.timer = setTimeout(() => send(name), wait);
};

async function deliver(name, state) {
  const record = read(name) ?? state.last;
  if (!record || record.isSent) return;
  const body = JSON.stringify({ fields: record.fields });
  state.stop = new AbortController();
  let answer = null;
  try {
    answer = await fetch(`api/unfinished/${name}`, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body, keepalive: body.length < 50_000, signal: state.stop.signal });
  } catch { /* No connection: it stays here and goes again. */ }
  if (state.stop?.signal.aborted) return;
  if (answer?.ok) {
    state.tries = 0;
    const now = read(name);
    if (now?.at === record.at) write(name, { ...now, isSent: true });
    else if (now && !now.isSent) later(name, Wait);
  } else if (answer?.status === 401 || answer?.redirected) {
    signedOut();
  } else if (!answer || answer.status >= 500 || answer.status === 429) {
    later(name, Pauses[Math.min(state.tries++, Pauses.length - 1)]);
  }
}

// ---- from the form

const keep = (form, field) => {
  const name = form.dataset.kept, state = stateOf(name);
  let fields = fieldsOf(form);
  if (!isWhole(form)) {
    state.before ??= read(name) ?? { at: 0, isSent: true, fields: [] };
    if (field) state.typed.set(field.dataset.field, valueOf(field));
    fields = [...state.before.fields.filter(kept => !state.typed.has(kept.name)), ...fields.filter(({ name }) => state.typed.has(name))];
  }
  const record = { at: Date.now(), isSent: false, fields };
  state.last = record;
  write(name, record);
  later(name, Wait);
};

// The page hears of it while it is being typed, not only when the field is left: it never replaces a field in use.
const told = new WeakMap();
const tell = field => {
  const known = told.get(field) ?? { at: 0, timer: 0 };
  told.set(field, known);
  if (known.timer) return;
  known.timer = setTimeout(() => {
    Object.assign(known, { at: Date.now(), timer: 0 });
    if (field.isConnected) field.dispatchEvent(new Event('change', { bubbles: true }));
  }, Math.max(0, known.at + Often - Date.now()));
};

document.addEventListener('input', event => {
  const field = event.target, form = field.closest?.('form[data-kept]');
  if (!form || !field.dataset.field) return;
  keep(form, field);
  if (isText(field)) tell(field);
});

const flush = () => names().forEach(name => { if (!read(name)?.isSent) send(name); });
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); });
addEventListener('pagehide', flush);
addEventListener('online', flush);

// ---- what the page asks

window.factcheckKept = {
  /** What was kept before this form was opened, and what has been typed into it since. */
  begin: name => {
    const { before, typed } = stateOf(name), form = formOf(name);
    const record = before ?? read(name) ?? { at: 0, isSent: true, fields: [] };
    return { ...record, typed: form ? fieldsOf(form).filter(field => typed.has(field.name)).map(field => ({ ...field, value: typed.get(field.name) })) : [] };
  },
  /** The form holds what was kept. What was typed while that was on its way is put back over it. */
  restored: name => {
    const form = formOf(name), state = stateOf(name), { typed } = state;
    if (!form) return;
    for (const field of form.querySelectorAll('[data-field]')) {
      const value = typed.get(field.dataset.field);
      if (value === undefined || !isText(field) || field.value === value) continue;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    form.dataset.whole = '';
    if (typed.size) keep(form);
    else if (read(name)?.isSent === false) later(name, 0);
    Object.assign(state, { before: null, typed: new Map() });
  },
  note: name => { const form = formOf(name); if (form) keep(form); },
  forget: async name => {
    const state = stateOf(name), was = Boolean(read(name) ?? state.last);
    clearTimeout(state.timer);
    state.stop?.abort();
    await state.sending?.catch(() => {});
    forms.delete(name);
    localStorage.removeItem(prefix + name);
    return was;
  },
  /** The forms that this browser alone knows to be unfinished. */
  here: () => { flush(); return names().filter(name => !read(name)?.isSent); },
};

// ---- a sign-in that ended

let isSaid = false;
export function signedOut() {
  const note = document.getElementById('signed-out');
  if (isSaid || !note) return;
  isSaid = true;
  note.querySelector('a').href = `account/sign-in?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
  note.hidden = false;
}

/** Throws away what this browser keeps, whoever typed it: the person leaves it. */
export const forgetAll = () => Object.keys(localStorage).filter(key => key.startsWith('factcheck-keep:')).forEach(key => localStorage.removeItem(key));

flush();
