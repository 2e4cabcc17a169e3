import { Form, Link } from "@remix-run/react";
import { COMMUNICATION_KIND_LABELS, MESSAGE_STATE_LABELS } from "~/domain/communications/communication";
import { messagePath, messageReviewPath } from "~/domain/communications/message-places";
import type { ReviewView } from "~/domain/communications/review-view";
import { ButtonLink } from "../../controls/button";
import { Disclosure } from "../../controls/disclosure";
import { RecordDate } from "../../controls/record-date";
import { StatusPill } from "../../controls/status-pill";
import { Tabs } from "../../controls/tabs";
import { Banner } from "../../feedback/banner";
import { InlineNote } from "../../feedback/inline-note";
import { Field } from "../../form/field";
import { SubmitButton } from "../../form/submit-button";
import { TextArea } from "../../form/text-input";
import { PageHeader } from "../../layout/page-header";
import { Section } from "../../layout/section";
import { TwoColumns } from "../../layout/two-columns";
import { communicationStatus } from "../communication-words";
import { ClaimList } from "./claim-list";
import { DiffView } from "./diff-view";
import { RemarkForm } from "./remark-form";
import { RemarkList, type ShownRemark } from "./remark-list";
import { VersionChoice } from "./version-choice";
import { ReadWords } from "./words-section";

type ReviewPageProps = Omit<ReviewView<ShownRemark>, "since" | "remarks"> & {
  since: (Omit<NonNullable<ReviewView<ShownRemark>["since"]>, "at"> & { at: Date | string }) | null;
  remarks: readonly ShownRemark[];
};

/** What changed since this reader saw it, the words with their remarks, the claims, and the decision. */
export function ReviewPage(props: ReviewPageProps) {
  const { code, subject, kind, status, open, versions, isPublic } = props;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${COMMUNICATION_KIND_LABELS[kind]}`}
        title={`Review: ${subject}`}
        lead={
          props.waiting.length === 0
            ? "Nothing of it waits for approval."
            : `Waits for approval for ${props.waiting.map(({ audience }) => audience).join(", ")}.`
        }
        meta={<StatusPill {...communicationStatus(status)} />}
        action={<ButtonLink to={messagePath(code)}>Back to the message</ButtonLink>}
      />
      {isPublic && (
        <InlineNote>
          This leaves the house: every number is a live figure, nothing is called effective that was not
          shown, and no remark stays open.
        </InlineNote>
      )}
      {versions.length > 1 && (
        <div className="mt-4">
          <Tabs
            label="Audiences"
            tabs={versions.map((version) => ({
              label: version.audience,
              href: messageReviewPath(code, version.id),
              current: version.id === open?.id,
            }))}
          />
        </div>
      )}
      <div className="mt-6">
        <TwoColumns main={<Main {...props} />} side={<Side {...props} />} />
      </div>
    </>
  );
}

function Main({ code, open, opened, since, remarks, rights }: ReviewPageProps) {
  const changed = since?.fields.filter((field) => field.changed).length ?? 0;
  return (
    <>
      {since && (
        <Section
          id="changed"
          title={changed === 0 ? "Nothing changed" : "What changed"}
          lead={
            <>
              Since it was {since.reason} by {since.by}{" "}
              <RecordDate value={typeof since.at === "string" ? since.at : since.at.toISOString()} />
              {changed > 0 && ": underlined came in, struck through went"}.
            </>
          }
        >
          {changed > 0 && <DiffView fields={since.fields} onlyChanged />}
        </Section>
      )}
      <Section
        id="words"
        title={open ? `The words for ${open.audience}` : "The words"}
        aside={open && MESSAGE_STATE_LABELS[open.status]}
      >
        <ReadWords
          words={opened.words}
          values={opened.values}
          locale={opened.locale}
          figures={opened.figures}
          audience={open?.audience ?? null}
        />
      </Section>
      <Section id="remarks" title={`Remarks${remarks.length > 0 ? ` (${remarks.length})` : ""}`}>
        {remarks.length > 0 ? (
          <RemarkList code={code} remarks={remarks} mayAnswer={rights.remark} />
        ) : (
          <p className="text-sm text-ink-muted">None yet.</p>
        )}
        {rights.remark && open && (
          <div className="no-print mt-5 border-t border-line pt-4">
            <RemarkForm code={code} versionId={open.id} audience={open.audience} />
          </div>
        )}
      </Section>
    </>
  );
}

function Side({ code, open, claims, waiting, rights, whom }: ReviewPageProps) {
  const ready = waiting.some(({ missing }) => missing.length === 0);
  return (
    <>
      <Section id="claims" title="What it claims">
        {open && <ClaimList code={code} versionId={open.id} claims={claims} mayWrite={rights.write} />}
      </Section>
      <Section id="decision" title="Decision">
        {waiting.length === 0 ? (
          <p className="text-sm text-ink-muted">
            Nothing waits for approval.{" "}
            <Link to={messagePath(code)} className="link">
              See where each audience stands
            </Link>
          </p>
        ) : !rights.approve ? (
          <Banner title="This is for somebody else to do">{whom}</Banner>
        ) : (
          <div className="space-y-6">
            <Form method="post" action={`/communications/${code}/approval`} className="space-y-4">
              <VersionChoice label="Approve for" versions={waiting} leadsTo="Approved" />
              {ready && <SubmitButton action={`/communications/${code}/approval`}>Approve</SubmitButton>}
            </Form>
            <Disclosure summary="Return it instead">
              <Form method="post" action={`/communications/${code}/return`} className="mt-3 space-y-4">
                <VersionChoice
                  label="Return for"
                  idPrefix="return"
                  versions={waiting.map((version) => ({ ...version, missing: [] }))}
                  leadsTo="Returned"
                />
                <Field name="reason" label="What has to be mended?" hint="Its author reads it." required>
                  <TextArea rows={3} maxLength={2000} />
                </Field>
                <SubmitButton variant="secondary" action={`/communications/${code}/return`}>
                  Return to its author
                </SubmitButton>
              </Form>
            </Disclosure>
          </div>
        )}
      </Section>
    </>
  );
}
