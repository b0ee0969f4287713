import { vi } from "vitest";

// Tests need passwords, not their price, which is most of what a demo costs to seed. Those about the price ask for it.
vi.mock("#lib/server/password-cost.ts", () => ({ cost: { ln: 10, r: 8, p: 1 } }));
