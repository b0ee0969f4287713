import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { env } from "./env.ts";
import { type Mail, sendMail, sendsMail } from "./mail.ts";
import { mailSettings } from "./mail-settings.ts";
import { forgetOnce } from "./once.ts";

const mail: Mail = { to: "ewa@x.test", subject: "Hello", text: "The text", html: "<p>The text</p>" };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "foyer-mail-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  forgetOnce("env");
  forgetOnce("mail.smtp");
});

test("without settings nothing is sent, and that is said", async () => {
  env().mail = null;
  expect(sendsMail()).toBe(false);
  await expect(sendMail(mail)).rejects.toThrow("no mail server");
});

test("a demo keeps the newest hundred in a folder that others cannot read", async () => {
  env().mail = { folder: join(folder, "mail") };
  for (let n = 0; n < 103; n += 1) await sendMail(mail);
  const files = await readdir(join(folder, "mail"));
  expect(files).toHaveLength(100);
  expect((await stat(join(folder, "mail"))).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, "mail", files[0] ?? ""))).mode & 0o777).toBe(0o600);
});

/** The least of a mail server: takes one mail, says yes to everything. */
async function mailServer() {
  const heard: string[] = [];
  const talk = (socket: Socket) => {
    let inData = false;
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
        heard.push(line);
        if (inData && line !== ".") continue;
        inData = line === "DATA";
        socket.write(inData ? "354 go\r\n" : line.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  };
  const server = createServer(talk);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { heard, server, port: typeof address === "object" ? address?.port : 0 };
}

test("a mail server gets it from the address that was set", async () => {
  const { heard, server, port } = await mailServer();
  env().mail = { url: new URL(`smtp://127.0.0.1:${port}`), from: "Foyer <foyer@x.test>" };
  await sendMail(mail);
  server.close();
  expect(heard).toEqual(
    expect.arrayContaining([
      "MAIL FROM:<foyer@x.test>",
      "RCPT TO:<ewa@x.test>",
      "Subject: Hello",
      "The text",
    ]),
  );
});

test("a server that does not answer is an error", async () => {
  env().mail = { url: new URL("smtp://127.0.0.1:1"), from: "Foyer <foyer@x.test>" };
  await expect(sendMail(mail)).rejects.toThrow("ECONNREFUSED");
});

test.each([
  ["nothing in live mode, whatever the folder", { MAIL_FOLDER: "/x" }, false, null],
  ["the folder in a demo", { MAIL_FOLDER: "/x" }, true, { folder: "/x" }],
  [
    "the server in either",
    { MAIL_URL: "smtps://mail.x.test", MAIL_FROM: "a@x.test", MAIL_FOLDER: "/x" },
    true,
    { url: new URL("smtps://mail.x.test"), from: "a@x.test" },
  ],
])("the settings amount to %s", (_what, variables, isDemo, expected) => {
  expect(mailSettings(variables, isDemo)).toEqual({ mail: expected, problems: [] });
});

test("a server without a sender is a problem", () => {
  const { problems } = mailSettings({ MAIL_URL: "smtp://mail.x.test" }, false);
  expect(problems).toEqual([expect.stringMatching(/^MAIL_FROM: /)]);
});
