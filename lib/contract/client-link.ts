/** The protocol and page that the client answers to on every platform. */
const base = "cloudlink://welinksoftclient/h5page";

/** Service hosts that the client knows, by the API host they belong to. Others leave the choice to the client. */
const serviceHosts: Partial<Record<string, string>> = {
  "api.meeting.huaweicloud.com": "meeting.huaweicloud.com",
  "api-intl.meeting.huaweicloud.com": "intl.meeting.huaweicloud.com",
};

/** The documented port of both service hosts. */
const servicePort = "8443";

type Joining = {
  apiHost: string;
  dialId: string;
  /** Decides the role: the host's password enters as host, the guests' as guest; null where guests need none. */
  password: string | null;
  name: string;
  microphone: boolean;
  camera: boolean;
};

/**
 * The link that starts the client and joins (meeting_22_1209). Both media flags are always sent: without them Windows
 * switches both on and every other platform off. Each value is encoded exactly once; the client's decoding of anything
 * else is not documented. Half a surrogate pair in the name, which no encoding can carry, becomes U+FFFD.
 */
export function joinClientLink({ apiHost, dialId, password, name, microphone, camera }: Joining): string {
  const serviceHost = serviceHosts[apiHost];
  const parameters = [
    ["page", "joinConfByLink"],
    ["server_url", serviceHost],
    ["port", serviceHost && servicePort],
    ["conf_id", dialId],
    ["enter_code", password],
    ["name", name.toWellFormed()],
    ["open_mic", String(microphone)],
    ["open_camera", String(camera)],
  ] as const;
  const query = parameters.flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : []));
  return `${base}?${query.join("&")}`;
}

/** The link that starts the client, and with a sign-in nonce signs in as whose it is (meeting_22_1205). */
export function launchClientLink(nonce?: string): string {
  return `${base}?page=launch${nonce === undefined ? "" : `&nonce=${encodeURIComponent(nonce)}`}`;
}

/**
 * Where people get the client. The mainland page serves every platform; the international site has no such page, its
 * product page leads to the downloads. Hosts of neither family (a simulator) are taken for mainland ones.
 */
export function clientDownloadPage(apiHost: string): string {
  return apiHost.includes("intl")
    ? "https://www.huaweicloud.com/intl/en-us/product/meeting.html"
    : "https://www.huaweicloud.com/product/meeting/download.html";
}
