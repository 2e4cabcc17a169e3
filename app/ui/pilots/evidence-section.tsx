import { Link } from "@remix-run/react";
import { isPilotOver } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { pilotEvidencePath } from "~/domain/pilots/pilot-places";
import { Badge } from "../controls/badge";
import { InlineNote } from "../feedback/inline-note";
import { Section } from "../layout/section";
import { Unsaid } from "../plans/unsaid";

interface PilotEvidence {
  id: string;
  kind: "customer" | "belief";
  quote: string;
  source: string;
  responseId: string | null;
}

interface EvidenceSectionProps {
  facts: PilotFacts;
  finding: { number: number; title: string } | null;
  evidence: readonly PilotEvidence[];
  canEdit: boolean;
}

/** Who says that the need is real: customers, or ourselves alone. */
export function PilotEvidenceSection({ facts, finding, evidence, canEdit }: EvidenceSectionProps) {
  const open = canEdit && !isPilotOver(facts.status);
  return (
    <Section
      id="evidence"
      title="Why it is needed"
      aside={
        open && (
          <Link to={pilotEvidencePath(facts.code)} className="link no-print">
            Add evidence
          </Link>
        )
      }
    >
      <div className="space-y-3">
        {facts.evidence.customer === 0 && facts.evidence.belief > 0 && (
          <InlineNote tone="warn">
            So far only we believe it. No customer says yet that the need is real.
          </InlineNote>
        )}
        {finding && (
          <p className="text-sm">
            From finding{" "}
            <Link to={`/findings/F-${finding.number}`} className="link">
              F-{String(finding.number).padStart(3, "0")}
            </Link>{" "}
            {finding.title}
          </p>
        )}
        {evidence.length === 0 ? (
          <p className="text-sm">
            <Unsaid href={open ? pilotEvidencePath(facts.code) : null} action="Say who does">
              Nobody is on record yet who says that the need is real
            </Unsaid>
          </p>
        ) : (
          <ul className="space-y-3">
            {evidence.map((piece) => (
              <li
                key={piece.id}
                className={
                  piece.kind === "belief"
                    ? "border-l-2 border-dashed border-line-strong pl-3"
                    : "border-l-2 border-accent-line pl-3"
                }
              >
                <p className="max-w-[72ch] text-base break-words whitespace-pre-line">
                  {piece.kind === "belief" ? piece.quote : <>“{piece.quote}”</>}
                </p>
                <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
                  {piece.kind === "belief" && <Badge tone="quiet">Belief, no customer</Badge>}
                  {piece.source && <span className="break-words">{piece.source}</span>}
                  {open && (
                    <Link to={`${pilotEvidencePath(facts.code)}#${piece.id}`} className="link no-print">
                      Remove
                    </Link>
                  )}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
