import { Link } from "@remix-run/react";
import type { PersonFact, PlanFacts } from "~/domain/plans/plan-facts";
import { Avatar } from "../../controls/avatar";
import { DateText } from "../../controls/date-text";
import { Section } from "../../layout/section";
import { Unsaid } from "../unsaid";

interface Part {
  person: PersonFact;
  roles: string[];
  part: string;
  why: string;
}

/** Everyone once, with every role they bear here, their part in their own words and why it matters. */
function partsOf(facts: PlanFacts): Part[] {
  const parts = new Map<string, Part>();
  const put = (person: PersonFact | null, role: string) => {
    if (!person) return;
    const known = parts.get(person.id) ?? { person, roles: [], part: "", why: "" };
    known.roles.push(role);
    parts.set(person.id, known);
  };
  put(facts.owner, "Owner");
  put(facts.deputy, "Deputy");
  put(facts.sponsor, "Sponsor");
  put(facts.verifier, "Verifier");
  for (const each of facts.involved) {
    const known = parts.get(each.person.id) ?? { person: each.person, roles: [], part: "", why: "" };
    parts.set(each.person.id, { ...known, part: each.part, why: each.why });
  }
  return [...parts.values()];
}

const WANTED = [
  ["owner", "Owner", "ownerId"],
  ["sponsor", "Sponsor", "sponsorId"],
  ["verifier", "Verifier", "verifierId"],
] as const;

interface PeopleSectionProps {
  facts: PlanFacts;
  editHref: string | null;
  /** Where the viewer says in their own words what their part is; null for those who have none. */
  ownHref: string | null;
  viewerId: string;
}

export function PeopleSection({ facts, editHref, ownHref, viewerId }: PeopleSectionProps) {
  const empty = WANTED.filter(([role]) => facts[role] === null);
  return (
    <Section
      id="people"
      title="People"
      aside={
        editHref && (
          <Link to={editHref} className="link no-print">
            Edit
          </Link>
        )
      }
    >
      <ul className="space-y-4">
        {partsOf(facts).map(({ person, roles, part, why }) => (
          <li key={person.id} className="flex items-start gap-3">
            <Avatar name={person.name} />
            <div className="min-w-0 flex-1">
              <p className="font-medium break-words">
                {person.name}
                {roles.length > 0 && (
                  <span className="font-normal text-ink-muted"> · {roles.join(", ")}</span>
                )}
              </p>
              {!person.active && <p className="text-sm text-warn">No longer active here</p>}
              {person.away && (
                <p className="text-sm text-warn">
                  Away until <DateText value={person.away.until} mode="day" />; {person.away.deputyName}{" "}
                  stands in
                </p>
              )}
              {part && <p className="text-sm break-words">{part}</p>}
              {why && <p className="text-sm break-words text-ink-muted">Why it matters: {why}</p>}
              {ownHref && person.id === viewerId && (
                <p className="no-print text-sm">
                  <Link to={ownHref} className="link">
                    {part || why ? "Say it in your own words" : "Say what your part is, and why it matters"}
                  </Link>
                </p>
              )}
            </div>
          </li>
        ))}
        {empty.map(([, label, anchor]) => (
          <li key={label} className="text-sm">
            <Unsaid
              href={editHref && `${editHref}#${anchor}`}
              action="Name one"
            >{`No ${label.toLowerCase()} yet`}</Unsaid>
          </li>
        ))}
      </ul>
    </Section>
  );
}
