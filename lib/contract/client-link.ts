/** The protocol and page that the client answers to on every platform. */
const base = "cloudlink://welinksoftclient/h5page";

/** Service hosts that the client knows, by the API host they belong to. Others leave the choice to the client. */
const serviceHosts: Record<string, string> = {
  "api.meeting.huaweicloud.com": "meeting.huaweicloud.com",
  "api-intl.meeting.huaweicloud.com": "intl.meeting.huaweicloud.com",
};

type Joining = {
  apiHost: string;
  dialId: string;
  password: string | null;
  name: string;
  microphone: boolean;
  camera: boolean;
};

/**
 * The link that starts the client and joins (meeting_22_1209). Both media flags are always sent: without them Windows
 * switches both on and every other platform off. Each value is encoded exactly once; the client's decoding of anything
 * else is not documented.
 */
export function joinClientLink({ apiHost, dialId, password, name, microphone, camera }: Joining): string {
  const serviceHost = serviceHosts[apiHost];
  const parameters: [string, string | null | undefined][] = [
    ["page", "joinConfByLink"],
    ["server_url", serviceHost],
    ["port", serviceHost && "8443"],
    ["conf_id", dialId],
    ["enter_code", password],
    ["name", name],
    ["open_mic", String(microphone)],
    ["open_camera", String(camera)],
  ];
  const query = parameters
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}=${encodeURIComponent(value ?? "")}`)
    .join("&");
  return `${base}?${query}`;
}
