// Split mode: a caret stands in the text, and keys become steps. It is the browser's alone, so that it comes with the key.

const caret = { contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', 'aria-readonly': 'true', 'aria-label': 'The article’s text', tabindex: '0' };

export function splitting(root, doc, on, changed) {
  const button = document.querySelector('[data-split]');
  const isOn = () => root.hasAttribute('data-splitting');

  const set = wanted => {
    root.toggleAttribute('data-splitting', wanted);
    button?.setAttribute('aria-pressed', String(wanted));
    for (const [name, value] of Object.entries(caret)) if (wanted) doc.setAttribute(name, value); else doc.removeAttribute(name);
  };

  on(document, 'click', event => {
    if (!event.target.closest?.('[data-split]')) return;
    set(!isOn());
    changed(isOn());
  });

  return { isOn, set };
}
