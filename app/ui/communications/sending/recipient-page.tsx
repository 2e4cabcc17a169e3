import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { LEFT_OUT_LABELS } from "~/domain/communications/message-facts";
import { recipientsPath } from "~/domain/communications/recipient";
import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import { useReader } from "../../controls/reader";
import { InlineNote } from "../../feedback/inline-note";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { SubmitButton } from "../../form/submit-button";
import { PageHeader } from "../../layout/page-header";
import { Section } from "../../layout/section";
import { LetterTries, type TryRow } from "../../mail/letter-tries";
import type { FormReply } from "../../plans/form-reply";
import { clockIn, zoneName } from "./clock-words";
import { RecipientPill, type RecipientRow } from "./recipient-table";

interface RecipientPageProps {
  code: string;
  subject: string;
  maySend: boolean;
  mayReadMail: boolean;
  /** Why it is not sent to them once more; null where it can be. */
  whyNot: string | null;
  recipient: RecipientRow & {
    version: number;
    versionId: string;
    locale: string;
    contactId: string | null;
    letterId: string | null;
    handedAt: string | null;
    questions: readonly { id: string; text: string; at: string; status: string }[];
    tries: readonly TryRow[];
  };
  reply: FormReply | null;
}

/** What one person was told, when and how often it was tried, and what they said back. */
export function RecipientPage({
  code,
  subject,
  maySend,
  mayReadMail,
  whyNot,
  recipient,
  reply,
}: RecipientPageProps) {
  const { locale } = useReader();
  const { name, email, state, skipped, letterId } = recipient;
  const base = `/communications/${encodeURIComponent(code)}`;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        eyebrow={`${code} · ${subject}`}
        title={name || email}
        meta={<RecipientPill state={state} />}
      />
      {reply?.refusal && (
        <div className="mb-4">
          <RefusalNotice refusal={reply.refusal} />
        </div>
      )}
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-[max-content_1fr]">
        <Fact label="Address">
          <span className="break-all">{email}</span>
          {recipient.contactId && (
            <>
              {" "}
              <Link to={`/contacts/${recipient.contactId}`} className="link">
                the contact
              </Link>
            </>
          )}
        </Fact>
        <Fact label="Audience">
          <Link to={recipientsPath(code, { version: recipient.versionId })} className="link">
            {recipient.audience}
          </Link>
        </Fact>
        <Fact label="Hour">
          {clockIn(recipient.dueAt, locale, recipient.timeZone)} ({zoneName(recipient.timeZone)})
        </Fact>
        {state === "skipped" && skipped !== "" && <Fact label="Left out">{LEFT_OUT_LABELS[skipped]}</Fact>}
        <When label="Put on its way" at={recipient.handedAt} />
        <When label="Taken by the mail server" at={recipient.sentAt} />
        {recipient.reply !== "" && (
          <Fact label="Mail server's last words">
            <span className="break-words">{recipient.reply}</span>
          </Fact>
        )}
        <When label="Said that they have read it" at={recipient.acknowledgedAt} />
        <When label="Reminded" at={recipient.remindedAt} />
      </dl>
      <div className="mt-5 flex flex-wrap gap-3">
        {letterId && mayReadMail && (
          <ButtonLink to={`/mail/${letterId}`} size="sm">
            Read the letter
          </ButtonLink>
        )}
        {maySend && whyNot === null && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="version" value={recipient.version} />
            <SubmitButton size="sm" variant="secondary">
              {state === "delivered" ? "Send it once more" : "Send it to them"}
            </SubmitButton>
          </Form>
        )}
      </div>
      {maySend && whyNot !== null && state !== "delivered" && (
        <div className="mt-3">
          <InlineNote>{whyNot}</InlineNote>
        </div>
      )}
      {recipient.tries.length > 0 && (
        <Section title="Tries">
          <LetterTries tries={recipient.tries} />
        </Section>
      )}
      {recipient.questions.length > 0 && (
        <Section title="Asked back">
          <ul className="space-y-2 text-sm">
            {recipient.questions.map((question) => (
              <li key={question.id}>
                <Link to={`${base}/questions/${question.id}`} className="link break-words">
                  {question.text}
                </Link>{" "}
                <span className="text-ink-muted">
                  <DateText value={question.at} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="mt-6">
        <ButtonLink to={recipientsPath(code)} variant="quiet" className="-ml-3">
          All recipients
        </ButtonLink>
      </p>
    </div>
  );
}

const When = ({ label, at }: { label: string; at: string | null }) =>
  at && (
    <Fact label={label}>
      <DateText value={at} />
    </Fact>
  );

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents max-sm:block">
      <dt className="text-ink-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
