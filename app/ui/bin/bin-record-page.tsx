import { Form } from "@remix-run/react";
import { type Contents, type RecycledNoun, recycledName } from "~/domain/bin/recycled";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Banner } from "../feedback/banner";
import { InlineNote } from "../feedback/inline-note";
import { RefusalNotice } from "../feedback/refusal-notice";
import { SubmitButton } from "../form/submit-button";
import { PageHeader } from "../layout/page-header";
import { contentsWords } from "./contents-words";

export interface BinRecordPageProps {
  record: {
    id: string;
    noun: RecycledNoun;
    code: string;
    title: string;
    version: number;
    contents: Contents[];
    deletedBy: string;
    deletedAt: string;
    purgeOn: string;
    restoredAt: string | null;
    restoredBy: string | null;
  };
  mayPurge: boolean;
  whoPurges: string;
  answer?: (FormAnswer & { refusal: Refusal | null }) | null;
}

/** One deleted record: who, when, what went with it, until when, and the way back. */
export function BinRecordPage({ record, mayPurge, whoPurges, answer }: BinRecordPageProps) {
  const href = `/bin/${record.id}`;
  return (
    <div className="max-w-2xl">
      <PageHeader
        eyebrow={`${recycledName(record)} · in the bin`}
        title={record.title}
        lead={
          <>
            Was deleted <DateText value={record.deletedAt} /> by {record.deletedBy}.
          </>
        }
        action={<ButtonLink to="/bin">To the bin</ButtonLink>}
      />
      <div className="space-y-6">
        {answer?.refusal && <RefusalNotice refusal={answer.refusal} />}
        {record.restoredAt ? (
          <Banner tone="good" title="It is back.">
            {record.restoredBy} restored it <DateText value={record.restoredAt} />.
          </Banner>
        ) : (
          <>
            <p className="text-base">
              {contentsWords(record.contents)} It can be brought back until{" "}
              <DateText value={record.purgeOn} mode="day" />; then it is gone for good.
            </p>
            <div className="flex flex-wrap gap-2">
              <Form method="post" action={`${href}/restoration`}>
                <input type="hidden" name="version" value={record.version} />
                <SubmitButton action={`${href}/restoration`}>Restore it</SubmitButton>
              </Form>
              {mayPurge && (
                <ButtonLink to={`${href}/purge`} variant="quiet">
                  Remove it for good…
                </ButtonLink>
              )}
            </div>
            {!mayPurge && <InlineNote>{whoPurges}</InlineNote>}
          </>
        )}
      </div>
    </div>
  );
}
