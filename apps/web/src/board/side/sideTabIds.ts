/** The tabs of the panel at the end, in no order. */
export const sideTabIds = ['insights', 'touchpoint', 'guide', 'history'] as const;

export type SideTabId = (typeof sideTabIds)[number];
