import { expect, test } from "vitest";
import { createLog, redactedNames } from "./log.ts";

function logged(run: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  run(createLog("trace", (line) => lines.push(line)));
  return lines.join("");
}

test.each([...redactedNames])("%s is redacted at every level", (name) => {
  const at = (level: string) => ({ [name]: `planted-${level}` });
  const text = logged((log) =>
    log.info({ ...at("0"), a: { ...at("1"), b: { ...at("2"), c: { ...at("3"), d: at("4") } } } }, "message"),
  );
  expect(text).toContain("[redacted]");
  expect(text).not.toContain("planted-");
});

test.each(["j", "setup", "invitation", "new-password"])(
  "the token of a link below /%s/ is cut wherever it stands",
  (path) => {
    const token = "Zk3vQ1x_9-aBcDeFgHiJkL";
    const text = logged((log) => {
      log.info({ url: `/${path}/${token}?x=1` }, `GET https://meet.test/${path}/${token}`);
      log.error(new Error(`failed on /${path}/${token}`));
    });
    expect(text).not.toContain(token);
    expect(text).toContain(`/${path}/…`);
  },
);

test("a child carries the request id and redacts as well", () => {
  const text = logged((log) => log.child({ requestId: "r-1" }).info({ input: { password: "planted" } }));
  expect(text).toContain('"requestId":"r-1"');
  expect(text).not.toContain("planted");
});
