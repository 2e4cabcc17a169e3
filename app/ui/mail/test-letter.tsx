import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { LetterState } from "~/domain/letters/letter";
import { DateText } from "../controls/date-text";
import { Spinner } from "../controls/spinner";
import { Banner } from "../feedback/banner";
import { useLookAgain } from "./use-look-again";

interface TestLetterProps {
  letter: {
    id: string;
    toEmail: string;
    status: LetterState;
    lastReply: string;
    at: string;
    tries: readonly { code: number | null; reply: string }[];
  };
  hasMailServer: boolean;
}

const LOOK_AGAIN_MS = 1000;

/** How far the letter came, until the server's own answer stands there. */
export function TestLetter({ letter, hasMailServer }: TestLetterProps) {
  const { status, toEmail, lastReply, tries } = letter;
  const isUnderWay = hasMailServer && (status === "waiting" || status === "sending");
  useLookAgain(isUnderWay, LOOK_AGAIN_MS);
  const words = tries.at(-1)?.reply || lastReply;
  return (
    <div aria-live="polite">
      {isUnderWay && (
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      )}
      <ol className="mb-6 space-y-2 text-sm">
        <Step done moving={false}>
          Written for {toEmail}, <DateText value={letter.at} />
        </Step>
        <Step moving={isUnderWay} done={tries.length > 0 || status === "sending" || status === "sent"}>
          {tries.length > 0 ? "Taken from the queue and handed to the mail server" : "In the queue"}
        </Step>
        <Step moving={isUnderWay} done={status === "sent"}>
          {LAST[status]}
        </Step>
      </ol>
      {status === "sent" && (
        <Banner tone="good" title="The mail server took it">
          <p className="break-words">Its words: {words || "none"}</p>
          <p className="mt-1">Look into your mail program. Nothing there? Look among unwanted mail.</p>
        </Banner>
      )}
      {(status === "failed" || status === "bounced") && (
        <Banner tone="bad" title="The mail server did not take it">
          <p className="break-words">Its words: {words || "none"}</p>
        </Banner>
      )}
      {isUnderWay && words && (
        <Banner tone="warn" title="Not yet">
          <p className="break-words">{words}</p>
        </Banner>
      )}
      <p className="mt-4 text-sm">
        <Link to={`/mail/${letter.id}`} className="link">
          The letter with all its tries
        </Link>
      </p>
    </div>
  );
}

const LAST: Record<LetterState, string> = {
  waiting: "Waiting for the mail server",
  sending: "The mail server is being given the words",
  sent: "Taken by the mail server",
  failed: "Refused by the mail server",
  bounced: "Came back",
  withdrawn: "Held back",
};

const Step = ({ done, moving, children }: { done: boolean; moving: boolean; children: ReactNode }) => (
  <li className="flex items-center gap-2.5">
    <span aria-hidden="true" className="flex size-4 items-center justify-center">
      {done ? "✓" : moving ? <Spinner /> : "–"}
    </span>
    <span>
      {children}
      <span className="sr-only">{done ? ", done" : ", not yet"}</span>
    </span>
  </li>
);
