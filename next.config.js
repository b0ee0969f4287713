import createNextIntlPlugin from "next-intl/plugin";
import { headerRules } from "./lib/server/csp.ts";

const withMessages = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  // The browser tests build into a folder of their own, so that a portal running beside them keeps its files.
  distDir: process.env.FOYER_BUILD_FOLDER || ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are checked by the tests, once for the whole project.
  typescript: { ignoreBuildErrors: true },
  // Left to Node: they load files of their own at run time, or keep state that one copy must hold.
  serverExternalPackages: ["pg-boss", "undici", "prom-client", "@prisma/adapter-pg", "nodemailer"],
  agentRules: false,
  // Development prints the address of every page; these addresses are keys.
  logging: {
    incomingRequests: { ignore: [/^\/(j|setup|invitation|new-password)\//, /^\/api\/openid\//] },
  },
  experimental: {
    // `forbidden()`: a page refused by the permission table answers 403 with the forbidden page.
    authInterrupts: true,
    // Kept for the next build, which a clone made for one run does not have: 200 MB and a fifth of the time.
    turbopackFileSystemCacheForBuild: !process.env.CI,
  },
  headers: async () => headerRules(),
  // Browsers ask for it where a page's head comes late, as with a 404.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
};

export default withMessages(config);
