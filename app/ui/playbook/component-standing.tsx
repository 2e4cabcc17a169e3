import { Form, Link } from "@remix-run/react";
import { Check, CircleHelp, Minus, OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import {
  type ComponentRecordView,
  type ComponentTrouble,
  LEVEL_WORDS,
} from "~/domain/playbook/component-record";
import type { MaturityReading } from "~/domain/playbook/maturity";
import type { ComponentSlug } from "~/domain/playbook/playbook";
import { Avatar } from "../controls/avatar";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { SubmitButton } from "../form/submit-button";
import { LevelSteps } from "./level-steps";

/** How a component stands: what people say, what Capstan derives, what is wrong. */
export interface Standing {
  record: ComponentRecordView;
  derived: MaturityReading;
  level: number | null;
  troubles: readonly ComponentTrouble[];
}

export interface ComponentStandingProps extends Standing {
  slug: ComponentSlug;
  label: string;
  /** Leaders, and the component's own lead. */
  mayReview: boolean;
}

/** Who leads a component, how far it is, when it was looked at and what comes next: the same strip on all twelve pages. */
export function ComponentStanding(props: ComponentStandingProps) {
  const { slug, label, record, derived, level, troubles, mayReview } = props;
  const address = `/components/${slug}/review`;
  return (
    <section
      aria-label={`Lead and maturity of ${label}`}
      className={`mb-8 rounded-lg border bg-surface px-4 py-3 text-sm ${troubles.length > 0 ? "border-bad-line" : "border-line-strong"}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <dl className="flex min-w-0 flex-wrap items-center gap-x-8 gap-y-3">
          <Fact term="Lead">
            {record.leadName && record.leadActive ? (
              <Avatar name={record.leadName} size="sm" withName />
            ) : (
              <Trouble words={record.leadName ? `${record.leadName} has left` : "No lead"} />
            )}
          </Fact>
          <Fact term="Maturity">
            <span className="inline-flex items-center gap-2">
              <LevelSteps level={level} />
              <span>{level === null ? "cannot judge yet" : `${level} · ${LEVEL_WORDS[level] ?? ""}`}</span>
            </span>
          </Fact>
          <Fact term="Last review">
            {record.reviewedOn ? (
              <span>
                <DateText value={record.reviewedOn} /> by {record.reviewedBy}
              </span>
            ) : (
              "never"
            )}
            {troubles
              .filter((trouble) => trouble.id === "review")
              .map((trouble) => (
                <span key={trouble.id} className="ml-2">
                  <Trouble words={trouble.words} />
                </span>
              ))}
          </Fact>
          {record.nextStep && <Fact term="Next step">{record.nextStep}</Fact>}
        </dl>
        {mayReview && (
          <div className="no-print flex flex-wrap gap-2">
            <Form method="post" action={address} preventScrollReset>
              <SubmitButton size="sm" variant="secondary" action={address}>
                Mark as reviewed
              </SubmitButton>
            </Form>
            <ButtonLink to={`/components/${slug}`} size="sm">
              {record.leadId ? "Change" : "Name a lead"}
            </ButtonLink>
          </div>
        )}
      </div>
      <Ladder record={record} derived={derived} />
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

export function Trouble({ words }: { words: string }) {
  return (
    <Badge tone="bad" icon={<OctagonAlert aria-hidden="true" />}>
      {words}
    </Badge>
  );
}

/** What speaks for the level, step by step; a person's own word stands beside it with its reason. */
function Ladder({ record, derived }: Pick<ComponentStandingProps, "record" | "derived">) {
  const stated = record.statedLevel;
  const differs = stated !== null && stated !== derived.level;
  return (
    <div className="mt-2">
      <Disclosure
        summary={
          derived.level === null
            ? "Why it cannot be derived yet"
            : differs
              ? `Derived from what Capstan holds: ${derived.level}. Set to ${stated} by hand`
              : `Derived from what Capstan holds: ${derived.level}`
        }
      >
        {stated !== null && (
          <p className="mb-2 max-w-[70ch] break-words">
            {differs ? `Set to ${stated} by hand: ` : `Agreed on ${stated}: `}
            <span className="text-ink-muted">“{record.levelReason}”</span>
          </p>
        )}
        <ol className="space-y-1.5">
          {derived.steps.map((step) => {
            const Icon = step.met === true ? Check : step.met === false ? Minus : CircleHelp;
            return (
              <li key={step.level} className="flex gap-2">
                <Icon
                  aria-hidden="true"
                  className={`mt-0.5 size-4 shrink-0 ${step.met === true ? "text-good" : "text-ink-faint"}`}
                />
                <span className="min-w-0">
                  <span className="tabular">{step.level}</span> {step.asks}
                  <span className="sr-only">
                    {step.met === true ? ": holds." : step.met === false ? ": does not hold." : ": unknown."}
                  </span>
                  <span className="block text-ink-muted">
                    {step.href ? (
                      <Link to={step.href} className="hover:underline">
                        {step.evidence}
                      </Link>
                    ) : (
                      step.evidence
                    )}
                  </span>
                </span>
              </li>
            );
          })}
        </ol>
      </Disclosure>
    </div>
  );
}
