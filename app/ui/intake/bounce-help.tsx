import { Section } from "../layout/section";
import { CodeBlock } from "./code-block";

const EXAMPLE = `curl -X POST https://capstan.example.com/api/v1/bounces \\
  -H "Authorization: Bearer SECRET" \\
  -H "Content-Type: message/rfc822" \\
  --data-binary @report.eml`;

const JSON_EXAMPLE = `{ "messageId": "<01K7…@capstan.example.com>", "recipient": "ilse@example.com",
  "status": "5.1.1", "text": "550 5.1.1 No such user" }`;

/** For whoever looks after the mail server. */
export const BounceHelp = () => (
  <Section title="Letters that come back" id="bounces">
    <div className="max-w-[70ch] space-y-3 text-sm">
      <p>
        A mail server takes a letter and reports later that it could not deliver it. Pass the report on to{" "}
        <code className="rounded-sm bg-sunken px-1 text-xs break-all">POST /api/v1/bounces</code> with a key
        that may “report letters that came back”: whole, as it came into the sender's mailbox, or as JSON.
      </p>
    </div>
    <div className="my-4 space-y-4">
      <CodeBlock label="The report as it came" text={EXAMPLE} />
      <CodeBlock label="The same as JSON" text={JSON_EXAMPLE} />
    </div>
    <div className="max-w-[70ch] space-y-3 text-sm">
      <p>
        The letter is found by its Message-ID, else as the newest to that address in the last 14 days. A
        report that says “failed”, or a status of 5, makes it one that came back, and administrators are told.
        “Delayed”, or a status of 4, is noted on the letter, which stays sent. The same report twice is one. A
        letter of another sender is answered with 404.
      </p>
    </div>
  </Section>
);
