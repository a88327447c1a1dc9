// The caller's second factors, and what can be done with them.
import { h, ref } from './vue.js';
import { alarm, aside, codeField, form, heading, lead, notice, press, submit } from './parts.js';

const day = moment => new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(new Date(moment));

const fact = (name, value) => h('div', {}, [h('dt', {}, name), h('dd', {}, value)]);

const named = (id, words, method, onClick, kind) => h('button', {
  class: ['button small', kind], type: 'button', id: `${id}-${method.id}`, 'aria-labelledby': `${id}-${method.id} m-${method.id}`, onClick,
}, words);

const authenticator = (app, method) => h('li', { class: 'item', key: method.id }, [
  h('h3', { id: `m-${method.id}` }, method.label),
  h('p', { class: 'kind' }, method.method === 'totp' ? 'Authenticator app' : method.method),
  h('dl', {}, [fact('Added', day(method.createdAt)), fact('Last used', method.lastUsedAt ? day(method.lastUsedAt) : 'Not yet')]),
  h('p', { class: 'actions' }, [
    named('r', 'Replace', method, () => app.go('Enroll', { replace: method.id, enabled: true })),
    named('d', 'Remove', method, () => app.go('Remove', { method }), 'danger'),
  ]),
]);

const empty = app => h('div', { class: 'empty' }, [
  h('h2', {}, 'A second door for your account'),
  h('p', {}, 'With two-step sign-in, a stolen password is not enough: signing in also takes a code from your phone.'),
  press('Set up two-step sign-in', () => app.go('Enroll'), 'button'),
  h('p', { class: 'hint' }, 'It takes about two minutes and an authenticator app.'),
]);

const full = (app, settings) => [
  lead('Two-step sign-in is on. Signing in takes your password and a second step.'),
  h('section', { 'aria-labelledby': 'methods' }, [
    h('h2', { id: 'methods' }, 'Authenticators'),
    h('ul', { class: 'list' }, settings.methods.map(method => authenticator(app, method))),
    h('p', {}, [press('Add another authenticator', () => app.go('Enroll', { enabled: true }), 'row')]),
  ]),
  h('section', { 'aria-labelledby': 'backup' }, [
    h('h2', { id: 'backup' }, 'Backup codes'),
    h('div', { class: 'item' }, [
      h('p', { class: 'count' }, [h('strong', {}, settings.backupCodesLeft), h('span', {}, settings.backupCodesLeft === 1 ? 'backup code left' : 'backup codes left')]),
      h('p', {}, 'They let you in when your phone is lost or broken. Each works once.'),
      h('p', { class: 'actions' }, [press('Make new backup codes', () => app.go('Renew'))]),
    ]),
  ]),
];

export const Settings = {
  props: ['app'],
  setup({ app }) {
    const settings = ref(null);
    app.guard(async () => { settings.value = await app.api.settings(); });
    return () => [
      heading('Two-step sign-in'),
      notice(app.notice),
      settings.value && (settings.value.enabled ? full(app, settings.value) : empty(app)),
      aside('Back to your profile', () => app.enter()),
    ];
  },
};

/** A change that may want a code first: the server says so, and then the field is there. */
const change = ({ title, why, button, kind, act }) => ({
  props: ['app'],
  setup({ app }) {
    const wanted = ref(false);
    const state = form('code', async fields => {
      try {
        await act(app, fields);
      } catch (problem) {
        wanted.value ||= problem.code === 'STEP_UP_REQUIRED';
        throw problem;
      }
    });
    return () => [
      heading(title),
      alarm(state),
      lead(why),
      app.details.method && h('p', { class: 'subject' }, app.details.method.label),
      h('form', { onSubmit: state.submit }, [
        wanted.value && codeField(state, 'Code from your app, or a backup code', 'To make sure it is you. A backup code is used up by this.'),
        submit(state, button, kind),
      ]),
      aside('Back to the settings', () => app.go('Settings')),
    ];
  },
});

export const Remove = change({
  title: 'Remove this authenticator?',
  why: 'Its codes stop working at once. If it is your last one, your password alone opens your account again, and your backup codes are deleted.',
  button: 'Remove authenticator',
  kind: 'danger',
  act: async (app, { code }) => {
    await app.api.disable({ id: app.details.method.id, code });
    app.go('Settings', {}, 'The authenticator has been removed. You can delete its entry in your app.');
  },
});

export const Renew = change({
  title: 'Make new backup codes',
  why: 'You get a new set of codes, shown once. All earlier ones stop working at that moment.',
  button: 'Make new codes',
  act: async (app, { code }) => {
    const { backupCodes } = await app.api.renewCodes({ code });
    app.go('Codes', { codes: backupCodes }, 'You have a new set of backup codes.');
  },
});

const PROVEN = { pwd: 'password', otp: 'code', sms: 'text message', mfa: 'two factors' };

export const Profile = {
  props: ['app'],
  setup({ app }) {
    const { caller, groups, amr } = app.details;
    const twice = amr.includes('mfa');
    const signOut = () => app.guard(async () => {
      await app.api.logout();
      app.go('SignIn', {}, 'You are signed out.');
    });
    return () => [
      heading(`Hello, ${caller}`),
      notice(app.notice),
      h('dl', { class: 'facts' }, [
        h('div', {}, [h('dt', {}, 'Name'), h('dd', { id: 'caller' }, caller)]),
        h('div', {}, [h('dt', {}, 'Groups'), h('dd', { id: 'groups' }, groups.join(', '))]),
        h('div', {}, [h('dt', {}, 'Proven by'), h('dd', { id: 'amr' }, amr.map(method => PROVEN[method] ?? method).join(', '))]),
        h('div', {}, [h('dt', {}, 'Known by'), h('dd', { id: 'known' }, app.api.bearer ? 'bearer token' : 'session cookie')]),
      ]),
      press(twice ? 'Two-step sign-in' : 'Turn on two-step sign-in', () => app.go('Settings'), 'button'),
      aside('Sign out', signOut),
    ];
  },
};
