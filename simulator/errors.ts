/** An answer other than 200 in the upstream's error shape; handlers throw it, the server writes it. */
export class UpstreamError extends Error {
  readonly status: number;
  readonly code: string;

  /** `status` is the HTTP status, `code` the prefixed upstream code such as `USG.201040000`. */
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "UpstreamError";
    this.status = status;
    this.code = code;
  }
}

/** The JSON body of an error answer. */
export function errorBody(error: UpstreamError, requestId: string) {
  return { error_code: error.code, error_msg: error.message, request_id: requestId };
}

/** What goes wrong in the same way in every group, under that service's own code. */
interface FamilyCodes {
  readonly parameter: string;
  readonly forbidden: string;
  readonly quota: string;
  readonly internal: string;
}

// Chosen: no page gives the code of a plain 403, nor that of a failed parameter check outside /usg.
const codesOf = {
  USG: {
    parameter: "USG.000000003",
    forbidden: "USG.000000003",
    quota: "APIG.0308",
    internal: "USG.000000002",
  },
  MMC: {
    parameter: "MMC.111070001",
    forbidden: "MMC.111070002",
    quota: "MMC.100000429",
    internal: "MMC.111070003",
  },
  WSS: {
    parameter: "WSS.000000003",
    forbidden: "WSS.000000003",
    quota: "APIG.0308",
    internal: "WSS.000000002",
  },
  MBI: {
    parameter: "MBI.000000003",
    forbidden: "MBI.000000004",
    quota: "APIG.0308",
    internal: "MBI.000000002",
  },
} satisfies Record<string, FamilyCodes>;

/** The codes that the service behind a route uses for the failures common to all operations. */
export function familyCodes(routeKey: string): FamilyCodes {
  const path = routeKey.slice(routeKey.indexOf(" ") + 1);
  if (/^\/v\d\/(mmc|mms)\//.test(path)) return codesOf.MMC;
  if (/^\/v\d\/wss\//.test(path)) return codesOf.WSS;
  if (/^\/v\d\/metrics\//.test(path)) return codesOf.MBI;
  return codesOf.USG;
}

/** The access token is missing, wrong, expired or logged out. */
export function unauthenticated(): UpstreamError {
  return new UpstreamError(401, "USG.000000004", "The access token is missing or no longer valid.");
}
