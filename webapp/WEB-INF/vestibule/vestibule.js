// Three conveniences: copying, printing, and sending a form on. Every page is complete without them.
'use strict';

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// A press, not submit(): a field of the form may be called that.
for (const button of document.querySelectorAll('[data-send]')) {
  button.click();
  button.disabled = true;
}

// Browsers lend the clipboard to secure pages only; elsewhere the buttons stay hidden.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('[data-copy]')) {
    const source = document.getElementById(button.dataset.copy);
    const name = button.textContent;
    let timer;

    button.hidden = false;
    const status = document.createElement('span');
    status.className = 'unseen';
    status.setAttribute('role', 'status');
    button.after(status);
    button.addEventListener('click', async () => {
      const lines = source.matches('ol') ? Array.from(source.children) : [source];
      try {
        await navigator.clipboard.writeText(lines.map(line => line.textContent.replace(/\s+/g, '')).join('\n'));
      } catch {
        // Refused by the browser: select instead, one keystroke away from a copy.
        getSelection().selectAllChildren(source);
        return;
      }
      button.textContent = status.textContent = button.dataset.done;
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = name;
        status.textContent = '';
      }, 3000);
    });
  }
}
