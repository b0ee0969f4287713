import "server-only";
import { createRemoteJWKSet, customFetch as keysFetch, type RemoteJWKSet } from "jose";
import { LRUCache } from "lru-cache";
import {
  allowInsecureRequests,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type ServerMetadata,
} from "openid-client";
import { AppError } from "#lib/errors.ts";
import { env } from "../env.ts";
import { once } from "../once.ts";
import { outwardFetch } from "../outward-fetch.ts";
import type { ProviderSettings } from "./settings.ts";

/** A provider as it describes itself. */
export type Provider = {
  settings: ProviderSettings;
  configuration: Configuration;
  /** Its name of itself, which its tokens and our identities carry. */
  issuer: string;
  /** What its signatures are verified with, fetched anew when a token names an unknown key. */
  keys: RemoteJWKSet;
};

/** Plain data and a function: Next loads the library several times, and one copy refuses the objects of another. */
type Described = { metadata: ServerMetadata; keys: RemoteJWKSet };

const describedMs = 10 * 60 * 1_000;
/** Of one request to a provider. */
const patienceSeconds = 5;

/**
 * The provider of an id, described by itself at most ten minutes ago, or now.
 * @throws AppError `not_found` for an id that the environment does not name; what `discovery` throws
 */
export async function providerOf(id: string, { isAskedNow = false } = {}): Promise<Provider> {
  const settings = settingsOf(id);
  if (!settings) throw new AppError("not_found", "unknown provider");
  const found = await described().fetch(id, { context: settings, forceRefresh: isAskedNow });
  if (!found) throw new AppError("not_found", "unknown provider");
  const { metadata, keys } = found;
  return { settings, configuration: configurationOf(metadata, settings), issuer: metadata.issuer, keys };
}

export function settingsOf(id: string): ProviderSettings | undefined {
  return env().openIdProviders.find((provider) => provider.id === id);
}

/** Where a provider sends people back to; registered there. */
export function callbackAddress(id: string): URL {
  return new URL(`/api/openid/${id}/callback`, env().publicUrl);
}

function described() {
  return once(
    "openid.providers",
    () =>
      new LRUCache<string, Described, ProviderSettings>({
        max: 20,
        ttl: describedMs,
        fetchMethod: (_id, _stale, { context }) => introduce(context),
      }),
  );
}

function configurationOf(metadata: ServerMetadata, { issuer, clientId, clientSecret }: ProviderSettings) {
  const configuration = new Configuration(metadata, clientId, clientSecret);
  configuration[customFetch] = outwardFetch;
  configuration.timeout = patienceSeconds;
  // By default a token that came straight from the provider over TLS is taken without its signature.
  enableNonRepudiationChecks(configuration);
  if (issuer.protocol === "http:") allowInsecureRequests(configuration);
  return configuration;
}

async function introduce({ issuer, clientId }: ProviderSettings): Promise<Described> {
  const configuration = await discovery(issuer, clientId, undefined, undefined, {
    [customFetch]: outwardFetch,
    timeout: patienceSeconds,
    execute: issuer.protocol === "http:" ? [allowInsecureRequests] : [],
  });
  const metadata = { ...configuration.serverMetadata() };
  if (!metadata.jwks_uri) throw new Error("the provider names no keys");
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), {
    [keysFetch]: (url, { headers, method, signal }) =>
      outwardFetch(url, { headers: Object.fromEntries(headers), method, signal }),
    timeoutDuration: patienceSeconds * 1_000,
  });
  return { metadata, keys };
}
