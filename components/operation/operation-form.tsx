"use client";

import { Alert } from "@heroui/react";
import { zodResolver } from "@hookform/resolvers/zod";
import type { ReactNode } from "react";
import {
  type DefaultValues,
  type FieldValues,
  FormProvider,
  type Path,
  type PathValue,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import type { ApiError, Callable } from "#lib/api/client.ts";
import { useApiCommand } from "#lib/api/hooks.ts";
import { useErrorText } from "./error-text.ts";

export type CommandOperation = Callable & { kind: "command"; refreshes?: readonly string[] };

export type OperationFormProps<T extends CommandOperation, V extends FieldValues> = {
  operation: T;
  /** What the fields hold → the operation's input. Where both are alike: the operation's own schema. */
  schema: z.ZodType<z.input<T["input"]>, V>;
  defaultValues: DefaultValues<V>;
  onDone: (output: z.output<T["output"]>) => void;
  children: ReactNode;
  /** For submit buttons outside of the form, such as a sticky foot's. */
  id: string;
  className?: string;
  /** Fields that are emptied when the portal refuses what was sent: secrets do not wait on a screen. */
  forgets?: readonly Path<V>[];
};

/**
 * A form that runs a command: checks with the schema the server uses, shows its refusals at their fields and
 * everything else above them, keeps what was typed.
 */
export function OperationForm<T extends CommandOperation, V extends FieldValues>(
  props: OperationFormProps<T, V>,
) {
  const { operation, schema, defaultValues, onDone, children, id, className, forgets = [] } = props;
  const form = useForm<V, unknown, z.input<T["input"]>>({
    resolver: zodResolver(schema as never) as never,
    defaultValues,
  });
  const { mutateAsync, error } = useApiCommand(operation, { handlesErrors: true });

  const submit = form.handleSubmit(async (input) => {
    try {
      onDone(await mutateAsync(input as z.input<T["input"]>));
    } catch (refusal) {
      for (const path of forgets) {
        form.setValue(path, "" as PathValue<V, Path<V>>);
        form.setError(path, { type: "required" });
      }
      const { fields = {} } = refusal as Partial<ApiError>;
      for (const [path, key] of Object.entries(fields)) form.setError(path as Path<V>, { type: key });
    }
  });

  return (
    <FormProvider {...form}>
      <form
        id={id}
        // A press before the script runs must not put what was typed into the address.
        method="post"
        noValidate
        onSubmit={submit}
        className={className}
        aria-busy={form.formState.isSubmitting}
      >
        {error && <Refusal error={error} />}
        {children}
      </form>
    </FormProvider>
  );
}

/** In a long form the button is far below. */
const intoView = (alert: HTMLElement | null) => alert?.scrollIntoView({ block: "nearest" });

function Refusal({ error }: { error: ApiError }) {
  const text = useErrorText();
  return (
    <Alert ref={intoView} status="danger" role="alert" className="mb-4">
      <Alert.Indicator />
      <Alert.Content>
        <Alert.Title>{text(error)}</Alert.Title>
      </Alert.Content>
    </Alert>
  );
}
