import { Form, Link } from "@remix-run/react";
import { sourceFields } from "~/domain/communications/figures/figure-places";
import type { LiveFigure } from "~/domain/communications/figures/figure-source";
import { hasDecimals } from "~/domain/communications/figures/propose-figure";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { NumberInput } from "../../form/special-inputs";
import { SubmitButton } from "../../form/submit-button";
import { TextInput } from "../../form/text-input";
import { FigureValue } from "./figure-list";

const LABELS = { name: "Name in the words", label: "What it is called", decimals: "Digits behind the point" };

interface FoundFigureProps {
  code: string;
  figure: LiveFigure;
  answer?: FormAnswer;
  mayWrite: boolean;
}

/** What a source is worth today, and the form that gives it to the message. Its value is nobody's to send. */
export function FoundFigure({ code, figure, answer, mayWrite }: FoundFigureProps) {
  const { text, note, href } = figure;
  return (
    <section aria-label="The value today" className="mt-8 rounded-lg border border-line bg-surface p-4">
      <p className="text-sm text-ink-muted">Today it is</p>
      <FigureValue text={text} large />
      <p className="mt-1 text-sm text-ink-muted">
        {note}
        {href && (
          <>
            {" · "}
            <Link to={href} className="link">
              What it is made of
            </Link>
          </>
        )}
      </p>
      {mayWrite && <AddForm code={code} figure={figure} answer={answer} />}
    </section>
  );
}

function AddForm({ code, figure, answer }: Omit<FoundFigureProps, "mayWrite">) {
  const { name, label, decimals, source } = figure;
  const typed = (field: string, otherwise: string) => {
    const value = answer?.values[field];
    return typeof value === "string" ? value : otherwise;
  };
  return (
    <Form
      method="post"
      action={`/communications/${code}/figures/new?${new URLSearchParams(sourceFields(source))}`}
      className="mt-5 space-y-5"
      preventScrollReset
    >
      {answer && <FormErrors {...answer} labels={LABELS} />}
      {Object.entries(sourceFields(source)).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Field
        name="name"
        label={LABELS.name}
        required
        hint={`It stands in the words as {{${typed("name", name)}}} and is written for each reader in their own language.`}
        error={answer?.fieldErrors.name}
      >
        <TextInput
          key={name}
          defaultValue={typed("name", name)}
          maxLength={40}
          pattern="[a-z][a-z0-9_]*"
          title="Small letters, digits and low lines, a letter first"
          className="sm:w-72"
          autoCapitalize="off"
          spellCheck={false}
        />
      </Field>
      <Field name="label" label={LABELS.label} error={answer?.fieldErrors.label}>
        <TextInput key={label} defaultValue={typed("label", label)} maxLength={200} />
      </Field>
      <DecimalsField
        value={typed("decimals", String(decimals))}
        error={answer?.fieldErrors.decimals}
        shown={hasDecimals(source)}
      />
      <SubmitButton>Add it to {code}</SubmitButton>
    </Form>
  );
}

/** The only thing about a value that is anybody's choice. */
export function DecimalsField({ value, error, shown }: { value: string; error?: string[]; shown: boolean }) {
  if (!shown) return <input type="hidden" name="decimals" value={value} />;
  return (
    <Field
      name="decimals"
      label={LABELS.decimals}
      required
      hint="The only thing about its value that can be chosen. Money is shown whole with 0."
      error={error}
    >
      <NumberInput key={value} min={0} max={6} step={1} defaultValue={value} className="max-w-32" />
    </Field>
  );
}
