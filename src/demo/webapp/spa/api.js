// The JSON API of Vestibule, and the one address of the application: all that this page knows of the server.

/** What the server refused, with its stable code and its sentence for people. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? 'Something went wrong. Please try again.');
    this.status = status;
    this.code = body.code ?? '';
    this.body = body;
  }
}

const UNREACHABLE = { detail: 'The server does not answer. Please try again in a minute.', code: 'UNREACHABLE' };

export class Api {
  #tokens = null;

  constructor(base) {
    this.base = base;
    this.bearer = false;
  }

  /** Changes between the session cookie and tokens, which are kept in memory only: a reload forgets them. */
  by(bearer) {
    this.bearer = bearer;
    this.#tokens = null;
  }

  login(username, password) {
    return this.#post('2fa/login', { username, password });
  }

  question() {
    return this.#ask('GET', '2fa/challenge');
  }

  send(details) {
    return this.#post('2fa/send', details);
  }

  verify(answer) {
    return this.#post('2fa/verify', answer);
  }

  settings() {
    return this.#ask('GET', '2fa');
  }

  setup(details) {
    return this.#post('2fa/setup', details);
  }

  confirm(details) {
    return this.#post('2fa/verify-setup', details);
  }

  disable(details) {
    return this.#post('2fa/disable', details);
  }

  renewCodes(details) {
    return this.#post('2fa/backup-codes', details);
  }

  profile() {
    return this.#ask('GET', 'api/profile');
  }

  async cancel() {
    await this.#post('2fa/cancel', {});
  }

  async logout() {
    const refreshToken = this.#tokens?.refreshToken;
    await this.#post('2fa/logout', refreshToken ? { refreshToken } : {});
    this.#tokens = null;
  }

  #post(path, details) {
    const given = Object.entries(details).filter(([, value]) => value);
    return this.#ask('POST', path, Object.fromEntries(given));
  }

  /** Asks once more with new tokens where the access token has ended meanwhile. */
  async #ask(method, path, body) {
    try {
      return await this.#send(method, path, body);
    } catch (problem) {
      const ended = problem.status === 401 && ['INVALID_CREDENTIALS', 'INVALID_TOKEN'].includes(problem.code);
      if (!ended || !this.#tokens || !await this.#refresh()) throw problem;
      return this.#send(method, path, body);
    }
  }

  async #refresh() {
    const { refreshToken } = this.#tokens;
    this.#tokens = null;
    try {
      await this.#send('POST', '2fa/token/refresh', { refreshToken });
      return true;
    } catch {
      return false;
    }
  }

  async #send(method, path, body) {
    const headers = { Accept: 'application/json' };
    if (body) headers['Content-Type'] = 'application/json';
    if (this.bearer && body) headers['X-Auth-Strategy'] = 'bearer';
    if (this.#tokens) headers.Authorization = `Bearer ${this.#tokens.accessToken}`;
    let answer;
    try {
      answer = await fetch(new URL(path, this.base), {
        method, headers, body: body && JSON.stringify(body), credentials: this.bearer ? 'omit' : 'include',
      });
    } catch {
      throw new Problem(0, UNREACHABLE);
    }
    const told = answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : {};
    if (!answer.ok) throw new Problem(answer.status, told);
    if (told.accessToken) this.#tokens = told;
    return told;
  }
}
