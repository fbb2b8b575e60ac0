/** Follows addresses by hand and keeps cookies by host and path, as a browser without pages does. */
export class Browser {
  readonly cookies = new Map<string, { value: string; path: string; attributes: string }>();

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const { host, pathname } = new URL(url);
    const sent = [...this.cookies]
      .filter(([key, { path }]) => key.startsWith(`${host} `) && pathname.startsWith(path))
      .map(([key, { value }]) => `${key.slice(host.length + 1)}=${value}`);
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), cookie: sent.join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) this.#keep(host, line);
    return answer;
  }

  /** Follows redirects until `stop` says so of the next address, or there is none; answers where it ended. */
  async follow(url: string, stop: (url: string) => boolean = () => false): Promise<Visit> {
    for (let hops = 0; hops < 20; hops++) {
      if (stop(url)) return { url, answer: undefined, text: '' };
      const answer = await this.fetch(url);
      const to = answer.headers.get('location');
      if (!to) return { url, answer, text: await answer.text() };
      await answer.body?.cancel();
      url = new URL(to, url).href;
    }
    throw new Error(`got more than 20 redirects, the last to ${url}`);
  }

  /** The same after the form of a page was sent. */
  async submit(page: Visit, fields: Record<string, string>): Promise<Visit> {
    const [, action] = /<form[^>]*action="([^"]+)"/.exec(page.text) ?? [];
    if (!action) throw new Error(`expected a form at ${page.url}, got ${page.text.slice(0, 200)}`);
    const hidden = [...page.text.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)];
    const body = new URLSearchParams({
      ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
      ...fields,
    });
    const answer = await this.fetch(new URL(action, page.url).href, { method: 'POST', body });
    const to = answer.headers.get('location');
    return to
      ? { url: new URL(to, page.url).href, answer, text: '' }
      : { url: page.url, answer, text: await answer.text() };
  }

  #keep(host: string, line: string): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const path = /(?:^|; )path=([^;]*)/i.exec(attributes.join('; '))?.[1] ?? '/';
    const isGone = value === '' || attributes.some((one) => /^max-age=0$/i.test(one));
    if (isGone) this.cookies.delete(`${host} ${name}`);
    else this.cookies.set(`${host} ${name}`, { value, path, attributes: attributes.join('; ') });
  }
}

export interface Visit {
  readonly url: string;
  readonly answer: Response | undefined;
  readonly text: string;
}
