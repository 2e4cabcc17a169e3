import { Form, Link } from "@remix-run/react";
import { messageReviewPath } from "~/domain/communications/message-places";
import { WORD_FIELD_LABELS, type WordField } from "~/domain/communications/snapshot";
import { Disclosure } from "../../controls/disclosure";
import { RecordDate } from "../../controls/record-date";
import { Field } from "../../form/field";
import { SubmitButton } from "../../form/submit-button";
import { TextArea } from "../../form/text-input";

export interface ShownRemark {
  id: string;
  version: number;
  versionId: string;
  audience: string;
  field: WordField;
  passage: string;
  text: string;
  by: string;
  at: Date | string;
  settledAt: Date | string | null;
  settledBy: string | null;
  answers: readonly { id: string; text: string; by: string; at: Date | string }[];
  maySettle: boolean;
}

interface RemarkListProps {
  code: string;
  remarks: readonly ShownRemark[];
  mayAnswer: boolean;
  /** Several audiences in one list: each remark says whose words it is about. */
  withAudience?: boolean;
}

const iso = (at: Date | string): string => (typeof at === "string" ? at : at.toISOString());

/** What reviewers said on passages, what was answered, and what is settled. */
export function RemarkList({ code, remarks, mayAnswer, withAudience = false }: RemarkListProps) {
  return (
    <ol className="divide-y divide-line">
      {remarks.map((remark) => (
        <li key={remark.id} id={`remark-${remark.id}`} className="scroll-mt-20 py-3 text-sm first:pt-0">
          <p className="text-xs text-ink-muted">
            <span className="font-medium text-ink">{remark.by}</span> on{" "}
            <span className="first-letter:lowercase">{WORD_FIELD_LABELS[remark.field]}</span>
            {withAudience && <> for {remark.audience}</>} · <RecordDate value={iso(remark.at)} />
            {remark.settledAt && <> · settled{remark.settledBy ? ` by ${remark.settledBy}` : ""}</>}
          </p>
          {remark.passage && (
            <blockquote className="mt-1 border-l-2 border-accent-line pl-3 break-words text-ink-muted">
              “{remark.passage}”
            </blockquote>
          )}
          <p className="mt-1 break-words whitespace-pre-line">{remark.text}</p>
          {remark.answers.length > 0 && (
            <ul className="mt-2 space-y-2 border-l border-line pl-3">
              {remark.answers.map((answer) => (
                <li key={answer.id}>
                  <p className="text-xs text-ink-muted">
                    <span className="font-medium text-ink">{answer.by}</span> ·{" "}
                    <RecordDate value={iso(answer.at)} />
                  </p>
                  <p className="break-words whitespace-pre-line">{answer.text}</p>
                </li>
              ))}
            </ul>
          )}
          <Acts code={code} remark={remark} mayAnswer={mayAnswer} />
        </li>
      ))}
    </ol>
  );
}

function Acts({ code, remark, mayAnswer }: { code: string; remark: ShownRemark; mayAnswer: boolean }) {
  const settled = remark.settledAt !== null;
  if (!mayAnswer && !remark.maySettle) return null;
  return (
    <div className="no-print mt-1 flex flex-wrap items-start gap-x-4 gap-y-1">
      {remark.maySettle && (
        <Form method="post" action={`/communications/${code}/remarks/${remark.id}/settling`}>
          <input type="hidden" name="version" value={remark.version} />
          <input type="hidden" name="settled" value={settled ? "no" : "yes"} />
          <SubmitButton variant="quiet" size="sm" className="-ml-3">
            {settled ? "Open again" : "Settle"}
          </SubmitButton>
        </Form>
      )}
      {mayAnswer && !settled && (
        <Disclosure summary="Answer" className="min-w-0 flex-1 basis-60">
          <Form
            method="post"
            action={`/communications/${code}/remarks/${remark.id}/answer`}
            className="mt-2 space-y-2"
          >
            <Field name="text" idPrefix={remark.id} label="Your answer" required>
              <TextArea rows={2} />
            </Field>
            <SubmitButton size="sm">Answer</SubmitButton>
          </Form>
        </Disclosure>
      )}
    </div>
  );
}

/** What is open in a review, on the message's own page. */
export function OpenRemarks({ code, remarks }: { code: string; remarks: readonly ShownRemark[] }) {
  const open = remarks.filter(({ settledAt }) => settledAt === null);
  if (remarks.length === 0) return null;
  return (
    <p className="text-sm">
      {open.length === 0
        ? `${remarks.length === 1 ? "One remark was" : `${remarks.length} remarks were`} made and settled. `
        : `${open.length === 1 ? "One remark is" : `${open.length} remarks are`} open. `}
      <Link to={messageReviewPath(code)} className="link">
        Read them beside the words
      </Link>
    </p>
  );
}
