import { readSignature } from "./pasted-signature.ts";
import { type Finding, findingsInSignature, findingsInValues, tolerated } from "./signature-findings.ts";
import { formRules, type SignatureForm, valuesOfForm } from "./signature-forms.ts";
import { type SignedPart, type SignedValues, signedParts, signedText } from "./signature-text.ts";

/** HMAC-SHA256 of a text in lower-case hex, by whatever means the caller has. */
export type Mac = (key: string, text: string) => Promise<string>;

export type Diagnosis = {
  /** Whether the upstream would take it. */
  isGood: boolean;
  /** Whether it was made of these values with this key. */
  matches: boolean;
  findings: Finding[];
};

type Claim = { form: SignatureForm; values: SignedValues; key: string; signature: string };

/**
 * Verifies a signature somebody made, and says what is wrong with it: first what can be seen, then, where it does not
 * match, which mistake brings it about. `now` in epoch milliseconds. Sends and keeps nothing.
 */
export async function diagnose(
  { form, values, key, signature }: Claim,
  mac: Mac,
  now: number,
): Promise<Diagnosis> {
  const read = readSignature(signature);
  const signed = valuesOfForm(form, values);
  const findings = [...findingsInSignature(read, signed.appId), ...findingsInValues(form, signed, now)];
  const made = async (by: string, text: string) => (await mac(by, text)) === read.hex;

  const parts = signedParts(formRules[form].app, signed);
  const matches = await made(key, signedText(parts));
  if (!matches && read.shape !== "other") findings.push(await causeOf(parts, form, signed, key, made));
  const isGood = matches && findings.every(({ problem }) => tolerated.includes(problem));
  return { isGood, matches, findings };
}

async function causeOf(
  parts: SignedPart[],
  form: SignatureForm,
  values: SignedValues,
  key: string,
  made: (key: string, text: string) => Promise<boolean>,
): Promise<Finding> {
  for (const { text, finding } of mistakes(parts, form, values)) if (await made(key, text)) return finding;
  const spaced = [key.trim(), `${key}\n`, `${key}\r\n`].filter((other) => other !== key && other !== "");
  for (const other of spaced) if (await made(other, signedText(parts))) return { problem: "key_spaces" };
  return { problem: "wrong_key" };
}

type Mistake = { text: string; finding: Finding };

/** The texts that people sign by mistake, the likelier ones first. */
function* mistakes(parts: SignedPart[], form: SignatureForm, values: SignedValues): Generator<Mistake> {
  for (const text of otherUnits(parts)) yield { text, finding: { problem: "milliseconds_signed" } };
  for (const text of withoutColons(parts)) yield { text, finding: { problem: "missing_colon" } };
  const other = formRules[form].app === "sp" ? "enterprise" : "sp";
  yield { text: signedText(signedParts(other, values)), finding: { problem: "other_form" } };
  for (const order of permutations(parts)) {
    const detail = order.map(({ name }) => name).join(":");
    yield { text: signedText(order), finding: { problem: "wrong_order", detail } };
  }
}

/** The expiry in milliseconds where seconds are told, and the other way round. */
function otherUnits(parts: SignedPart[]): string[] {
  const { value = "" } = parts.find(({ name }) => name === "expireTime") ?? {};
  const others = [`${value}000`, value.replace(/\d{3}$/, "")];
  return others.map((other) =>
    signedText(parts.map((part) => (part.name === "expireTime" ? { ...part, value: other } : part))),
  );
}

/** The text with each choice of its colons left out, fewest first. */
function withoutColons(parts: SignedPart[]): string[] {
  const gaps = parts.length - 1;
  const choices = Array.from({ length: 2 ** gaps - 1 }, (_, index) => index + 1);
  const missing = (choice: number) => choice.toString(2).replaceAll("0", "").length;
  return choices
    .toSorted((one, other) => missing(one) - missing(other))
    .map((choice) =>
      parts.map(({ value }, index) => value + (index < gaps && !(choice & (1 << index)) ? ":" : "")).join(""),
    );
}

function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}
