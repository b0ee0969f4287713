import { leaveEvent } from "#components/ui/leave-event.ts";

/** Called by the framework whenever it sets out for an address. After Back and Forward it is the one in force already. */
export function onRouterTransitionStart(url: string): void {
  if (new URL(url, location.href).href !== location.href) dispatchEvent(new Event(leaveEvent));
}
