import { Form } from "@remix-run/react";
import { findingCode, findingHref } from "~/domain/findings/finding";
import type { Gate } from "~/domain/gate";
import type { Refusal } from "~/domain/refusal";
import { ButtonLink } from "../controls/button";
import { GateList } from "../feedback/gate-list";
import { RefusalNotice } from "../feedback/refusal-notice";
import { SubmitButton } from "../form/submit-button";
import { PageHeader } from "../layout/page-header";

export interface GatedMovePageProps {
  finding: { number: number; title: string };
  lead: string;
  gates: readonly Gate[];
  /** The state it leads to. */
  leadsTo: string;
  /** The word on the button; null where the move is not the viewer's or not possible from here. */
  button: string | null;
  refusal?: Refusal | null;
}

/** One move of a finding with everything it asks for. */
export function GatedMovePage({ finding, lead, gates, leadsTo, button, refusal }: GatedMovePageProps) {
  return (
    <>
      <PageHeader eyebrow={findingCode(finding.number)} title={finding.title} lead={lead} />
      <div className="max-w-160">
        {refusal ? (
          <RefusalNotice refusal={refusal} leadsTo={leadsTo} />
        ) : (
          <GateList gates={gates} leadsTo={leadsTo} />
        )}
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <ButtonLink to={findingHref(finding.number)} variant="quiet">
            Back to the finding
          </ButtonLink>
          {button && (
            <Form method="post">
              <SubmitButton>{button}</SubmitButton>
            </Form>
          )}
        </div>
      </div>
    </>
  );
}
