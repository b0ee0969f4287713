import { signIn } from "./portal-session.mjs";

const LIST = "/v1/usg/dcs/corp/vmr?offset=0&limit=25&vmrMode=1";

/** A token of the enterprise's default administrator, by account and password: the bare peers need no signing. */
async function upstreamToken(simulator, { account, password }) {
  const response = await fetch(`${simulator}/v1/usg/acs/auth/account`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Basic ${Buffer.from(`${account}:${password}`).toString("base64")}`,
    },
    body: JSON.stringify({ account, clientType: 72 }),
  });
  return (await response.json()).accessToken;
}

/** A room and its holder: assigning it to the same holder again changes nothing, and so can be repeated. */
async function assignedRoom(simulator, token) {
  const response = await fetch(`${simulator}${LIST}`, { headers: { "X-Access-Token": token } });
  const { data } = await response.json();
  const room = data.find(({ member }) => member);
  return { account: room.member.id, roomIds: [room.id] };
}

/** Everything the peers need to know before they start. */
export async function prepare({ simulator, portal }) {
  const { enterprises } = await (await fetch(`${simulator}/__sim/credentials`)).json();
  const token = await upstreamToken(simulator, enterprises[0].admin);
  const room = await assignedRoom(simulator, token);
  const assignUrl = `/v1/usg/dcs/corp/vmr/assign-to-member/${encodeURIComponent(room.account)}`;
  return {
    token,
    room,
    listUrl: LIST,
    assignUrl,
    cookie: await signIn(portal, "admin@demo.test", "foyer-demo"),
  };
}

/** The three ways of the same read, and of the same change. */
export function targetsOf({ simulator, bare, portal }, { token, room, listUrl, assignUrl, cookie }) {
  const json = { "Content-Type": "application/json" };
  const input = encodeURIComponent(JSON.stringify({ page: 1, pageSize: 25 }));
  const ids = JSON.stringify(room.roomIds);
  return {
    read: {
      direct: { origin: simulator, path: listUrl, headers: { "X-Access-Token": token } },
      bare: { origin: bare, path: "/read" },
      portal: { origin: portal, path: `/api/rooms/search?input=${input}`, headers: { cookie } },
    },
    change: {
      direct: {
        origin: simulator,
        path: assignUrl,
        method: "POST",
        headers: { ...json, "X-Access-Token": token },
        body: ids,
      },
      bare: { origin: bare, path: "/write", method: "POST", headers: json, body: ids },
      portal: {
        origin: portal,
        path: "/api/rooms/assign",
        method: "POST",
        headers: { ...json, cookie, origin: portal },
        body: JSON.stringify(room),
      },
    },
  };
}
