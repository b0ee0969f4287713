import { z } from "zod";

const answer = z.union([
  z.object({ data: z.object({ url: z.url({ protocol: /^https?$/ }) }) }),
  z.object({ data: z.object({ failure: z.string() }) }),
]);

/** Begins a sign-in with a provider: the address of its page, or why there is none, as `signInFailure` reads it. */
export async function askProvider(id: string, goTo: string): Promise<{ url: string } | { failure: string }> {
  try {
    const response = await fetch(`/api/openid/${id}/start`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ goTo }),
    });
    if (response.status === 429) return { failure: `too_many:${response.headers.get("retry-after") ?? 60}` };
    return answer.parse(await response.json()).data;
  } catch {
    // Offline, or an answer of something in between: it reads as trouble of ours.
    return { failure: "trouble" };
  }
}
