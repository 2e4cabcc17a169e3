import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type LetterState, REMOVED_LINK } from "~/domain/letters/letter";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { InlineNote } from "../feedback/inline-note";
import { Section } from "../layout/section";
import { LetterFrame } from "./letter-frame";
import { LetterStatus } from "./letter-status";
import { LetterTries, type TryRow } from "./letter-tries";
import { LetterWords } from "./letter-words";

export interface LetterViewProps {
  letter: {
    toEmail: string;
    toName: string;
    personId: string | null;
    status: LetterState;
    repeats: number;
    lastReply: string;
    createdAt: string;
    sendingAt: string | null;
    sentAt: string | null;
    bouncedAt: string | null;
    bounceText: string;
    text: string;
    html: string;
    link: string | null;
    group: { id: string; subject: string } | null;
    tries: readonly TryRow[];
    /** "leaves at 07:00 on Monday 19 October, their time (Europe/Berlin)"; null where it may leave at once. */
    waits: string | null;
    /** A kind that holds a key, which is shown to few and kept not at all. */
    isKey: boolean;
  };
}

export function LetterView({ letter }: LetterViewProps) {
  return (
    <>
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-[max-content_1fr]">
        <Fact label="To">
          {letter.personId ? (
            <Link to={`/mail?person=${letter.personId}`} className="link">
              {letter.toName}
            </Link>
          ) : (
            letter.toName
          )}{" "}
          <span className="break-all text-ink-muted">{letter.toEmail}</span>
        </Fact>
        <Fact label="State">
          <LetterStatus status={letter.status} />
          {letter.waits && <span className="mt-1 block">{letter.waits}</span>}
        </Fact>
        <When label="Written" at={letter.createdAt} />
        <When label="Handed over" at={letter.status === "sending" ? letter.sendingAt : null} />
        <When label="Taken by the mail server" at={letter.sentAt} />
        <When label="Came back" at={letter.bouncedAt} />
        {letter.group && (
          <Fact label="One of many">
            <Link to={`/mail/groups/${letter.group.id}`} className="link">
              {letter.group.subject}
            </Link>
          </Fact>
        )}
        <Fact label={letter.bounceText ? "Why it came back" : "Mail server's last words"}>
          <span className="break-words">{letter.bounceText || letter.lastReply || "none yet"}</span>
        </Fact>
      </dl>
      {letter.repeats > 0 && (
        <div className="mt-4">
          <InlineNote>
            The line to the mail server was cut after it had been given the words, so nobody knows whether it
            took them. The letter was handed over {letter.repeats === 1 ? "once" : `${letter.repeats} times`}{" "}
            more with the same Message-ID, by which mail programs recognise a repeat.
          </InlineNote>
        </div>
      )}
      <Section title="Tries">
        <LetterTries tries={letter.tries} />
      </Section>
      <Section title="The letter">
        {letter.text === "" ? (
          <p className="text-sm text-ink-muted">
            Its words are written the moment it is sent. Load the page again.
          </p>
        ) : (
          <LetterWords text={letter.text} link={letter.link} />
        )}
        {!letter.link && letter.text.includes(REMOVED_LINK) && (
          <div className="mt-3">
            <InlineNote>
              {letter.isKey
                ? "The link is a key, so it is not shown here: it is removed once a letter has left, and only an administrator sees it while there is no mail server."
                : "Links that act in the reader's name are not shown here. They work in the letter itself and in the reader's own mailbox."}
            </InlineNote>
          </div>
        )}
        {letter.html !== "" && (
          <Disclosure summary="As it looks in a mail program" className="mt-4">
            <LetterFrame title="The letter as it looks in a mail program" html={letter.html} theme="light" />
          </Disclosure>
        )}
      </Section>
    </>
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
