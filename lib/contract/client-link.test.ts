import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientDownloadPage, joinClientLink } from "./client-link.ts";

const joining = {
  apiHost: "api.meeting.huaweicloud.com",
  dialId: "982640713",
  password: "440217",
  name: "Mei",
  microphone: true,
  camera: false,
};

/** What a client reads from the link, decoding once. */
function read(link: string): Record<string, string> {
  const query = link.slice(link.indexOf("?") + 1);
  return Object.fromEntries(query.split("&").map((pair) => pair.split("=").map(decodeURIComponent)));
}

describe("the link that starts the client", () => {
  it("is spelt as documented", () => {
    expect(joinClientLink(joining)).toBe(
      "cloudlink://welinksoftclient/h5page?page=joinConfByLink&server_url=meeting.huaweicloud.com&port=8443" +
        "&conf_id=982640713&enter_code=440217&name=Mei&open_mic=true&open_camera=false",
    );
  });

  it("names the international service where the enterprise lives there", () => {
    const link = joinClientLink({ ...joining, apiHost: "api-intl.meeting.huaweicloud.com" });
    expect(read(link)).toMatchObject({ server_url: "intl.meeting.huaweicloud.com", port: "8443" });
  });

  it("leaves host and port to the client where the client does not know the service", () => {
    const values = read(joinClientLink({ ...joining, apiHost: "localhost:4000" }));
    expect(values).not.toHaveProperty("server_url");
    expect(values).not.toHaveProperty("port");
  });

  it("has no password where guests need none", () => {
    expect(read(joinClientLink({ ...joining, password: null }))).not.toHaveProperty("enter_code");
  });

  it.each([true, false])("says both media flags, also when they are %s", (on) => {
    const values = read(joinClientLink({ ...joining, microphone: on, camera: on }));
    expect(values).toMatchObject({ open_mic: String(on), open_camera: String(on) });
  });

  it.each([
    ["R&D #1", "R%26D%20%231"],
    ["100%", "100%25"],
    ["50%25", "50%2525"],
    ["a=b?c+d", "a%3Db%3Fc%2Bd"],
    ["李小明", "%E6%9D%8E%E5%B0%8F%E6%98%8E"],
    ["Ewa 🎧", "Ewa%20%F0%9F%8E%A7"],
    ["\ud83c", "%EF%BF%BD"],
  ])("encodes the name %j once", (name, encoded) => {
    expect(joinClientLink({ ...joining, name })).toContain(`&name=${encoded}&`);
  });

  it("carries any name and password unchanged, and lets neither add a parameter", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 96 });
    fc.assert(
      fc.property(text, text, fc.boolean(), fc.boolean(), (name, password, microphone, camera) => {
        const values = read(joinClientLink({ ...joining, name, password, microphone, camera }));
        expect(values).toEqual({
          page: "joinConfByLink",
          server_url: "meeting.huaweicloud.com",
          port: "8443",
          conf_id: "982640713",
          enter_code: password,
          name,
          open_mic: String(microphone),
          open_camera: String(camera),
        });
      }),
    );
  });
});

describe("the page to get the client from", () => {
  it("is the one of the enterprise's side of the world", () => {
    expect(clientDownloadPage("api.meeting.huaweicloud.com")).not.toContain("/intl/");
    expect(clientDownloadPage("api-intl.meeting.huaweicloud.com")).toContain("/intl/");
  });
});
