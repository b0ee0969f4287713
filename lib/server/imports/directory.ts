import "server-only";
import type { User } from "#lib/contract/user-wire.ts";
import type { FileKeys } from "./file-keys.ts";
import { KeyIndex } from "./key-index.ts";

/**
 * The users of the enterprise that a file has to do with: those it names, and those whose phone number or e-mail address
 * it gives to somebody. The others are forgotten as their page is read, so that memory grows with the file only.
 */
export class Directory {
  readonly #byAccount = new KeyIndex<User>("account", ({ account }, value) => account === value);
  readonly #byThirdPartyId = new KeyIndex<User>(
    "third_party_id",
    ({ thirdPartyId }, value) => thirdPartyId === value,
  );
  readonly #byPhone = new KeyIndex<User>("phone", ({ phone }, value) => phone === value);
  /** Addresses that differ in case alone reach the same person. */
  readonly #byEmail = new KeyIndex<User>(
    "email",
    ({ email }, value) => email === value || email.toLowerCase() === value.toLowerCase(),
  );

  add(user: User, file: FileKeys): void {
    const { account, thirdPartyId, phone, email } = user;
    if (file.mayHave("account", account)) this.#byAccount.set(account, user);
    if (thirdPartyId !== null && file.mayHave("third_party_id", thirdPartyId))
      this.#byThirdPartyId.set(thirdPartyId, user);
    if (phone !== "" && file.mayHave("phone", phone)) this.#byPhone.set(phone, user);
    if (email !== "" && file.mayHave("email", email)) this.#byEmail.set(email, user);
  }

  byAccount(account: string): User | undefined {
    return this.#byAccount.next(account) ?? this.#byAccount.get(account);
  }

  byThirdPartyId(id: string): User | undefined {
    return this.#byThirdPartyId.next(id) ?? this.#byThirdPartyId.get(id);
  }

  /** The account that has a phone number; people in China leave their own country's code out. */
  byPhone(phone: string): string | undefined {
    const found = this.#byPhone.get(phone);
    return found || phone.startsWith("+") ? found?.account : this.#byPhone.get(`+86${phone}`)?.account;
  }

  byEmail(email: string): string | undefined {
    return this.#byEmail.get(email)?.account;
  }
}
