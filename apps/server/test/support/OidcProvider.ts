import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const clientId = 'feltline';
export const clientSecret = 'what-the-provider-and-we-know';

/** A real OpenID provider on a free port: whoever types a name in its own sign-in form is that person. */
export class OidcProvider {
  readonly #http: Server;
  readonly issuer: string;

  private constructor(http: Server, issuer: string) {
    this.#http = http;
    this.issuer = issuer;
  }

  static async start(redirectUri: string): Promise<OidcProvider> {
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      cookies: { keys: ['for-tests-only'] },
      findAccount: (_context, sub) => ({
        accountId: sub,
        claims: () => ({
          sub,
          name: sub.replace(/^./, (first) => first.toUpperCase()),
          email: `${sub}@example.com`,
          email_verified: !sub.startsWith('unchecked'),
        }),
      }),
    });
    http.on('request', provider.callback());
    return new OidcProvider(http, issuer);
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }
}
