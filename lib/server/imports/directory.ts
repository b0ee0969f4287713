import "server-only";
import type { User } from "#lib/contract/user-wire.ts";
import type { FirstLines } from "./first-lines.ts";

/**
 * The users of the enterprise that a file has to do with: those it names, and those whose phone number or e-mail address
 * it gives to somebody. The others are forgotten as their page is read, so that memory grows with the file only.
 */
export class Directory {
  readonly #byAccount = new Map<string, User>();
  readonly #byThirdPartyId = new Map<string, User>();
  /** Accounts by phone number, and by e-mail address in lower case. */
  readonly #byPhone = new Map<string, string>();
  readonly #byEmail = new Map<string, string>();

  add(user: User, file: FirstLines): void {
    const { account, thirdPartyId, phone, email } = user;
    const isNamed =
      file.has("account", account) || (thirdPartyId !== null && file.has("third_party_id", thirdPartyId));
    if (isNamed) {
      this.#byAccount.set(account, user);
      if (thirdPartyId !== null) this.#byThirdPartyId.set(thirdPartyId, user);
    }
    if (phone !== "" && file.has("phone", phone)) this.#byPhone.set(phone, account);
    if (email !== "" && file.has("email", email)) this.#byEmail.set(email.toLowerCase(), account);
  }

  byAccount(account: string): User | undefined {
    return this.#byAccount.get(account);
  }

  byThirdPartyId(id: string): User | undefined {
    return this.#byThirdPartyId.get(id);
  }

  /** The account that has a phone number. */
  byPhone(phone: string): string | undefined {
    return this.#byPhone.get(phone);
  }

  byEmail(email: string): string | undefined {
    return this.#byEmail.get(email.toLowerCase());
  }
}
