// Who may import whom, one rule per layer. A test plants a violation of each and sees it found.

const OURS =
  "^(app|components|e2e|generated|lib|messages|prisma|scripts|simulator)/|^(instrumentation(-client)?|proxy)\\.ts$";
const TESTS = "\\.test\\.(ts|tsx|mjs)$|/testing/";

const EVERYBODY = "^lib/(errors|permissions)\\.ts$";
const LANGUAGE = "^(lib/i18n|messages)/";
const OPERATION_WORDS = "^lib/contract/(operation|page)\\.ts$";
// What a page may ask on the server: who is there, what to show first, and what a link invites to.
const PAGE_SERVER =
  "^lib/server/(session|prefetch|prefetch-list|invitation|join-links|setup-links|password-links|mail|sign-in-ways|context|env)\\.ts$";

/** Files of `from` may import those of our files that match one of `may`, and any package. */
function layer(name, from, may, options = {}) {
  return {
    name,
    comment: `${name} may import of ours only: ${may.join("  ") || "nothing"}`,
    severity: "error",
    from: { path: from, pathNot: TESTS, ...options },
    to: { path: OURS, pathNot: may },
  };
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    layer("shared-words", EVERYBODY, []),
    layer("contract", "^lib/contract/", ["^lib/contract/", EVERYBODY]),
    layer("browser-side", "^lib/api/", ["^lib/api/", OPERATION_WORDS, EVERYBODY]),
    layer("language", "^lib/i18n/", [LANGUAGE, "^lib/server/session\\.ts$", EVERYBODY]),
    layer("server", "^lib/server/(?!prefetch)", [
      "^lib/(contract|server|i18n)/",
      "^(generated|messages)/",
      EVERYBODY,
    ]),
    // The first paint's helper fills the browser's cache, so it must spell keys as the browser does.
    layer("server-prefetch", "^lib/server/prefetch", [
      "^lib/(contract|server|i18n)/",
      "^lib/api/(query-key|list-params)\\.ts$",
      EVERYBODY,
    ]),
    layer("look", "^components/ui/", ["^components/ui/", LANGUAGE]),
    layer("operation-ui", "^components/operation/", [
      "^components/(operation|ui)/",
      OPERATION_WORDS,
      "^lib/api/",
      LANGUAGE,
      EVERYBODY,
    ]),
    layer("shared-components", "^components/(?!ui/|operation/)", [
      "^components/",
      "^lib/(api|contract)/",
      LANGUAGE,
      EVERYBODY,
    ]),
    layer("pages", "^app/(?!api/)", [
      "^(app|components)/",
      "^lib/(api|contract)/",
      PAGE_SERVER,
      LANGUAGE,
      EVERYBODY,
    ]),
    layer("route-handlers", "^app/api/", ["^app/api/", "^lib/(contract|server)/", EVERYBODY]),
    layer("simulator", "^simulator/", ["^simulator/"]),
    // Over HTTP only. The matrix of callers reads which operations there are, and has to know each by itself.
    layer("browser-tests", "^e2e/(?!matrix-operations\\.ts$)", ["^e2e/"]),
    layer("browser-matrix", "^e2e/matrix-operations\\.ts$", ["^e2e/", "^lib/contract/index\\.ts$"]),
    layer("database-tools", "^prisma/", ["^(prisma|generated)/", "^lib/server/"]),
    {
      name: "simulator-without-packages",
      comment: "the simulator runs from its source with Node alone",
      severity: "error",
      from: { path: "^simulator/", pathNot: TESTS },
      to: { dependencyTypes: ["npm", "npm-dev"] },
    },
    {
      name: "contract-without-effects",
      comment: "the contract also runs in the browser",
      severity: "error",
      from: { path: "^lib/contract/", pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "operations-by-resource",
      comment: "a page loads only its own resource; the table of all stays on the server",
      severity: "error",
      from: { path: "^(app/(?!api/)|components/|lib/api/)", pathNot: TESTS },
      to: { path: "^lib/contract/index\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "neighbours",
      comment: "a page's own parts belong to its folder; what two pages share moves up to components",
      severity: "error",
      from: { path: "^app/\\(admin\\)/([^/]+)/", pathNot: TESTS },
      to: { path: "^app/\\(admin\\)/([^/]+)/", pathNot: "^app/\\(admin\\)/$1/" },
    },
    {
      name: "one-link",
      comment: "the framework's own link fetches whatever is in sight; see NearLink",
      severity: "error",
      from: { path: "^(app|components)/", pathNot: "^components/ui/near-link\\.tsx$" },
      to: { path: "node_modules/next/link" },
    },
    {
      name: "no-circles",
      comment: "two files that need each other are one, or need a third",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^generated/" },
    exclude: { path: "^scripts/bench/bare/|\\.(svg|css|png|ico|json|toml|sql|prisma)$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js"],
    },
  },
};
