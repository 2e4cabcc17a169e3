import { Form, Link } from "@remix-run/react";
import { Search } from "lucide-react";
import { EVIDENCE_KIND_LABELS, EVIDENCE_KINDS } from "~/domain/plans/plan";
import type { EvidenceFact } from "~/domain/plans/plan-facts";
import { planPath, stepPath } from "~/domain/plans/plan-places";
import type { Refusal } from "~/domain/refusal";
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
import { type Candidate, CandidateRow } from "./evidence-candidate";
import { type FormReply, typed } from "./form-reply";
import { Quote } from "./page/quote";
import { plural } from "./plan-words";

interface EvidencePageProps {
  code: string;
  title: string;
  evidence: readonly EvidenceFact[];
  candidates: readonly Candidate[];
  query: string;
  nextHref: string | null;
  /** The plan is still being written; later its evidence is news of it. */
  drafting: boolean;
  /** Why nothing can be added now. */
  closed: Refusal | null;
  reply?: FormReply | null;
}

/** Customers' answers to choose from on the left, what the plan has on the right. */
export function EvidencePage(props: EvidencePageProps) {
  const { code, title, evidence, candidates, query, nextHref, drafting, closed, reply } = props;
  const refusal = reply?.refusal ?? closed;
  const action = `/plans/${code}/evidence`;
  // The search stays while one answer after the other is added.
  const here = query ? `${action}?q=${encodeURIComponent(query)}` : action;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title={drafting ? "Which customers say so?" : "What do customers say now?"}
        lead={
          drafting
            ? "Choose answers that show the problem in customers' own words. One is enough; three good ones convince."
            : "Their view belongs to every phase, and may differ from ours. What the plan was approved on stays beside it."
        }
        action={
          <ButtonLink to={drafting ? stepPath(code, "define", "whys") : planPath(code)} variant="primary">
            {drafting ? "Back to Define" : "Back to the plan"}
          </ButtonLink>
        }
      />
      {refusal && (
        <div className="mb-6">
          <RefusalNotice refusal={refusal} />
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
                  <TextInput
                    type="search"
                    defaultValue={query}
                    placeholder="Words customers used: callback, hand-over …"
                  />
                </Field>
                <Button type="submit" size="lg" icon={<Search aria-hidden="true" />}>
                  Search
                </Button>
              </Form>
              {candidates.length === 0 ? (
                <EmptyState title={query ? `No answer speaks of “${query}”` : "No answers with words yet"}>
                  {query ? (
                    <>
                      Try another word, or{" "}
                      <Link to={action} className="link">
                        see all answers
                      </Link>
                      .
                    </>
                  ) : (
                    "Import answers, or write down what a customer said below."
                  )}
                </EmptyState>
              ) : (
                <ul className="divide-y divide-line">
                  {candidates.map((each) => (
                    <CandidateRow key={each.responseId} candidate={each} code={code} action={here} />
                  ))}
                </ul>
              )}
              {nextHref && (
                <Pagination previousHref={null} nextHref={nextHref} summary="More answers follow" />
              )}
            </Section>
            <Section title="Write down what was said" id="by-hand">
              <Form method="post" action={action} className="space-y-5">
                <input type="hidden" name="code" value={code} />
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
                  hint="Who said it, when, by which way. Example: telephone call of 3 October, a decision maker of a tier I account"
                  error={reply?.fieldErrors.source}
                >
                  <TextInput defaultValue={typed(reply, "source")} />
                </Field>
                <Fieldset name="kind" label="Who says it?" error={reply?.fieldErrors.kind} required>
                  <RadioGroup
                    defaultValue={typed(reply, "kind") ?? "customer"}
                    options={EVIDENCE_KINDS.map((kind) => ({
                      value: kind,
                      label: EVIDENCE_KIND_LABELS[kind],
                      hint:
                        kind === "customer"
                          ? "A customer, in their own words."
                          : "One of us. It stays marked as a belief and does not count as customer evidence.",
                    }))}
                  />
                </Fieldset>
                <SubmitButton variant="secondary">Add it</SubmitButton>
              </Form>
            </Section>
          </>
        }
        side={
          <Section
            title={
              evidence.length === 0
                ? "On the plan: nothing yet"
                : `On the plan: ${plural(evidence.length, "piece")}`
            }
          >
            <ul className="space-y-4">
              {evidence.map((each) => (
                <li key={each.id} className="flex items-start gap-2">
                  <ul className="min-w-0 flex-1">
                    <Quote evidence={each} />
                  </ul>
                  <Form method="post" action={`${action}/${each.id}/removal`} preventScrollReset>
                    <Button
                      type="submit"
                      size="sm"
                      variant="quiet"
                      aria-label={`Take away: ${each.quote.slice(0, 60)}`}
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
