// The question between the doors: by an app, by a backup code, or by a code that is sent.
import { h, nextTick, ref } from './vue.js';
import { alarm, aside, backupField, codeField, form, heading, lead, press, submit } from './parts.js';

const WORDS = {
  totp: ['Authenticator app', 'Open your authenticator app and type the code it shows for this account.', 'Code from your app', 'If the code is about to change, wait for the next one.'],
  'backup-code': ['Backup code', 'Type one of the backup codes you saved when you set up two-step sign-in.', 'Backup code', '16 letters and digits. Capitals and dashes do not matter. Each code works once.'],
  sms: ['Text message', 'We can send you a code by text message.', 'Code from the message', 'It is good for a few minutes.'],
  email: ['E-mail', 'We can send you a code by e-mail.', 'Code from the message', 'It is good for a few minutes.'],
};
const known = method => WORDS[method] ?? [method, 'Type the code that you were given.', 'Code', null];

const isSent = method => ['sms', 'email'].includes(method);

/** What ends a question: the way on is the password. */
const OVER = ['CHALLENGE_EXPIRED', 'INVALID_CREDENTIALS'];

/** Asks for a code to be sent, and says where it went. */
const sending = (state, sentTo) => h('form', { onSubmit: state.submit }, [
  sentTo && h('p', { role: 'status' }, `We sent a code to ${sentTo}.`),
  submit(state, sentTo ? 'Send another code' : 'Send me a code', sentTo ? 'small' : ''),
]);

const ways = (methods, choose) => h('nav', { class: 'others', 'aria-labelledby': 'others' }, [
  h('h2', { id: 'others' }, 'Can’t get a code that way?'),
  h('ul', {}, methods.map(method => h('li', {}, [press(known(method)[0], () => choose(method), 'row')]))),
]);

export const Challenge = {
  props: ['app'],
  setup({ app }) {
    const { methods, method, tempToken } = app.details;
    const sentTo = ref('');
    const over = problem => {
      if (!OVER.includes(problem.code)) throw problem;
      return app.go('SignIn', {}, problem.message);
    };
    const answer = form('code', async ({ code }) => {
      order.error = '';
      await app.api.verify({ tempToken, method, code }).then(app.enter, over);
    });
    const order = form('code', async () => {
      answer.error = '';
      const told = await app.api.send({ tempToken, method }).catch(over);
      sentTo.value = told?.destination;
      await nextTick();
      document.getElementById('code')?.focus();
    });
    const leave = async () => {
      if (!tempToken) await app.api.cancel();
      app.go('SignIn');
    };
    const [, why, label, hint] = known(method);
    const others = methods.filter(other => other !== method);
    return () => [
      heading('Enter your code'),
      alarm(answer),
      alarm(order),
      lead(why),
      isSent(method) && sending(order, sentTo.value),
      (!isSent(method) || sentTo.value) && h('form', { onSubmit: answer.submit }, [
        (method === 'backup-code' ? backupField : codeField)(answer, label, hint),
        submit(answer, 'Continue'),
      ]),
      others.length > 0 && ways(others, other => app.go('Challenge', { ...app.details, method: other })),
      aside('Sign in as somebody else', leave),
    ];
  },
};
