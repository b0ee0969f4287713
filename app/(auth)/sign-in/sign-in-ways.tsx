"use client";

import { Tabs } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MeetingHost } from "../host-input.tsx";
import { DemoAccounts } from "./demo-accounts.tsx";
import { FailureAlert } from "./failure-alert.tsx";
import { MeetingAccountForm } from "./meeting-account-form.tsx";
import { ProviderButtons } from "./provider-buttons.tsx";
import type { SignInFailure } from "./sign-in-failure.ts";
import { SignInForm } from "./sign-in-form.tsx";

type Props = {
  /** A path of this site. */
  goTo: string;
  isDemo: boolean;
  /** An attempt that failed before this page was made. */
  failed: SignInFailure | null;
  hosts: readonly MeetingHost[];
  providers: readonly { id: string; name: string }[];
};

/** Every way in that is configured: the portal's accounts, those of Cloud Meeting, and OpenID providers. */
export function SignInWays({ goTo, isDemo, failed, hosts, providers }: Props) {
  const t = useTranslations("sign-in");
  const [failure, setFailure] = useState(failed);
  const [way, setWay] = useState<string | number>("portal");
  const [filledIn, setFilledIn] = useState({ email: "", password: "" });
  const forget = () => setFailure(null);
  // A form of its own for each demo account, so that the same one can be chosen again.
  const [round, setRound] = useState(0);
  const own = <SignInForm key={round} goTo={goTo} filledIn={filledIn} onTry={forget} />;
  const choose = (way: string | number) => {
    setWay(way);
    forget();
  };
  return (
    <>
      <div className="panel p-6">
        {failure && (
          <div className="mb-4">
            <FailureAlert failure={failure} wrong={t("refused")} />
          </div>
        )}
        {hosts.length === 0 ? (
          own
        ) : (
          <Tabs selectedKey={way} onSelectionChange={choose}>
            <Tabs.ListContainer>
              <Tabs.List aria-label={t("ways.label")}>
                <Tabs.Tab id="portal">
                  {t("ways.portal")}
                  <Tabs.Indicator />
                </Tabs.Tab>
                <Tabs.Tab id="meeting">
                  {t("ways.meeting")}
                  <Tabs.Indicator />
                </Tabs.Tab>
              </Tabs.List>
            </Tabs.ListContainer>
            <Tabs.Panel id="portal" className="px-0 pt-4 pb-0">
              {own}
            </Tabs.Panel>
            <Tabs.Panel id="meeting" className="px-0 pt-4 pb-0">
              <MeetingAccountForm goTo={goTo} hosts={hosts} onTry={forget} />
            </Tabs.Panel>
          </Tabs>
        )}
        {providers.length > 0 && <ProviderButtons goTo={goTo} providers={providers} onFailure={setFailure} />}
      </div>
      {isDemo && way === "portal" && (
        <DemoAccounts
          onChoose={(credentials) => {
            setFilledIn(credentials);
            setRound(round + 1);
          }}
        />
      )}
    </>
  );
}
