import * as oidc from 'openid-client';
import type { OidcSettings } from '../config.ts';
import type { Profile } from './Accounts.ts';

/** What the browser keeps between leaving for the provider and coming back. */
export interface SignInTrip {
  state: string;
  nonce: string;
  verifier: string;
  /** Where on this server they wanted to go. */
  to: string;
}

/** The provider is given this long to answer, in seconds. */
const patienceSeconds = 10;

/** Signing in at an OpenID Connect provider: authorization code with PKCE, state and nonce. */
export class SignIn {
  readonly #settings: OidcSettings;
  readonly #redirectUri: string;
  #provider: Promise<oidc.Configuration> | undefined;

  /** `publicUrl` is where people reach this server. */
  constructor(settings: OidcSettings, publicUrl: string) {
    this.#settings = settings;
    this.#redirectUri = `${publicUrl}/auth/callback`;
  }

  /** Where to send somebody, and what to keep meanwhile. Rejects where the provider cannot be reached. */
  async begin(to: string): Promise<{ url: string; trip: SignInTrip }> {
    const provider = await this.#discovered();
    const verifier = oidc.randomPKCECodeVerifier();
    const trip = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, to };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.#redirectUri,
      scope: 'openid profile email',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: trip.state,
      nonce: trip.nonce,
    });
    return { url: url.href, trip };
  }

  /** Who has come back, with the query they came with. Rejects where anything about it is wrong. */
  async finish(query: string, { state, nonce, verifier }: SignInTrip): Promise<Profile> {
    const provider = await this.#discovered();
    const tokens = await oidc.authorizationCodeGrant(provider, new URL(this.#redirectUri + query), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('expected an id token from the provider, got none');
    // Many providers tell name and address only when asked again.
    const told: Record<string, unknown> =
      claims['email'] === undefined && provider.serverMetadata().userinfo_endpoint
        ? { ...claims, ...(await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub)) }
        : claims;
    const text = (name: string) => (typeof told[name] === 'string' ? told[name].slice(0, 200) : '');
    return {
      issuer: claims.iss,
      subject: claims.sub,
      name: text('name') || text('preferred_username') || text('nickname'),
      email: text('email'),
      isEmailVerified: told['email_verified'] !== false,
    };
  }

  /** Asked when somebody first signs in: the server starts without its provider. */
  #discovered(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const url = new URL(issuer);
    this.#provider ??= oidc.discovery(url, clientId, clientSecret, undefined, {
      timeout: patienceSeconds,
      // The settings allow plain http on this machine only.
      execute: url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
    });
    this.#provider.catch(() => {
      this.#provider = undefined;
    });
    return this.#provider;
  }
}
