import { Link } from "@remix-run/react";
import { COMMUNICATION_KIND_LABELS } from "~/domain/communications/communication";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { audienceCount } from "../../communications/audience-count";
import { communicationStatus } from "../../communications/communication-words";
import { StatusPill } from "../../controls/status-pill";
import { Section } from "../../layout/section";
import { Unsaid } from "../unsaid";

export function ToldSection({ facts, canEdit }: { facts: PlanFacts; canEdit: boolean }) {
  const draft = canEdit ? `/communications/new?plan=${facts.code}` : null;
  return (
    <Section
      id="told"
      title="Told to whom"
      aside={
        draft &&
        facts.communications.length > 0 && (
          <Link to={draft} className="link no-print">
            New draft
          </Link>
        )
      }
    >
      {facts.communications.length === 0 ? (
        <p className="text-sm">
          <Unsaid href={draft} action="Create draft">
            Nobody was told yet
          </Unsaid>
        </p>
      ) : (
        <ul className="space-y-3">
          {facts.communications.map((each) => {
            const { kind, label } = communicationStatus(each.status);
            return (
              <li key={each.id}>
                <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                  <Link
                    to={`/communications/${each.code}`}
                    className="min-w-0 font-medium break-words hover:text-accent"
                  >
                    <span className="tabular mr-1.5 text-ink-muted">{each.code}</span>
                    {each.subject || COMMUNICATION_KIND_LABELS[each.kind]}
                  </Link>
                  <StatusPill kind={kind} label={label} />
                </div>
                <p className="text-xs text-ink-muted">{audienceCount(each.audiences)}</p>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
