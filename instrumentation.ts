/** Runs once in each server process, before its first request. Node's own modules are loaded in Node only. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { boot } = await import("#lib/server/boot.ts");
    await boot();
  }
}
