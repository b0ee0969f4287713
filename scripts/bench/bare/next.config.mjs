import { fileURLToPath } from "node:url";

// The project's folder: without it Next takes this one for a project of its own and looks for packages in vain.
const root = fileURLToPath(new URL("../../..", import.meta.url));

export default { poweredByHeader: false, turbopack: { root }, outputFileTracingRoot: root };
