// Keeps the draft that is being typed in this browser until it is saved, under the same names as every other field.

export function keeping(name) {
  const key = name ? 'factcheck-keep:' + name : null;
  let closed = false, full = false;
  return {
    read: () => {
      try {
        const value = key && JSON.parse(localStorage.getItem(key));
        return typeof value?.text === 'string' && Array.isArray(value.formatting) ? value : null;
      } catch { return null; }
    },
    keep: value => {
      if (!key || closed) return;
      try {
        localStorage.setItem(key, JSON.stringify({ ...value, at: Date.now() }));
        full = false;
      } catch { full = true; }
    },
    forget: () => { if (key && !closed) localStorage.removeItem(key); },
    close: () => { closed = true; if (key) localStorage.removeItem(key); },
    isFull: () => full,
  };
}
