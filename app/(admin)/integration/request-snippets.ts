import type { Snippet } from "./code-tabs.tsx";

/** What the route answers; the profile only where it was sent along. */
export const answerExample = `{
  "data": {
    "appId": "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    "userId": "alice",
    "signature": "c5a80d5a520854b2874bd6b2725bec910bed745fbc1bd33abf0599b6ef3ade8d",
    "expireTime": 1900000000,
    "nonce": "00112233445566778899aabbccddeeff",
    "userName": "Alice"
  }
}`;

/** The request as a company's server sends it. `portal` is the address without a path. */
export function requestSnippets(portal: string): Snippet[] {
  const url = `${portal}/api/sdk/signature`;
  return [
    { id: "curl", name: "curl", code: curl(url) },
    { id: "java", name: "Java", code: java(url) },
    { id: "node", name: "Node.js", code: node(url) },
    { id: "python", name: "Python", code: python(url) },
  ];
}

const curl = (url: string) => `curl ${url} \\
  -H "Authorization: Bearer $FOYER_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{ "userId": "alice", "userName": "Alice" }'`;

const java = (url: string) => `var request = HttpRequest.newBuilder(URI.create("${url}"))
    .header("Authorization", "Bearer " + System.getenv("FOYER_API_KEY"))
    .header("Content-Type", "application/json")
    .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("userId", user.id()))))
    .timeout(Duration.ofSeconds(10))
    .build();
var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
if (answer.statusCode() != 200) throw new IOException(answer.body());
return json.readTree(answer.body()).get("data");`;

const node = (url: string) => `const answer = await fetch("${url}", {
  method: "POST",
  headers: {
    Authorization: \`Bearer \${process.env.FOYER_API_KEY}\`,
    "Content-Type": "application/json",
  },
  body: JSON.stringify({ userId: user.id, userName: user.name }),
  signal: AbortSignal.timeout(10_000),
});
const { data, error } = await answer.json();
if (error) throw new Error(\`\${error.code}, request \${error.requestId}\`);
return data;`;

const python = (url: string) => `answer = requests.post(
    "${url}",
    headers={"Authorization": f"Bearer {os.environ['FOYER_API_KEY']}"},
    json={"userId": user.id, "userName": user.name},
    timeout=10,
)
answer.raise_for_status()
return answer.json()["data"]`;
