import type { ReactNode } from "react";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { ButtonLink } from "../../controls/button";
import { PageHeader } from "../../layout/page-header";

interface PilotSidePageProps {
  pilot: { code: string; title: string };
  title: string;
  lead?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A page of its own beside a pilot's page: the list whole, and the forms that belong to it. */
export function PilotSidePage({ pilot, title, lead, action, children }: PilotSidePageProps) {
  return (
    <div className="max-w-3xl">
      <PageHeader eyebrow={`${pilot.code} · ${pilot.title}`} title={title} lead={lead} action={action} />
      {children}
      <p className="no-print mt-8">
        <ButtonLink to={`${pilotPath(pilot.code)}#spread`} variant="quiet" className="-ml-3">
          Back to the pilot
        </ButtonLink>
      </p>
    </div>
  );
}
