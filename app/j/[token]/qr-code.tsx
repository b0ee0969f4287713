import { getTranslations } from "next-intl/server";
import { create } from "qrcode";

/** White modules around the code, without which readers do not find it. */
const quietZone = 2;

/** A text as a QR code. Black on white in both themes: phones read nothing else reliably. */
export async function QrCode({ text }: { text: string }) {
  const t = await getTranslations("join");
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const whole = size + 2 * quietZone;
  const dots = Array.from(modules.data, (on, index) =>
    on ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : "",
  );
  return (
    <svg
      className="size-37 rounded-lg"
      viewBox={`${-quietZone} ${-quietZone} ${whole} ${whole}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t("qr")}
    >
      <rect x={-quietZone} y={-quietZone} width={whole} height={whole} fill="#fff" />
      <path d={dots.join("")} fill="#000" />
    </svg>
  );
}
