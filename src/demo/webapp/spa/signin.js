// From a password to the application, to the challenge, or to the setup that policy demands.
import { h } from './vue.js';
import { alarm, aside, backupField, codeField, field, form, heading, lead, passwordField, press, submit } from './parts.js';

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

const WORDS = {
  totp: ['Authenticator app', 'Open your authenticator app and type the code it shows for this account.', 'Code from your app', 'If the code is about to change, wait for the next one.'],
  'backup-code': ['Backup code', 'Type one of the backup codes you saved when you set up two-step sign-in.', 'Backup code', '16 letters and digits. Capitals and dashes do not matter. Each code works once.'],
};
const known = method => WORDS[method] ?? [method, 'Type the code that you were given.', 'Code', null];

/** What ends a question: the way on is the password. */
const OVER = ['CHALLENGE_EXPIRED', 'TOO_MANY_ATTEMPTS', 'LOCKED', 'INVALID_CREDENTIALS'];

export const Challenge = {
  props: ['app'],
  setup({ app }) {
    const details = app.details;
    const answer = form('code', async ({ code }) => {
      try {
        await app.api.verify({ tempToken: details.tempToken, method: details.method, code });
        await app.enter();
      } catch (problem) {
        if (!OVER.includes(problem.code)) throw problem;
        app.go('SignIn', {}, problem.message);
      }
    });
    const choose = method => app.go('Challenge', { ...details, method });
    const leave = async () => {
      if (!details.tempToken) await app.api.cancel();
      app.go('SignIn');
    };
    return () => {
      const [, why, label, hint] = known(details.method);
      const others = details.methods.filter(method => method !== details.method);
      return [
        heading('Enter your code'),
        alarm(answer),
        lead(why),
        h('form', { onSubmit: answer.submit }, [
          details.method === 'backup-code' ? backupField(answer, label, hint) : codeField(answer, label, hint),
          submit(answer, 'Continue'),
        ]),
        others.length > 0 && h('nav', { class: 'others', 'aria-labelledby': 'others' }, [
          h('h2', { id: 'others' }, 'Can’t get a code that way?'),
          h('ul', {}, others.map(method => h('li', {}, [press(known(method)[0], () => choose(method), 'row')]))),
        ]),
        aside('Sign in as somebody else', leave),
      ];
    };
  },
};
