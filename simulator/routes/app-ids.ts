import { addApp, newAppKey, resetKey } from "../apps.ts";
import { UpstreamError } from "../errors.ts";
import type { App } from "../model/sign-in.ts";
import { pageOf } from "../page.ts";
import type { Call, Routes } from "../route.ts";

export const appIds: Routes = {
  // In the console a new application waits for an approval; through the API it is there at once.
  "POST /v2/usg/acs/corp/app": {
    caller: ["corp-owner"],
    handle: ({ world, caller, body, now }) =>
      appAnswer(
        addApp(world, {
          appId: world.random.hex(32),
          key: newAppKey(),
          corpId: caller.corpId,
          appName: body.text("app_name"),
          description: body.text("description", ""),
          now,
        }),
      ),
  },

  "GET /v2/usg/acs/corp/apps": {
    caller: ["corp-owner"],
    handle: ({ world, caller, query }) => pageOf([...world.appsByCorp.get(caller.corpId)], query, appAnswer),
  },

  "PUT /v2/usg/acs/corp/app/{app_id}": {
    caller: ["corp-owner"],
    handle: (call) => {
      const { world, body, now } = call;
      const app = ownApp(call);
      // Chosen: what the body leaves out stays as it is.
      const changes = {
        appName: body.text("app_name", app.appName),
        description: body.text("description", app.description),
        status: body.int("status", app.status) === 1 ? 1 : 0,
      } as const;
      return appAnswer(world.apps.update(app, { ...changes, lastUpdateTime: now }));
    },
  },

  "PUT /v2/usg/acs/corp/app/{app_id}/reset": {
    caller: ["corp-owner"],
    handle: (call) => {
      const app = ownApp(call);
      resetKey(call.world, app);
      return appAnswer(app);
    },
  },

  // Chosen: tokens that a deleted or disabled application was given live on until they expire.
  "DELETE /v2/usg/acs/corp/app/{app_id}": {
    caller: ["corp-admin"],
    handle: (call) => {
      call.world.apps.remove(ownApp(call));
      return undefined;
    },
  },
};

function ownApp({ world, caller, params }: Call): App {
  const app = world.apps.get(params.text("app_id"));
  if (app && app.corpId === caller.corpId) return app;
  throw new UpstreamError(400, "USG.000000003", "There is no such application.");
}

/** Spelt with underscores, unlike all other groups; the newest key in clear, never the one before it. */
function appAnswer(app: App) {
  return {
    app_name: app.appName,
    app_id: app.appId,
    app_key: app.keys[0]?.key ?? null,
    description: app.description,
    create_time: second(app.createTime),
    last_update_time: second(app.lastUpdateTime),
    status: app.status,
  };
}

/** `yyyy-MM-dd HH:mm:ss`. Chosen: in UTC, since the zone is not documented. */
function second(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replace("T", " ");
}
