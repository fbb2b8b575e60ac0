/** Registers the service worker where the browser allows one (https or localhost): the app then opens without a network. */
export function registerOffline(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/service-worker.js').catch((error: unknown) => {
    // The app works without it; only opening it offline does not.
    console.warn('Feltline will not open offline here:', error);
  });
}
