import { beforeAll } from "vitest";
import { once } from "../once.ts";

/** Keeps the jobs of a test file from the queue: they are noted in the answered list, oldest first, and nobody runs them. */
export function catchJobs(): { name: string; data: unknown }[] {
  const caught: { name: string; data: unknown }[] = [];
  const queue = {
    createQueue: async () => {},
    schedule: async () => {},
    send: async (name: string, data: unknown) => void caught.push({ name, data }),
    stop: async () => {},
    work: async () => "",
  };
  beforeAll(() => {
    once("jobs", async () => queue);
  });
  return caught;
}
