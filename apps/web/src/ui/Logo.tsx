/** The mark: an emotion curve on a dark tile. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <rect width="32" height="32" rx="8" fill="#1F2328" />
      <path
        d="M6.5 18.5c3.2 0 3.6-7 7.2-7 3.9 0 3.9 9 7.6 9 2.9 0 2.6-4.6 4.7-6"
        fill="none"
        stroke="#FFE58A"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
