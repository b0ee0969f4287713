/** Signs in as a browser does and answers the cookie header of the session. */
export async function signIn(origin, email, password) {
  const jar = new Map();
  const keep = (response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair);
    }
    return response;
  };
  const cookie = () => [...jar.values()].join("; ");
  const { csrfToken } = await keep(await fetch(`${origin}/api/auth/csrf`)).json();
  const answer = keep(
    await fetch(`${origin}/api/auth/callback/credentials`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: cookie(), "Content-Type": "application/x-www-form-urlencoded", origin },
      body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
    }),
  );
  if (answer.status >= 400) throw new Error(`Sign-in as ${email} answered ${answer.status}.`);
  return cookie();
}
