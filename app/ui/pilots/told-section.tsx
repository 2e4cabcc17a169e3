import { Link } from "@remix-run/react";
import type { ToldMessage } from "~/domain/communications/told";
import { ToldList } from "../communications/message/told-list";
import { Section } from "../layout/section";

interface PilotToldSectionProps {
  messages: readonly ToldMessage[];
  /** Where a message about it is begun; null for who may not. */
  newHref: string | null;
}

/** `#told`: what people hear of it. By itself a pilot begins no message before its decision. */
export function PilotToldSection({ messages, newHref }: PilotToldSectionProps) {
  return (
    <Section
      title="Told to whom"
      id="told"
      aside={
        newHref && (
          <Link to={newHref} className="link no-print">
            New message
          </Link>
        )
      }
    >
      {messages.length === 0 ? (
        <p className="text-sm text-ink-muted">Its decision begins the message that tells it.</p>
      ) : (
        <ToldList messages={messages} />
      )}
    </Section>
  );
}
