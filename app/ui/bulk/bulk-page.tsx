import { Form } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { type BulkCounts, type BulkNoun, type BulkRow, type ChosenRows, many } from "~/domain/bulk/bulk-edit";
import type { Refusal } from "~/domain/refusal";
import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { HiddenFields } from "../tasks/hidden-fields";
import { BulkRows } from "./bulk-rows";

export interface BulkPreview {
  rows: readonly BulkRow[];
  counts: BulkCounts;
  editId: string;
  seen: string;
}

export interface BulkAnswer {
  chosen: ChosenRows | null;
  values: Record<string, string | string[]>;
  preview: BulkPreview | null;
  refusal: Refusal | null;
  fieldErrors: Record<string, string[]>;
  formErrors: string[];
}

interface BulkPageProps {
  noun: BulkNoun;
  answer: BulkAnswer | undefined;
  /** Names of the fields that say what to change; they go along with the agreement. */
  fields: readonly string[];
  labels: Record<string, string>;
  children: ReactNode;
}

/** Three steps on one page: what is chosen, what to change, and what would become of each row. */
export function BulkPage({ noun, answer, fields, labels, children }: BulkPageProps) {
  const chosen = answer?.chosen ?? null;
  if (!chosen) return <NothingChosen noun={noun} answer={answer} />;
  const action = `/${noun}s/bulk`;
  return (
    <>
      <PageHeader
        title={`Change ${many(noun, chosen.count)} at once`}
        lead={
          chosen.whole
            ? "All that match the filter of the list, on whatever page they stand. First you see what would become of each."
            : "First you see what would become of each. Nothing changes before you agree."
        }
      />
      {answer?.refusal && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form method="post" action={action} className="max-w-2xl space-y-5">
        <ChosenFields chosen={chosen} />
        {!answer?.refusal && (
          <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={labels} />
        )}
        {children}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton
            size="lg"
            variant={answer?.preview ? "secondary" : "primary"}
            name="step"
            value="preview"
          >
            Show what would change
          </SubmitButton>
          <ButtonLink to={chosen.back} variant="quiet" size="lg">
            Back to the list
          </ButtonLink>
        </div>
      </Form>
      {answer?.preview && (
        <Preview
          key={answer.preview.editId}
          noun={noun}
          preview={answer.preview}
          chosen={chosen}
          values={kept(answer.values, fields)}
        />
      )}
    </>
  );
}

const kept = (values: BulkAnswer["values"], fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((name) => {
      const value = values[name];
      return typeof value === "string" && value !== "" ? [[name, value]] : [];
    }),
  );

function ChosenFields({ chosen: { ids, whole, query, back } }: { chosen: ChosenRows }) {
  return (
    <>
      <HiddenFields fields={{ query, back, ...(whole && { whole: "on" }) }} />
      {!whole && ids.map((id) => <input key={id} type="hidden" name="ids[]" value={id} />)}
    </>
  );
}

interface PreviewProps {
  noun: BulkNoun;
  preview: BulkPreview;
  chosen: ChosenRows;
  values: Record<string, string>;
}

function Preview({ noun, preview, chosen, values }: PreviewProps) {
  const { rows, counts, editId, seen } = preview;
  const ref = useRef<HTMLDivElement>(null);
  // A new preview is what was asked for: it is led to, for the eye and for whoever listens.
  useEffect(() => {
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div ref={ref} tabIndex={-1} className="mt-8 scroll-mt-16 outline-none">
      <Section title="What would become of each" aside={<CountWords noun={noun} counts={counts} />}>
        <BulkRows caption="What would become of each" rows={rows} />
        <div className="mt-5">
          {counts.change === 0 ? (
            <Banner tone="warn" title="Nothing would change">
              Choose something else to change, or other {noun}s.
            </Banner>
          ) : (
            <Form method="post" action={`/${noun}s/bulk`} className="flex flex-wrap items-center gap-3">
              <ChosenFields chosen={chosen} />
              <HiddenFields fields={{ ...values, editId, seen }} />
              <SubmitButton size="lg" className="max-sm:w-full" name="step" value="apply">
                Change {many(noun, counts.change)}
              </SubmitButton>
              <span className="text-sm text-ink-muted">One undo takes it all back.</span>
            </Form>
          )}
        </div>
      </Section>
    </div>
  );
}

interface CountWordsProps {
  noun: BulkNoun;
  counts: BulkCounts;
  /** It was done already. */
  made?: boolean;
}

/** "31 change, 2 are so already, 1 stays as it is" */
export function CountWords({ noun, counts, made = false }: CountWordsProps) {
  const { change, same, refused } = counts;
  return (
    <span className="tabular">
      {[
        made
          ? `${many(noun, change)} changed`
          : `${many(noun, change)} ${change === 1 ? "changes" : "change"}`,
        same > 0 ? `${same} ${same === 1 ? "is" : "are"} so already` : "",
        refused > 0 ? `${refused} ${refused === 1 ? "stays as it is" : "stay as they are"}` : "",
      ]
        .filter(Boolean)
        .join(" · ")}
    </span>
  );
}

function NothingChosen({ noun, answer }: { noun: BulkNoun; answer: BulkAnswer | undefined }) {
  const list = `/${noun}s`;
  return (
    <>
      <PageHeader title={`Change several ${noun}s at once`} />
      {answer?.formErrors.map((message) => (
        <div key={message} className="mb-6">
          <Banner tone="warn" live>
            {message}
          </Banner>
        </div>
      ))}
      <EmptyState
        title={`No ${noun} is chosen`}
        action={
          <ButtonLink to={list} variant="primary">
            Choose {noun}s
          </ButtonLink>
        }
      >
        Tick {noun}s in the list, or take all that match its filter. Then say here what to change.
      </EmptyState>
    </>
  );
}
