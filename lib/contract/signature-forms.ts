import type { SignedValues, SigningApp } from "./signature-text.ts";

/** The four texts that are signed: one enterprise's app; a service provider's for a user, an enterprise, itself. */
export const signatureForms = ["enterprise", "spUser", "spEnterprise", "sp"] as const;
export type SignatureForm = (typeof signatureForms)[number];

type Id = "enterpriseId" | "userId";

/** Which app signs in each form, and which ids it names. A user id that may be left out is an administrator's then. */
export const formRules: Record<
  SignatureForm,
  { app: SigningApp; ids: Partial<Record<Id, "required" | "optional">> }
> = {
  enterprise: { app: "enterprise", ids: { userId: "optional" } },
  spUser: { app: "sp", ids: { enterpriseId: "required", userId: "required" } },
  spEnterprise: { app: "sp", ids: { enterpriseId: "required" } },
  sp: { app: "sp", ids: {} },
};

/** Of what was typed only what the form signs. */
export function valuesOfForm(form: SignatureForm, values: SignedValues): SignedValues {
  const { ids } = formRules[form];
  return {
    ...values,
    enterpriseId: ids.enterpriseId ? values.enterpriseId : "",
    userId: ids.userId ? values.userId : "",
  };
}
