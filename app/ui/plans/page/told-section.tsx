import { Link } from "@remix-run/react";
import type { ToldMessage } from "~/domain/communications/told";
import { ToldList } from "../../communications/message/told-list";
import { Section } from "../../layout/section";
import { Unsaid } from "../unsaid";

interface ToldSectionProps {
  code: string;
  messages: readonly ToldMessage[];
  canEdit: boolean;
}

/** `#told`: what people hear of it, and whom it reached. */
export function ToldSection({ code, messages, canEdit }: ToldSectionProps) {
  const draft = canEdit ? `/communications/new?plan=${code}` : null;
  return (
    <Section
      id="told"
      title="Told to whom"
      aside={
        draft &&
        messages.length > 0 && (
          <Link to={draft} className="link no-print">
            New draft
          </Link>
        )
      }
    >
      {messages.length === 0 ? (
        <p className="text-sm">
          <Unsaid href={draft} action="Create draft">
            Nobody was told yet
          </Unsaid>
        </p>
      ) : (
        <ToldList messages={messages} />
      )}
    </Section>
  );
}
