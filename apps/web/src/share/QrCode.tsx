import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

const QUIET_MODULES = 4;

/** A QR code as one vector path, dark on white in every theme so that cameras read it. */
export function QrCode({ text, label, size }: { text: string; label: string; size: number }) {
  const { d, modules } = useMemo(() => qrPath(text), [text]);
  const side = modules + 2 * QUIET_MODULES;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={d} fill="#1F2328" shapeRendering="crispEdges" />
    </svg>
  );
}

/** The dark modules as path data, one unit a module, with the quiet zone left free. */
export function qrPath(text: string): { d: string; modules: number } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  let d = '';
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      if (code.isDark(row, column))
        d += `M${column + QUIET_MODULES} ${row + QUIET_MODULES}h1v1h-1z`;
    }
  }
  return { d, modules };
}
