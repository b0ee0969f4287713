import "server-only";

/** An operation's input as the audit and the log may keep it: the named members are replaced by "(secret)". */
export function withoutSecrets(input: unknown, secrets: readonly string[] = []): Record<string, unknown> {
  if (typeof input !== "object" || input === null) return {};
  return Object.fromEntries(
    Object.entries(input)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, secrets.includes(name) ? "(secret)" : value]),
  );
}
