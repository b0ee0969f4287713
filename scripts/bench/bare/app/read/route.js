export const dynamic = "force-dynamic";

/** The least a handler can do: ask, and pass the answer on. */
export async function GET() {
  const response = await fetch(process.env.BARE_READ_URL, {
    headers: { "X-Access-Token": process.env.BARE_TOKEN },
    cache: "no-store",
  });
  return Response.json(await response.json());
}
