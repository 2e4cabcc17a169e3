import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { INTEGRATION_LABELS, INTEGRATION_MEANINGS } from "~/domain/technologies/system";
import { MAY_NOT_SYSTEMS } from "~/domain/technologies/system.schema";
import type { SystemView } from "~/domain/technologies/system-view";
import { InlineNote } from "../feedback/inline-note";
import { Section } from "../layout/section";
import { OwnerMark } from "./load-mark";

export interface SystemFactsProps {
  system: SystemView;
  surveys: readonly { id: string; name: string }[];
  keys: readonly { id: string; name: string; revoked: boolean }[];
  notes: string;
  mayEdit: boolean;
}

export function SystemFacts({ system, surveys, keys, notes, mayEdit }: SystemFactsProps) {
  const days = system.everyDays;
  return (
    <>
      <Section title="On record">
        <dl className="space-y-3 text-sm">
          <Fact term="Owner">
            <OwnerMark owner={system.owner} />
          </Fact>
          <Fact term="Comes in">
            {INTEGRATION_LABELS[system.integration]}
            <span className="block text-xs text-ink-muted">{INTEGRATION_MEANINGS[system.integration]}</span>
          </Fact>
          <Fact term="Rhythm">
            {days === null ? "None: it is never late" : days === 1 ? "Every day" : `Every ${days} days`}
          </Fact>
          <Fact term="Surveys it feeds">
            {surveys.length === 0
              ? "None"
              : surveys.map((survey) => (
                  <Link key={survey.id} to={`/surveys/${survey.id}`} className="link block">
                    {survey.name}
                  </Link>
                ))}
          </Fact>
          <Fact term="Keys">
            {keys.length === 0
              ? "None"
              : keys.map((key) => (
                  <Link key={key.id} to={`/intake/${key.id}`} className="link block">
                    {key.name}
                    {key.revoked && " (revoked)"}
                  </Link>
                ))}
          </Fact>
        </dl>
      </Section>
      {notes !== "" && (
        <Section title="Notes">
          <p className="text-sm break-words whitespace-pre-line">{notes}</p>
        </Section>
      )}
      {!mayEdit && <InlineNote>{MAY_NOT_SYSTEMS}</InlineNote>}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd className="mt-0.5 break-words">{children}</dd>
    </div>
  );
}
