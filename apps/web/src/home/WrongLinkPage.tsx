export type WrongLinkReason = 'no-such-page' | 'no-token' | 'refused' | 'revoked';

/** The plain page for a wrong or revoked link. */
export default function WrongLinkPage({ reason }: { reason: WrongLinkReason }) {
  return <main data-reason={reason} />;
}
