"use client";

import { Input } from "@heroui/react";
import { TextFrame } from "./text-frame.tsx";

type Props = {
  name: string;
  label: string;
  description?: string;
  isRequired?: boolean;
  isReadOnly?: boolean;
  maxLength?: number;
  type?: "text" | "email" | "tel" | "password";
  autoComplete?: string;
};

/** One line of text of the form around it. */
export function TextInput(props: Props) {
  return <TextFrame {...props}>{(ref) => <Input ref={ref} />}</TextFrame>;
}
