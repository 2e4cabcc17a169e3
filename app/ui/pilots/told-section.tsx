import { Link } from "@remix-run/react";
import { communicationStatus } from "../communications/communication-words";
import { StatusPill } from "../controls/status-pill";
import { Section } from "../layout/section";

interface ToldSectionProps {
  messages: readonly { code: string; subject: string; status: string }[];
}

/** `#told`: what people hear of it. A pilot begins no message before its decision. */
export function PilotToldSection({ messages }: ToldSectionProps) {
  return (
    <Section title="Told to whom" id="told">
      {messages.length === 0 ? (
        <p className="text-sm text-ink-muted">Its decision begins the message that tells it.</p>
      ) : (
        <ul className="space-y-2 text-sm">
          {messages.map(({ code, subject, status }) => {
            const { kind, label } = communicationStatus(status);
            return (
              <li key={code} className="break-words">
                <Link to={`/communications/${code}`} className="link">
                  {code} {subject}
                </Link>{" "}
                <StatusPill kind={kind} label={label} />
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
