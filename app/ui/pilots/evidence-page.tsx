import { Form } from "@remix-run/react";
import { Search } from "lucide-react";
import { pilotEvidencePath, pilotPath } from "~/domain/pilots/pilot-places";
import { Badge } from "../controls/badge";
import { Button, ButtonLink } from "../controls/button";
import { Pagination } from "../controls/pagination";
import { RefusalNotice } from "../feedback/refusal-notice";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { type Candidate, CandidateRow } from "../plans/evidence-candidate";
import { type FormReply, typed } from "../plans/form-reply";

interface PilotEvidencePageProps {
  code: string;
  title: string;
  evidence: readonly { id: string; kind: string; quote: string; source: string }[];
  candidates: readonly Candidate[];
  query: string;
  nextHref: string | null;
  reply?: FormReply | null;
}

/** Customers' answers to choose from on the left, what the pilot has on the right. */
export function PilotEvidencePage(props: PilotEvidencePageProps) {
  const { code, title, evidence, candidates, query, nextHref, reply } = props;
  const action = pilotEvidencePath(code);
  // The search stays while one answer after the other is added.
  const here = query ? `${action}?q=${encodeURIComponent(query)}` : action;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Who says that the need is real?"
        lead="A pilot may rest on a belief, and then says so. One customer's own words weigh more."
        action={
          <ButtonLink to={pilotPath(code)} variant="primary">
            Back to the pilot
          </ButtonLink>
        }
      />
      {reply?.refusal && reply.refusal.kind !== "invalid" && (
        <div className="mb-6">
          <RefusalNotice refusal={reply.refusal} />
        </div>
      )}
      <TwoColumns
        main={
          <>
            <Section
              title="Answers of customers"
              aside={
                <a href="#by-hand" className="link">
                  Write down what was said instead
                </a>
              }
            >
              <Form method="get" role="search" className="mb-4 flex gap-2">
                <Field name="q" label="Search the answers" hideLabel className="flex-1">
                  <TextInput type="search" defaultValue={query} placeholder="Words customers used" />
                </Field>
                <Button type="submit" size="lg" icon={<Search aria-hidden="true" />}>
                  Search
                </Button>
              </Form>
              {candidates.length === 0 ? (
                <EmptyState title={query ? `No answer speaks of “${query}”` : "No answers with words yet"}>
                  Import answers, or write down what a customer said below.
                </EmptyState>
              ) : (
                <ul className="divide-y divide-line">
                  {candidates.map((each) => (
                    <CandidateRow
                      key={each.responseId}
                      candidate={each}
                      code={code}
                      action={here}
                      on="the pilot"
                    />
                  ))}
                </ul>
              )}
              {nextHref && (
                <Pagination previousHref={null} nextHref={nextHref} summary="More answers follow" />
              )}
            </Section>
            <Section title="Write down what was said" id="by-hand">
              <Form method="post" action={action} className="space-y-5">
                <Field
                  name="quote"
                  label="What was said, word for word"
                  error={reply?.fieldErrors.quote}
                  required
                >
                  <TextArea defaultValue={typed(reply, "quote")} rows={3} />
                </Field>
                <Field
                  name="source"
                  label="Where does it come from?"
                  hint="Who said it, when, by which way."
                  error={reply?.fieldErrors.source}
                >
                  <TextInput defaultValue={typed(reply, "source")} />
                </Field>
                <Fieldset name="kind" label="Who says it?" error={reply?.fieldErrors.kind} required>
                  <RadioGroup
                    defaultValue={typed(reply, "kind") ?? "customer"}
                    options={[
                      { value: "customer", label: "A customer", hint: "In their own words." },
                      {
                        value: "belief",
                        label: "One of us",
                        hint: "It stays marked as a belief and does not count as customer evidence.",
                      },
                    ]}
                  />
                </Fieldset>
                <SubmitButton variant="secondary">Add it</SubmitButton>
              </Form>
            </Section>
          </>
        }
        side={
          <Section
            title={evidence.length === 0 ? "On the pilot: nothing yet" : `On the pilot: ${evidence.length}`}
          >
            <ul className="space-y-4">
              {evidence.map(({ id, kind, quote, source }) => (
                <li key={id} id={id} className="flex scroll-mt-16 items-start gap-2">
                  <div className="min-w-0 flex-1">
                    <p className="break-words whitespace-pre-line">
                      {kind === "belief" ? quote : <>“{quote}”</>}
                    </p>
                    <p className="flex flex-wrap items-center gap-2 text-xs text-ink-muted">
                      {kind === "belief" && <Badge tone="quiet">Belief, no customer</Badge>}
                      {source}
                    </p>
                  </div>
                  <Form method="post" action={`${action}/${id}/removal`} preventScrollReset>
                    <Button
                      type="submit"
                      size="sm"
                      variant="quiet"
                      aria-label={`Take away: ${quote.slice(0, 60)}`}
                    >
                      Remove
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
          </Section>
        }
      />
    </>
  );
}
