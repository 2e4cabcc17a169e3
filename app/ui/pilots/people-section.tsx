import { Link } from "@remix-run/react";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { pilotEditPath } from "~/domain/pilots/pilot-places";
import { Avatar } from "../controls/avatar";
import { Section } from "../layout/section";
import { Unsaid } from "../plans/unsaid";

/** Who runs it, and who speaks for it where it is paid for and decided on. */
export function PilotPeopleSection({ facts, canEdit }: { facts: PilotFacts; canEdit: boolean }) {
  const parts = [
    ["Owner", facts.owner, "ownerId"],
    ["Sponsor", facts.sponsor, "sponsorId"],
  ] as const;
  return (
    <Section
      id="people"
      title="People"
      aside={
        canEdit && (
          <Link to={pilotEditPath(facts.code, "ownerId")} className="link no-print">
            Edit
          </Link>
        )
      }
    >
      <ul className="space-y-3">
        {parts.map(([role, person, field]) => (
          <li key={role} className="flex items-start gap-3">
            {person ? (
              <>
                <Avatar name={person.name} />
                <div className="min-w-0">
                  <p className="font-medium break-words">
                    {person.name} <span className="font-normal text-ink-muted">· {role}</span>
                  </p>
                  {!person.active && <p className="text-sm text-warn">No longer active here</p>}
                </div>
              </>
            ) : (
              <p className="text-sm">
                <Unsaid href={canEdit ? pilotEditPath(facts.code, field) : null} action="Name one">
                  {`No ${role.toLowerCase()} yet`}
                </Unsaid>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
