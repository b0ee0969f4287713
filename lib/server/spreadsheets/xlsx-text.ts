import "server-only";
import { fileRefused } from "./refusal.ts";

/** What XML cannot hold stands in a workbook's texts as `_x000D_`, and an underscore before such as `_x005F_`. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => {
    if (code === "0000") throw fileRefused("file_not_text");
    return String.fromCharCode(Number.parseInt(code, 16));
  });
}

/** The reverse: a text as a workbook's XML holds it. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`;
    })
    .replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;" })[sign] ?? "&gt;");
}
