import "server-only";
import { posix } from "node:path";
import { fileLimits } from "./limits.ts";
import { fileRefused } from "./refusal.ts";
import { dateStyles } from "./xlsx-styles.ts";
import { unescapeText } from "./xlsx-text.ts";
import { prefixed, readWholeXml } from "./xml-reader.ts";
import type { ZipParts } from "./zip-parts.ts";

/** What the cells of a workbook's first visible sheet need to be read. */
export type Workbook = {
  sheet: string;
  sharedTexts: readonly string[];
  dateStyles: ReadonlySet<number>;
  is1904: boolean;
};

/** Throws `file_macros`, `file_binary_excel`, `file_open_document`, `file_other` and `file_damaged`. */
export async function openWorkbook(parts: ZipParts): Promise<Workbook> {
  if (parts.has("content.xml") && parts.has("mimetype")) throw fileRefused("file_open_document");
  if (!parts.has("_rels/.rels")) throw fileRefused("file_other");
  const [main] = await targets(parts, "", /\/officeDocument$/);
  if (!main) throw fileRefused("file_other");
  if (main.target.endsWith(".bin")) throw fileRefused("file_binary_excel");
  const folder = posix.dirname(main.target);
  if (parts.has(`${folder}/vbaProject.bin`)) throw fileRefused("file_macros");
  if (!/^(?:xl|workbook)/.test(main.target)) throw fileRefused("file_other");

  const { sheetId, is1904 } = await outline(parts, main.target);
  const sheets = await targets(parts, main.target, /\/worksheet$/);
  const sheet = sheets.find(({ id }) => id === sheetId)?.target;
  if (!sheet) throw fileRefused("file_damaged");
  const [texts] = await targets(parts, main.target, /\/sharedStrings$/);
  const [styles] = await targets(parts, main.target, /\/styles$/);
  return {
    sheet,
    is1904,
    sharedTexts: texts ? await sharedTexts(parts.read(texts.target)) : [],
    dateStyles: styles ? await dateStyles(parts.read(styles.target)) : new Set(),
  };
}

/** What a part refers to, by the kind of reference; what lies outside of the file is nothing. */
async function targets(parts: ZipParts, part: string, kind: RegExp) {
  const folder = part ? posix.dirname(part) : "";
  const found: { id: string; target: string }[] = [];
  await readWholeXml(parts.read(posix.join(folder, "_rels", `${posix.basename(part)}.rels`)), {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (name !== "Relationship" || TargetMode === "External" || !kind.test(Type)) return;
      found.push({
        id: Id,
        target: posix.join(Target.startsWith("/") ? "" : folder, Target).replace(/^\//, ""),
      });
    },
  });
  return found.filter(({ target }) => parts.has(target));
}

/** The first sheet that is not hidden, and how days are counted. */
async function outline(parts: ZipParts, part: string) {
  let sheetId: string | undefined;
  let is1904 = false;
  await readWholeXml(parts.read(part), {
    open: (name, attributes) => {
      if (name === "workbookPr") is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
      if (name === "sheet" && !/hidden/i.test(attributes.state ?? "")) sheetId ??= prefixed(attributes, "id");
    },
  });
  return { sheetId, is1904 };
}

/** The texts that cells refer to by number, without the readings beside Chinese and Japanese ones. */
async function sharedTexts(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  let current = "";
  let depth = 0;
  let isReading = false;
  let length = 0;
  await readWholeXml(chunks, {
    open: (name) => {
      if (name === "si") current = "";
      if (name === "rPh") isReading = true;
      if (name === "t") depth += 1;
    },
    text: (text) => {
      if (depth > 0 && !isReading) current += text;
    },
    close: (name) => {
      if (name === "t") depth -= 1;
      if (name === "rPh") isReading = false;
      if (name !== "si") return;
      length += current.length;
      if (length > fileLimits.sharedCharacters) throw fileRefused("file_unpacked");
      texts.push(unescapeText(current));
    },
  });
  return texts;
}
