/**
 * Which of these secrets audit rows tell. Six digits count where they stand alone: inside of hashes and random ids, they
 * are somebody's password by chance.
 */
export function toldByAudit(rows: readonly object[], secrets: readonly string[]): string[] {
  const told = JSON.stringify(rows);
  const isTold = (secret: string) =>
    /^\d{6}$/.test(secret)
      ? new RegExp(`(?<![0-9a-f])${secret}(?![0-9a-f])`).test(told)
      : told.includes(secret);
  return secrets.filter(isTold);
}
