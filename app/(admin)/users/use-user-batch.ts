"use client";

import { useRef, useState } from "react";
import { useApiBatch } from "#lib/api/hooks.ts";
import type { BatchStep } from "#lib/api/run-batch.ts";
import { mostAccounts } from "#lib/contract/user-inputs.ts";
import type { User } from "#lib/contract/user-wire.ts";
import { users } from "#lib/contract/users.ts";
import { type BatchAction, blocksOf } from "./batch-actions.ts";

/** A call of the batch: whom it names, and how it went once it was made. */
export type Block = { accounts: string[]; step: BatchStep | null };

/** Moving is a change of each user by itself: the upstream has no call for several. */
const sizes: Record<BatchAction, number> = {
  enable: mostAccounts,
  disable: mostAccounts,
  remove: mostAccounts,
  move: 1,
};

/** Does something with several users, block by block, and tells how far it is. */
export function useUserBatch() {
  const setState = useApiBatch(users.setState);
  const remove = useApiBatch(users.remove);
  const change = useApiBatch(users.change);
  const [blocks, setBlocks] = useState<Block[]>([]);
  const [isRunning, setRunning] = useState(false);
  const controller = useRef(new AbortController());

  function send(action: BatchAction, named: string[][], departmentCode: string) {
    const onStep = (steps: BatchStep[]) =>
      setBlocks(named.map((accounts, n) => ({ accounts, step: steps[n] ?? null })));
    const options = { signal: controller.current.signal, onStep };
    switch (action) {
      case "enable":
        return setState(
          named.map((accounts) => ({ accounts, state: "enabled" as const })),
          options,
        );
      case "disable":
        return setState(
          named.map((accounts) => ({ accounts, state: "disabled" as const })),
          options,
        );
      case "remove":
        return remove(
          named.map((accounts) => ({ accounts })),
          options,
        );
      case "move":
        return change(
          named.flat().map((account) => ({ account, changes: { departmentCode } })),
          options,
        );
    }
  }

  /** Answers whether all of it was done. */
  async function run(action: BatchAction, chosen: readonly User[], departmentCode = ""): Promise<boolean> {
    const named = blocksOf(chosen, sizes[action]);
    controller.current = new AbortController();
    setBlocks(named.map((accounts) => ({ accounts, step: null })));
    setRunning(true);
    try {
      const steps = await send(action, named, departmentCode);
      return steps.length === named.length && steps.every(({ error }) => error === null);
    } finally {
      setRunning(false);
    }
  }

  return { blocks, isRunning, run, stop: () => controller.current.abort(), forget: () => setBlocks([]) };
}
