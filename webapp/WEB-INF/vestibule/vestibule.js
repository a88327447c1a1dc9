// Four conveniences: copying, printing, sending a form on, and counting seconds down. Every page is complete without them.
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

// The button works before the time is over, too: the server says when.
for (const note of document.querySelectorAll('[data-seconds]')) {
  const button = document.getElementById(note.dataset.holds);
  const end = performance.now() + note.dataset.seconds * 1000;
  button.disabled = true;
  const timer = setInterval(() => {
    const left = Math.ceil((end - performance.now()) / 1000);
    note.textContent = note.dataset.text.replace('#', left);
    if (left <= 0) {
      clearInterval(timer);
      note.hidden = true;
      button.disabled = false;
    }
  }, 250);
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
