import "server-only";
import type { User } from "#lib/contract/user-wire.ts";
import type { FileKeys } from "./file-keys.ts";

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

  add(user: User, file: FileKeys): void {
    const { account, thirdPartyId, phone, email } = user;
    if (file.mayHave("account", account)) this.#byAccount.set(account, user);
    if (thirdPartyId !== null && file.mayHave("third_party_id", thirdPartyId))
      this.#byThirdPartyId.set(thirdPartyId, user);
    if (phone !== "" && file.mayHave("phone", phone)) this.#byPhone.set(phone, account);
    if (email !== "" && file.mayHave("email", email)) this.#byEmail.set(email.toLowerCase(), account);
  }

  byAccount(account: string): User | undefined {
    return this.#byAccount.get(account);
  }

  byThirdPartyId(id: string): User | undefined {
    return this.#byThirdPartyId.get(id);
  }

  /** The account that has a phone number; people in China leave their own country's code out. */
  byPhone(phone: string): string | undefined {
    return this.#byPhone.get(phone) ?? (phone.startsWith("+") ? undefined : this.#byPhone.get(`+86${phone}`));
  }

  byEmail(email: string): string | undefined {
    return this.#byEmail.get(email.toLowerCase());
  }
}
