/** What the simulator takes while its quota is off: the portal paces its calls all the same, and nobody waits. */
export const openQuota = { UPSTREAM_CALLS_PER_MINUTE: "10000000", UPSTREAM_CALLS_PER_SECOND: "1000000" };
