import type { LetterState } from "~/domain/letters/letter";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { Banner } from "../feedback/banner";
import type { Theme } from "../layout/theme";
import { LetterFrame } from "./letter-frame";
import { LetterWords } from "./letter-words";

interface MailboxLetterProps {
  letter: { subject: string; text: string; html: string };
  at: string;
  status: LetterState;
  theme: Theme;
}

/** One letter as it lies before its reader: its links open Capstan. */
export function MailboxLetter({ letter, at, status, theme }: MailboxLetterProps) {
  return (
    <article>
      <h1 className="text-lg font-semibold break-words">{letter.subject}</h1>
      <p className="mt-1 mb-4 text-sm text-ink-muted">
        Capstan, <DateText value={at} />
      </p>
      {(status === "failed" || status === "bounced") && (
        <div className="mb-4">
          <Banner tone="warn" title="This letter did not reach your address">
            {status === "bounced" ? "It came back." : "The mail server did not take it."} An administrator
            sees the server's words under Mail; say whether your address is right.
          </Banner>
        </div>
      )}
      <LetterFrame title={letter.subject} html={letter.html} theme={theme} linksWork />
      <Disclosure summary="As text" className="mt-4">
        <LetterWords text={letter.text} link={null} />
      </Disclosure>
    </article>
  );
}
