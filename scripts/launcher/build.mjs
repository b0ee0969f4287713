import { join } from "node:path";
import { root } from "./paths.mjs";
import { runNode } from "./run.mjs";
import { digest, whenChanged } from "./stamp.mjs";

const SCHEMA = ["prisma/schema.prisma", "prisma.config.ts"];
const SOURCES = [
  ...SCHEMA,
  ...["app", "components", "lib", "messages", "public"],
  ...["instrumentation.ts", "instrumentation-client.ts", "proxy.ts"],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json"],
  ...["package.json", "package-lock.json"],
];

// Nothing the portal serves depends on them.
const TESTS = /\.test\.tsx?$|\/testing\//;

/** Writes the database client when the schema has changed since. */
export async function generateWhenNeeded(terminal, signal) {
  const stamp = join(root, "generated", "prisma", ".stamp");
  await whenChanged(stamp, digest(root, [...SCHEMA, "package-lock.json"]), () =>
    terminal.step("Generate the database client", () =>
      runNode(["node_modules/prisma/build/index.js", "generate"], {
        signal,
        failure: "The database client could not be generated.",
        // Any existing program will do: the command line only wants to find one, and would download it otherwise.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: "1",
        },
      }),
    ),
  );
}

/** Builds the portal into `folder` (relative to the project) when a source has changed since the last build there. */
export async function buildWhenNeeded(terminal, folder, signal) {
  await whenChanged(join(root, folder, "foyer-sources"), digest(root, SOURCES, TESTS), () =>
    terminal.step("Build the portal", () =>
      runNode(["node_modules/next/dist/bin/next", "build"], {
        signal,
        failure: "The portal could not be built.",
        env: {
          ...process.env,
          NODE_ENV: "production",
          NEXT_TELEMETRY_DISABLED: "1",
          FOYER_BUILD_FOLDER: folder,
        },
      }),
    ),
  );
}
