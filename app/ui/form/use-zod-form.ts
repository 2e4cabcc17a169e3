import { zodResolver } from "@hookform/resolvers/zod";
import { type SubmitOptions, useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { type DefaultValues, type FieldPath, type FieldValues, useForm } from "react-hook-form";
import type * as z from "zod";
import type { FormAnswer } from "~/shared/form-answer";
import { useHydrated } from "../controls/use-hydrated";

/** What an action answers when it could not take the form. */
export type Answer = Partial<Pick<FormAnswer, "fieldErrors" | "formErrors" | "values">>;

type Submitter = HTMLFormElement | HTMLButtonElement | HTMLInputElement;

const isSubmitter = (node: unknown): node is HTMLButtonElement | HTMLInputElement =>
  node instanceof HTMLButtonElement || node instanceof HTMLInputElement;

export interface ZodFormOptions<Input extends FieldValues> {
  defaultValues?: DefaultValues<Input>;
  /** The action's last answer, `useActionData()`. */
  answer?: Answer | null;
  /** `fetcher.submit` for forms that stay on the page. */
  submit?: (form: Submitter, options?: SubmitOptions) => void;
  submitOptions?: SubmitOptions;
}

const asText = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value);

function read(source: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
      source,
    );
}

/**
 * Comfort over a native form: the same zod schema checks in the browser first, and the request that
 * leaves is still the plain one, with the pressed button's name and value. Before scripts run the
 * action's answer fills values and errors.
 */
export function useZodForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  { defaultValues, answer, submit: ownSubmit, submitOptions }: ZodFormOptions<Input> = {},
) {
  const hydrated = useHydrated();
  const navigateSubmit = useSubmit();
  const shownAnswer = useRef<Answer | null>(null);
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    defaultValues,
    mode: "onTouched",
    shouldFocusError: true,
  });
  const { setError } = form;

  useEffect(() => {
    if (!answer || shownAnswer.current === answer) return;
    shownAnswer.current = answer;
    for (const [name, messages] of Object.entries(answer.fieldErrors ?? {}))
      if (messages?.[0]) setError(name as FieldPath<Input>, { type: "server", message: messages.join(" ") });
  }, [answer, setError]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const native = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : null;
    // The pressed button carries its own name and value; without it the form speaks for itself.
    const target = isSubmitter(native?.submitter) ? native.submitter : event.currentTarget;
    event.preventDefault();
    // Errors the server found belong to the values it saw.
    form.clearErrors();
    void form.handleSubmit(() => (ownSubmit ?? navigateSubmit)(target, submitOptions))(event);
  };

  const errorOf = (name: FieldPath<Input>): string | undefined => {
    const live = asText(read(form.formState.errors, `${name}.message`));
    if (live) return live;
    return hydrated ? undefined : answer?.fieldErrors?.[name]?.join(" ");
  };

  /** Spread on an input of this folder. */
  const field = (name: FieldPath<Input>) => ({
    ...form.register(name),
    defaultValue: asText(answer?.values?.[name] ?? read(defaultValues, name)),
  });

  return {
    form,
    field,
    errorOf,
    formErrors: answer?.formErrors ?? [],
    /** Spread on <Form>. The browser's own bubbles are kept until ours can speak. */
    formProps: { method: "post" as const, noValidate: hydrated, onSubmit },
  };
}
