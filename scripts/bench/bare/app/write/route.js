export async function POST(request) {
  const response = await fetch(process.env.BARE_WRITE_URL, {
    method: "POST",
    headers: { "X-Access-Token": process.env.BARE_TOKEN, "Content-Type": "application/json" },
    body: JSON.stringify(await request.json()),
  });
  return Response.json({ status: response.status });
}
