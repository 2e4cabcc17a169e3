import { Form } from "@remix-run/react";
import type { Contents } from "~/domain/bin/recycled";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import { SubmitButton } from "../form/submit-button";
import { VersionInput } from "../form/version-input";
import { PageHeader } from "../layout/page-header";
import { contentsWords } from "./contents-words";

export interface DeletionPageProps {
  /** "CAP-011", "Task 3 of CAP-011" */
  eyebrow: string;
  title: string;
  /** "action plan", "task", "finding" */
  noun: string;
  version: number;
  contents: readonly Contents[];
  /** Why it cannot be deleted, and what to do instead. */
  instead: { why: string; label: string; href: string } | null;
  retentionDays: number;
  /** What else follows, a sentence each. */
  follows?: readonly string[];
  backHref: string;
  answer?: (FormAnswer & { refusal: Refusal | null }) | null;
}

/** What goes with a record, shown before it goes. */
export function DeletionPage(props: DeletionPageProps) {
  const { noun, version, contents, instead, retentionDays, answer } = props;
  return (
    <div className="max-w-2xl">
      <PageHeader
        eyebrow={props.eyebrow}
        title={`Delete “${props.title}”?`}
        lead={`For what was begun by mistake. It lies in the bin for ${retentionDays} ${retentionDays === 1 ? "day" : "days"} and can be brought back as it was.`}
      />
      <div className="space-y-6">
        {answer?.refusal && <RefusalNotice refusal={answer.refusal} />}
        {instead ? (
          <Banner
            tone="info"
            title={`This ${noun} cannot be deleted.`}
            action={
              <ButtonLink to={instead.href} size="sm">
                {instead.label}
              </ButtonLink>
            }
          >
            {instead.why}
          </Banner>
        ) : (
          <>
            <ul className="list-disc space-y-1 pl-5 text-base">
              <li>{contentsWords(contents)}</li>
              {props.follows?.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
              <li>The activity log keeps what happened.</li>
            </ul>
            <Form method="post" className="flex flex-wrap gap-2">
              <VersionInput current={version} answer={answer} />
              <ButtonLink to={props.backHref}>Keep it</ButtonLink>
              <SubmitButton variant="danger">Delete the {noun}</SubmitButton>
            </Form>
          </>
        )}
      </div>
    </div>
  );
}
