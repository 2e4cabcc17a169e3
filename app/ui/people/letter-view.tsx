import type { ReactNode } from "react";
import type { LetterState } from "~/domain/letters/letter";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { InlineNote } from "../feedback/inline-note";
import { Section } from "../layout/section";
import { LetterStatus } from "./letter-status";

export interface LetterViewProps {
  letter: {
    toEmail: string;
    toName: string;
    status: LetterState;
    attempts: number;
    lastReply: string;
    createdAt: string;
    sentAt: string | null;
    text: string;
    html: string;
    link: string | null;
  };
}

export function LetterView({ letter }: LetterViewProps) {
  return (
    <>
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-[max-content_1fr]">
        <Fact label="To">
          {letter.toName} <span className="break-all text-ink-muted">{letter.toEmail}</span>
        </Fact>
        <Fact label="State">
          <LetterStatus status={letter.status} />
        </Fact>
        <Fact label="Written">
          <DateText value={letter.createdAt} />
        </Fact>
        {letter.sentAt && (
          <Fact label="Sent">
            <DateText value={letter.sentAt} />
          </Fact>
        )}
        <Fact label="Tries">{letter.attempts}</Fact>
        <Fact label="Mail server's last words">
          <span className="break-words">{letter.lastReply || "none yet"}</span>
        </Fact>
      </dl>
      <Section title="The letter">
        {letter.text === "" ? (
          <p className="text-sm text-ink-muted">
            Its words are written the moment it is sent. Load the page again.
          </p>
        ) : (
          <Words text={letter.text} link={letter.link} />
        )}
        {!letter.link && letter.text !== "" && (
          <div className="mt-3">
            <InlineNote>
              The link is a key, so it is not shown here: it is removed once a letter has left, and only an
              administrator sees it while there is no mail server.
            </InlineNote>
          </div>
        )}
        {letter.html !== "" && (
          <Disclosure summary="As it looks in a mail program" className="mt-4">
            <iframe
              title="The letter as it looks in a mail program"
              sandbox=""
              srcDoc={letter.html}
              className="h-140 w-full rounded-lg border border-line-strong bg-surface"
            />
          </Disclosure>
        )}
      </Section>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents max-sm:block">
      <dt className="text-ink-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** The plain text; the secret link can be followed where the reader may. */
function Words({ text, link }: { text: string; link: string | null }) {
  const [before, after] = link
    ? [text.split(link, 1)[0] ?? "", text.slice(text.indexOf(link) + link.length)]
    : [text, ""];
  return (
    <div className="rounded-lg border border-line bg-surface px-5 py-4 text-base break-words whitespace-pre-line">
      {before}
      {link && (
        <a href={link} className="link break-all">
          {link}
        </a>
      )}
      {after}
    </div>
  );
}
