import "server-only";

/*
 * Spreadsheets run a cell of a CSV file that begins with one of these signs (OWASP, "CSV Injection"). `#` is not run: it
 * begins the example row of a template, so that a value which does is told from it by the same rule.
 *
 * Export: a cell that begins with a sign, or with apostrophes and then a sign, gets one apostrophe in front.
 * Import: a cell that begins with apostrophes and then a sign loses one.
 *
 * Every value comes back as it was. In a workbook a text is never run, whatever it begins with, so that only what an
 * import would take away from it is protected; people who open one export and save it as the other kind of file keep
 * what they had.
 */
const inText = /^'*[=+\-@\t\r\n＝＋－＠#]/;
const inWorkbook = /^(?:'+[=+\-@\t\r\n＝＋－＠#]|#)/;
const escaped = /^'+[=+\-@\t\r\n＝＋－＠#]/;

/** A cell as an export writes it. */
export function escapeFormula(cell: string, format: "csv" | "xlsx"): string {
  return (format === "csv" ? inText : inWorkbook).test(cell) ? `'${cell}` : cell;
}

/** The value that a cell stands for: {@link escapeFormula} undone, in files of either kind. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && escaped.test(cell) ? cell.slice(1) : cell;
}

/**
 * Whether a cell of a CSV file is one that a spreadsheet would run. A plus or a minus may also begin a telephone number or
 * a remark: it makes a formula where a call, a reference to elsewhere or a command follows.
 */
export function looksLikeFormula(cell: string): boolean {
  if (/^[=@\t\r＝＠]/.test(cell)) return true;
  return /^[+\-＋－](?=.*[(!|=[])/s.test(cell) && !/^[+-][\d\s().\-/]*$/.test(cell);
}
