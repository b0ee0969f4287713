import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError } from "./client.ts";

/** Seconds for which an answer is shown without asking again when a page is returned to. */
const freshSeconds = 15;

type Reactions = {
  /** The session is gone. */
  onSignedOut: () => void;
  /** A command failed and no form shows it. */
  onCommandError: (error: ApiError) => void;
};

/** The browser's query client: 401 leads to sign-in, a command's error to one toast, a query's to its table. */
export function createQueryClient({ onSignedOut, onCommandError }: Reactions): QueryClient {
  const signedOut = (error: unknown) => error instanceof ApiError && error.code === "unauthenticated";
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (signedOut(error)) onSignedOut();
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        if (signedOut(error)) return onSignedOut();
        if (mutation.meta?.handled) return;
        onCommandError(error instanceof ApiError ? error : new ApiError("network"));
      },
    }),
    defaultOptions: {
      // The server has its own retries; a second layer here would only multiply the wait. Without a connection a call
      // fails and says so: held back, a list would stay dimmed, and a command be sent later than anybody expects.
      queries: {
        staleTime: freshSeconds * 1000,
        retry: false,
        refetchOnWindowFocus: true,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
