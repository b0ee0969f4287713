import "server-only";
import { type CircuitBreakerPolicy, ConsecutiveBreaker, circuitBreaker, handleAll } from "cockatiel";
import { once } from "../once.ts";
import { askAgain, type Word } from "./ask.ts";
import { providerOf } from "./provider.ts";
import type { Checkable } from "./provider-sessions.ts";

class Silence extends Error {
  readonly word: Word;

  constructor(word: Word) {
    super("no answer");
    this.word = word;
  }
}

/** What {@link askAgain} answers; a provider that is down is left alone for ten seconds after three silences. */
export async function askPatiently(check: Checkable): Promise<Word> {
  const unasked = (why: unknown): Word => ({ said: "nothing", why, isDown: true, tokens: check.tokens });
  try {
    return await breakerOf(check.provider).execute(async () => {
      const word = await askAgain(await providerOf(check.provider), check);
      if (word.said === "nothing" && word.isDown) throw new Silence(word);
      return word;
    });
  } catch (error) {
    return error instanceof Silence ? error.word : unasked(error);
  }
}

function breakerOf(provider: string): CircuitBreakerPolicy {
  const breakers = once("openid.breakers", () => new Map<string, CircuitBreakerPolicy>());
  let breaker = breakers.get(provider);
  if (!breaker) {
    breaker = circuitBreaker(handleAll, { breaker: new ConsecutiveBreaker(3), halfOpenAfter: 10_000 });
    breakers.set(provider, breaker);
  }
  return breaker;
}
