import { Form, Link } from "@remix-run/react";
import { batchCode } from "~/domain/surveys/import";
import { isQuestionKind, KIND_SHORT_LABELS, scaleOf } from "~/domain/surveys/survey";
import type { FormAnswer } from "~/shared/form-answer";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { Banner } from "../feedback/banner";
import { InlineNote } from "../feedback/inline-note";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";

export interface ResponseViewProps {
  response: {
    id: string;
    externalId: string;
    surveyId: string;
    surveyName: string;
    importId: string | null;
    importNumber: number | null;
    rowNumber: number;
    day: string;
    state: "counts" | "excluded" | "undone";
    excludedReason: string;
    account: { id: string; name: string; tier: string | null } | null;
    contact: { id: string; name: string | null; level: string | null } | null;
    facts: readonly { label: string; value: string }[];
    answers: readonly {
      id: string;
      question: string;
      kind: string;
      value: number | null;
      text: string | null;
      scaleMin: number | null;
      scaleMax: number | null;
    }[];
  };
  back: string;
  mayNot: string | null;
  answer?: Pick<FormAnswer, "fieldErrors" | "values">;
}

/** One customer's answers as they came in, and whether they count. */
export function ResponseView({ response, back, mayNot, answer }: ResponseViewProps) {
  const { account, contact } = response;
  return (
    <>
      <PageHeader
        eyebrow={response.surveyName}
        title={`Response ${response.externalId}`}
        meta={
          <>
            <StateBadge state={response.state} />
            <DateText value={response.day} mode="plain" />
            {response.importId && (
              <Link to={`/imports/${response.importId}`} className="link">
                {batchCode(response.importNumber ?? 0)}, row {response.rowNumber}
              </Link>
            )}
          </>
        }
      />
      {response.state === "excluded" && (
        <Banner tone="warn" title="It does not count.">
          Why: {response.excludedReason}
        </Banner>
      )}
      <Section title="What was answered">
        <dl className="divide-y divide-line text-sm">
          {response.answers.map((one) => (
            <div key={one.id} className="grid gap-x-6 py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
              <dt className="text-ink-muted">
                {one.question}
                {isQuestionKind(one.kind) && (
                  <span className="block text-xs text-ink-faint">{KIND_SHORT_LABELS[one.kind]}</span>
                )}
              </dt>
              <dd className="break-words">{answerText(one)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Who and where">
        <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
          <Fact label="Account">
            {account ? (
              <Link to={`/accounts/${account.id}`} className="link">
                {account.name}
              </Link>
            ) : (
              "not given"
            )}
          </Fact>
          <Fact label="Contact">
            {contact
              ? `${contact.name ?? "without consent to be named"}${contact.level ? `, ${contact.level}` : ""}`
              : "not given"}
          </Fact>
          {response.facts.map((fact) => (
            <Fact key={fact.label} label={fact.label}>
              {fact.value}
            </Fact>
          ))}
        </dl>
      </Section>
      <Section title="Does it count?">
        <Decision response={response} back={back} mayNot={mayNot} answer={answer} />
      </Section>
    </>
  );
}

const StateBadge = ({ state }: { state: ResponseViewProps["response"]["state"] }) =>
  state === "counts" ? (
    <Badge tone="good">Counts</Badge>
  ) : (
    <Badge tone="quiet">{state === "excluded" ? "Set aside" : "Its import is undone"}</Badge>
  );

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <dt className="text-xs text-ink-muted">{label}</dt>
    <dd className="break-words">{children}</dd>
  </div>
);

function answerText(one: ResponseViewProps["response"]["answers"][number]): string {
  if (one.kind === "plea") return one.value === 1 ? "Yes" : "No";
  if (one.value === null) return one.text ?? "no answer";
  const scale = isQuestionKind(one.kind) ? scaleOf(one.kind, one) : null;
  return scale ? `${one.value} of ${scale[0]}–${scale[1]}` : String(one.value);
}

function Decision({ response, back, mayNot, answer }: ResponseViewProps) {
  if (mayNot) return <InlineNote>{mayNot}</InlineNote>;
  if (response.state === "undone")
    return (
      <p className="text-sm text-ink-muted">
        Its import is undone, so it counts nowhere. Redo the import to bring it back.
      </p>
    );
  const page = `/surveys/responses/${response.id}`;
  if (response.state === "excluded") {
    return (
      <Form method="post" action={`${page}/counting`} className="space-y-3">
        <input type="hidden" name="back" value={back} />
        <SubmitButton variant="secondary" action={`${page}/counting`}>
          Count it again
        </SubmitButton>
      </Form>
    );
  }
  return (
    <Form method="post" className="max-w-xl space-y-3">
      <input type="hidden" name="back" value={back} />
      <Field
        name="reason"
        label="Why it should not count"
        required
        hint="A test answer, an employee's, one from another period. A low score is no reason."
        error={answer?.fieldErrors.reason}
      >
        <TextInput defaultValue={String(answer?.values.reason ?? "")} />
      </Field>
      <SubmitButton variant="secondary">Set it aside</SubmitButton>
    </Form>
  );
}
