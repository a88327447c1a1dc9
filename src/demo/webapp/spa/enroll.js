// A new authenticator: its picture, its key, the code that confirms it, and the backup codes, shown once.
import { h, ref } from './vue.js';
import { alarm, aside, codeField, copy, field, form, heading, lead, notice, passwordField, submit } from './parts.js';

const groups = secret => secret.match(/.{1,4}/g);

const key = (offer, copier) => h('details', {}, [
  h('summary', {}, 'Can’t scan? Type the key'),
  h('p', { class: 'key' }, [h('code', { id: 'key' }, groups(offer.secret).map(group => h('span', {}, `${group} `)))]),
  copier && h('p', {}, [h(copier)]),
  h('dl', {}, [
    ['Service', offer.issuer], ['Account', offer.account], ['Algorithm', offer.algorithm],
    ['Digits', offer.digits], ['New code every', `${offer.period} seconds`],
  ].map(([name, value]) => h('div', {}, [h('dt', {}, name), h('dd', {}, String(value))]))),
]);

const picture = (offer, copier) => h('li', {}, [
  h('h2', {}, 'Add this account to your app'),
  h('p', {}, 'In the app, choose to add an account, and point the camera at this picture.'),
  h('p', { class: 'qr' }, [h('img', { src: offer.qrCode, alt: 'QR code that holds the key for your authenticator app. The key is also given as text below.' })]),
  h('p', {}, [h('a', { class: 'row', href: offer.otpauthUrl }, 'Open in an app on this device')]),
  key(offer, copier),
]);

const confirmation = (state, offer) => h('li', {}, [
  h('h2', {}, 'Type the code the app shows'),
  h('form', { onSubmit: state.submit }, [
    codeField(state, 'Code from the app', `${offer.digits} digits. This shows that the app and we agree.`),
    field(state, 'label', 'Name of this authenticator', {
      value: 'Authenticator app', maxlength: 40, autocomplete: 'off', hint: 'So that you recognise it later, for example “My phone”.',
    }),
    submit(state, 'Confirm and finish'),
  ]),
]);

/** Asked for first where the last proof is a while ago: a code, or the password of somebody who has none yet. */
const proof = (state, enabled) => [
  alarm(state),
  lead(enabled ? 'Because this matters, we ask once more.' : 'You are about to change how you sign in. Please type your password once more.'),
  h('form', { onSubmit: state.submit }, [
    enabled ? codeField(state, 'Code from your app, or a backup code') : passwordField(state),
    submit(state, 'Continue'),
  ]),
];

export const Enroll = {
  props: ['app'],
  setup({ app }) {
    const { tempToken, replace, forced, enabled } = app.details;
    const offer = ref(null);
    let copier = null;
    const begin = async given => {
      offer.value = await app.api.setup({ tempToken, replace, ...given });
      copier = copy(offer.value.secret, 'Copy the key');
      app.focus();
    };
    const first = form(enabled ? 'code' : 'password', begin);
    const confirm = form('code', async ({ code, label }) => {
      const told = await app.api.confirm({ tempToken, code, label, secret: offer.value.secret });
      const done = 'The authenticator has been added. From now on you are asked for its code when you sign in.';
      if (told.backupCodes.length > 0) app.go('Codes', { codes: told.backupCodes }, done);
      else app.go('Settings', {}, replace ? 'The authenticator has been replaced.' : done);
    });
    const asked = ref(false);
    begin({}).catch(problem => {
      asked.value = true;
      if (problem.code !== 'STEP_UP_REQUIRED') first.error = problem.message;
    });
    const leave = () => app.go(forced ? 'SignIn' : 'Settings');
    return () => [
      heading(replace ? 'Replace your authenticator' : enabled ? 'Add an authenticator' : 'Set up two-step sign-in'),
      offer.value && [
        alarm(confirm),
        lead(forced ? 'Your account needs a second step at sign-in. Set it up now; it takes about two minutes.'
          : 'Any app for one-time codes will do. Setting it up takes about two minutes.'),
        h('ol', { class: 'steps' }, [picture(offer.value, copier), confirmation(confirm, offer.value)]),
      ],
      !offer.value && asked.value && proof(first, enabled),
      aside(forced ? 'Sign in as somebody else' : 'Cancel', leave),
    ];
  },
};

export const Codes = {
  props: ['app'],
  setup({ app }) {
    const { codes } = app.details;
    const text = codes.join('\n');
    const copier = copy(text, 'Copy');
    return () => [
      heading('Save your backup codes'),
      notice(app.notice),
      lead('If you ever lose your phone, one of these codes lets you in. Each works once.'),
      h('p', { class: 'banner warning' }, 'You see these codes only now. Save them before you go on.'),
      h('ol', { class: 'codes', id: 'codes' }, codes.map(code => h('li', {}, [h('code', {}, code)]))),
      h('div', { class: 'tools' }, [
        h('a', { class: 'button small', href: `data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`, download: 'backup-codes.txt' }, 'Download'),
        copier && h(copier),
      ]),
      h('p', { class: 'hint' }, 'Keep them where you would look without your phone. Earlier backup codes no longer work.'),
      h('p', {}, [h('button', { class: 'button', type: 'button', onClick: () => app.enter() }, 'I have saved them, continue')]),
    ];
  },
};
