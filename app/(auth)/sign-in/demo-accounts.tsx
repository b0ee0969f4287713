"use client";

import { useTranslations } from "next-intl";

/** The sign-ins that demo mode seeds; live mode has none. */
const accounts = [
  { role: "sp", email: "sp@demo.test" },
  { role: "admin", email: "admin@demo.test" },
  { role: "user", email: "user@demo.test" },
] as const;
const password = "foyer-demo";

/** In demo mode only: one press fills the form in. */
export function DemoAccounts({
  onChoose,
}: {
  onChoose: (credentials: { email: string; password: string }) => void;
}) {
  const t = useTranslations("sign-in");
  return (
    <section className="mt-4 rounded-2xl border border-dashed border-control p-4" aria-labelledby="demo">
      <h2 id="demo" className="text-xs font-medium text-muted">
        {t("demo")}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {accounts.map(({ role, email }) => (
          <li key={role}>
            <button
              type="button"
              onClick={() => onChoose({ email, password })}
              className="-mx-2 flex h-7 w-[calc(100%+16px)] cursor-pointer items-center justify-between rounded-xl px-2 outline-none hover:bg-default focus-visible:ring-2 focus-visible:ring-focus max-md:h-9"
            >
              <span className="font-mono text-xs">{email}</span>
              <span className="text-xs text-muted">{t(`demoRoles.${role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
