import type { ToldMessage } from "~/domain/communications/told";
import { ToldList } from "../communications/message/told-list";
import { Section } from "../layout/section";

/** `#told`: what people hear of it. A pilot begins no message before its decision. */
export function PilotToldSection({ messages }: { messages: readonly ToldMessage[] }) {
  return (
    <Section title="Told to whom" id="told">
      {messages.length === 0 ? (
        <p className="text-sm text-ink-muted">Its decision begins the message that tells it.</p>
      ) : (
        <ToldList messages={messages} />
      )}
    </Section>
  );
}
