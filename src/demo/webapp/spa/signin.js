// From a password to the application, to the challenge, or to the setup that policy demands.
import { h } from './vue.js';
import { alarm, field, form, heading, passwordField, submit } from './parts.js';

const STRATEGIES = [
  ['cookie', 'Session cookie', 'As every page here. Survives a reload.'],
  ['bearer', 'Bearer tokens', 'As a mobile app. Kept in memory: a reload forgets them.'],
];

const strategy = app => h('fieldset', {}, [
  h('legend', {}, 'Stay signed in by'),
  h('div', { class: 'choice' }, STRATEGIES.map(([value, words, why]) => h('label', { for: value }, [
    h('input', { type: 'radio', name: 'strategy', id: value, value, checked: app.api.bearer === (value === 'bearer') }),
    h('span', {}, [words, h('small', {}, why)]),
  ]))),
]);

export const SignIn = {
  props: ['app'],
  setup({ app }) {
    const entry = form('password', async ({ username, password, strategy: by }) => {
      app.api.by(by === 'bearer');
      try {
        const told = await app.api.login(username, password);
        if (told.requiresTwoFactor) app.challenge(told.available2faMethods, told.tempToken);
        else await app.enter();
      } catch (problem) {
        if (problem.code !== '2FA_SETUP_REQUIRED') throw problem;
        app.go('Enroll', { tempToken: problem.body.tempToken, forced: true });
      }
    });
    return () => [
      heading('Sign in'),
      alarm(entry),
      app.notice && h('p', { class: 'banner', role: 'status' }, app.notice),
      h('form', { onSubmit: entry.submit }, [
        field(entry, 'username', 'Name', { autocomplete: 'username', autocapitalize: 'none' }),
        passwordField(entry, 'In this demo alice has alice-password, and so have bob and carol theirs.'),
        strategy(app),
        submit(entry, 'Sign in'),
      ]),
      h('div', { class: 'aside' }, [h('a', { class: 'quiet', href: app.api.base }, 'Back to the pages')]),
    ];
  },
};
