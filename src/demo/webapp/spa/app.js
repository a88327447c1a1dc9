// The page as a whole: which view is shown, what it was handed, and where the focus goes.
import { createApp, h, nextTick, shallowReactive } from './vue.js';
import { Api } from './api.js';
import { Challenge } from './challenge.js';
import { Codes, Enroll } from './enroll.js';
import { Profile, Remove, Renew, Settings } from './settings.js';
import { SignIn } from './signin.js';

const VIEWS = { SignIn, Challenge, Enroll, Codes, Settings, Remove, Renew, Profile };

const root = document.getElementById('app');

const app = shallowReactive({
  api: new Api(new URL(root.dataset.api, document.baseURI)),
  view: '',
  details: {},
  notice: '',
  turn: 0,

  go(view, details = {}, notice = '') {
    Object.assign(app, { view, details, notice, turn: app.turn + 1 });
    return app.focus();
  },

  async focus() {
    await nextTick();
    const heading = document.querySelector('h1');
    document.title = `${heading.textContent} - Lobby`;
    heading.focus();
  },

  /** The question, by the first of the ways there are. */
  challenge(methods, tempToken) {
    return app.go('Challenge', { methods, method: methods[0], tempToken });
  },

  /** Goes to the caller's profile, or to whatever stands before it. */
  enter() {
    return app.guard(async () => app.go('Profile', await app.api.profile()));
  },

  /** Does something that wants a caller inside. */
  async guard(step) {
    try {
      return await step();
    } catch (problem) {
      if (problem.code === '2FA_REQUIRED') return app.challenge((await app.api.question()).methods);
      if (problem.code === '2FA_SETUP_REQUIRED') return app.go('Enroll', { forced: true });
      return app.go('SignIn', {}, problem.status === 401 && !app.view ? '' : problem.message);
    }
  },
});

const mark = h('svg', { class: 'mark', viewBox: '0 0 32 32', width: 32, height: 32, 'aria-hidden': true, focusable: false }, [
  h('path', { class: 'mark-frame', d: 'M5 28V15a11 11 0 0 1 22 0v13', fill: 'none', stroke: 'currentColor', 'stroke-width': 2.5, 'stroke-linecap': 'round' }),
  h('path', { class: 'mark-door', d: 'M11 28V16a5 5 0 0 1 10 0v12z', fill: 'currentColor' }),
  h('path', { class: 'mark-floor', d: 'M2 28.75h28', fill: 'none', stroke: 'currentColor', 'stroke-width': 2.5, 'stroke-linecap': 'round' }),
]);

const Page = () => [
  h('header', { class: 'top' }, [h('a', { class: 'brand', href: app.api.base }, [mark, h('span', {}, 'Lobby')])]),
  h('main', {}, app.view ? [h(VIEWS[app.view], { app, key: app.turn })] : [h('h1', { tabindex: -1 }, 'One moment')]),
];

createApp(Page).mount(root);
await app.enter();
