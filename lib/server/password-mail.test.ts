import { expect, test } from "vitest";
import { env } from "./env.ts";
import { passwordMail } from "./password-mail.ts";

const url = `http://localhost:3000/invitation/${"A".repeat(43)}`;
const mail = (change: object = {}) =>
  passwordMail({
    to: { name: "Ewa Nowak", email: "ewa@x.test" },
    purpose: "invitation",
    url,
    locale: "en",
    ...change,
  });

test("says the same in text and HTML, with the link in both", async () => {
  const { to, subject, text, html } = await mail();
  expect([to, subject]).toEqual(["ewa@x.test", "Your invitation to Foyer"]);
  for (const body of [text, html]) {
    expect(body).toContain("Hello Ewa Nowak,");
    expect(body).toContain(url);
    expect(body).toContain(env().publicUrl.host);
  }
});

test("speaks the reader's language", async () => {
  const { subject, html } = await mail({ purpose: "recovery", locale: "zh-CN" });
  expect(subject).toBe("重置您的 Foyer 密码");
  expect(html).toContain('lang="zh-CN"');
});

test("takes a name for text, whatever stands in it", async () => {
  const { html, text } = await mail({ to: { name: `<a href="x">&</a>`, email: "e@x.test" } });
  expect(html).toContain("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
  expect(html).not.toContain('<a href="x"');
  expect(text).toContain(`<a href="x">&</a>`);
});
