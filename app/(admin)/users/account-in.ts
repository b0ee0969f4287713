/** The account in a page's address: Next hands its parameters over as they stand there, encoded. */
export function accountIn(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}
