import {
  BookUser,
  Building2,
  CalendarDays,
  DoorOpen,
  House,
  IdCard,
  Link2,
  type LucideIcon,
  Plug,
  Smartphone,
  UserRoundCheck,
  Users,
  UsersRound,
} from "lucide-react";
import { can, type Permission, type Role } from "#lib/permissions.ts";

/** One entry of the sidebar. Without a permission it is there for everybody signed in. */
export type NavEntry = {
  /** Key of its name under `shell.nav`. */
  name:
    | "home"
    | "enterprises"
    | "meetings"
    | "users"
    | "directory"
    | "rooms"
    | "connections"
    | "bindings"
    | "integration"
    | "sso"
    | "portalUsers"
    | "profile";
  href: string;
  icon: LucideIcon;
  permission?: Permission;
  /** Whose sidebar has it; others with the permission find it in their account's menu. */
  role?: Role;
};

const entries: readonly NavEntry[] = [
  { name: "home", href: "/", icon: House },
  { name: "enterprises", href: "/enterprises", icon: Building2, permission: "enterprises.read" },
  { name: "meetings", href: "/meetings", icon: CalendarDays, permission: "meetings.read" },
  { name: "users", href: "/users", icon: Users, permission: "users.read" },
  { name: "directory", href: "/directory", icon: BookUser, permission: "directory.read" },
  { name: "rooms", href: "/rooms", icon: DoorOpen, permission: "rooms.read" },
  { name: "connections", href: "/connections", icon: Plug, permission: "connections.read" },
  { name: "bindings", href: "/bindings", icon: Link2, permission: "bindings.read" },
  { name: "integration", href: "/integration", icon: Smartphone, permission: "integration.read" },
  { name: "sso", href: "/sign-in-settings", icon: UserRoundCheck, permission: "sso.read" },
  { name: "profile", href: "/profile", icon: IdCard, permission: "profile.read", role: "user" },
  { name: "portalUsers", href: "/portal-users", icon: UsersRound, permission: "portalUsers.read" },
];

/** The entries a role sees, in their order. What is absent here answers 403 by address. */
export function navFor(role: Role): NavEntry[] {
  return entries.filter(
    (entry) => (entry.role ?? role) === role && (!entry.permission || can(role, entry.permission)),
  );
}
