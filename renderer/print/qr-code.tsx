// A QR code as one SVG path, so that it stays sharp on paper.
import QRCode from 'qrcode';

/** `text` as a QR code with a quiet zone of two modules; the correction level bears a creased sheet. */
export function QrCode(props: { text: string; label: string; className?: string }) {
  const { modules } = QRCode.create(props.text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  let path = '';
  for (let at = 0; at < data.length; at++) {
    if (data[at]) path += `M${at % size} ${Math.floor(at / size)}h1v1h-1z`;
  }
  return (
    <svg
      className={props.className ?? 'qr'}
      viewBox={`-2 -2 ${size + 4} ${size + 4}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
