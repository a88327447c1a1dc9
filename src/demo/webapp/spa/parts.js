// What the views are made of: headings, fields, buttons, and forms that say what went wrong.
import { h, nextTick, reactive } from './vue.js';

/** The heading takes the focus at each view, so that a screen reader begins there. */
export const heading = text => h('h1', { tabindex: -1 }, text);

export const lead = text => h('p', { class: 'lead' }, text);

export const alarm = form => form.error && h('p', { class: 'banner alarm', id: 'error', role: 'alert', key: form.tries }, form.error);

export const notice = text => text && h('p', { class: 'banner good', role: 'status' }, text);

export const submit = (form, text, kind = '') => h('button', { class: ['button', kind], type: 'submit', disabled: form.busy }, text);

export const press = (text, onClick, kind = 'button small') => h('button', { class: kind, type: 'button', onClick }, text);

export const aside = (text, onClick) => h('div', { class: 'aside' }, [press(text, onClick, 'quiet')]);

/** A field with its label, its hint, and, when the answer in it was refused, the error. */
export function field(form, name, label, { hint, ...input } = {}) {
  const wrong = Boolean(form.error) && form.at === name;
  const described = [hint && `${name}-hint`, wrong && 'error'].filter(Boolean).join(' ');
  return h('div', { class: 'field' }, [
    h('label', { for: name }, label),
    h('input', {
      id: name, name, type: 'text', required: true, spellcheck: false,
      'aria-invalid': String(wrong), 'aria-describedby': described || null, ...input,
    }),
    hint && h('p', { class: 'hint', id: `${name}-hint` }, hint),
  ]);
}

const CODE = { class: 'code', inputmode: 'numeric', autocomplete: 'one-time-code', autocorrect: 'off' };
const LONG = { class: 'code long', autocomplete: 'off', autocapitalize: 'characters', autocorrect: 'off' };

export const codeField = (form, label, hint) => field(form, 'code', label, { ...CODE, hint });

export const backupField = (form, label, hint) => field(form, 'code', label, { ...LONG, hint });

export const passwordField = (form, hint) =>
  field(form, 'password', 'Password', { type: 'password', autocomplete: 'current-password', hint });

/**
 * A form: what is in it goes to "send", and what comes back wrong is said at the field "at", which gets the focus and, if it
 * is a code, is emptied.
 */
export function form(at, send) {
  const state = reactive({ at, busy: false, error: '', tries: 0 });
  state.submit = async event => {
    event.preventDefault();
    if (state.busy) return;
    const fields = event.target;
    state.busy = true;
    try {
      await send(Object.fromEntries(new FormData(fields)));
      state.error = '';
    } catch (problem) {
      await fail(state, fields, problem);
    } finally {
      state.busy = false;
    }
  };
  return state;
}

async function fail(state, fields, problem) {
  state.error = problem.message;
  state.tries++;
  document.title = `Error: ${document.title.replace(/^Error: /, '')}`;
  await nextTick();
  const input = fields.elements[state.at];
  if (!input) return;
  if (state.at !== 'label') input.value = '';
  input.focus();
}

/** A button that copies; where the browser lends no clipboard there is none. */
export function copy(text, words) {
  if (!navigator.clipboard) return null;
  const state = reactive({ done: false });
  const onClick = async () => {
    await navigator.clipboard.writeText(text);
    state.done = true;
    setTimeout(() => { state.done = false; }, 3000);
  };
  return {
    render: () => [press(state.done ? 'Copied' : words, onClick), h('span', { class: 'unseen', role: 'status' }, state.done ? 'Copied' : '')],
  };
}
