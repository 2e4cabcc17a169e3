import { Link } from "@remix-run/react";
import { Hand } from "lucide-react";
import { type KnownPart, TEAM_PART_WORDS, TEAM_PARTS, type TeamPart } from "~/domain/governance/team";
import { Avatar } from "../controls/avatar";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { HandSection, type HandShown } from "./hand-section";

interface MemberShown {
  id: string;
  name: string;
  active: boolean;
  part: TeamPart;
  duty: string;
  sharePercent: number | null;
  fromDay: string;
  toDay: string | null;
}

interface TeamPageProps {
  members: readonly MemberShown[];
  known: readonly KnownPart[];
  hands: readonly HandShown[];
  today: string;
  me: string;
  mayEdit: boolean;
}

export function TeamPage({ members, known, hands, today, me, mayEdit }: TeamPageProps) {
  const isOver = (member: MemberShown) => member.toDay !== null && member.toDay < today;
  const over = members.filter(isOver);
  const present = members.filter((member) => !isOver(member));
  const myHandIsUp = hands.some((hand) => hand.personId === me && hand.status === "open");
  return (
    <>
      <PageHeader
        title="Team"
        lead="Who has which part in the program. Parts that follow from other records stand here by themselves."
        action={
          <>
            {!myHandIsUp && (
              <ButtonLink to="/team/hand" icon={<Hand aria-hidden="true" />}>
                Raise your hand
              </ButtonLink>
            )}
            {mayEdit && (
              <ButtonLink to="/team/new" variant="primary">
                Give somebody a part
              </ButtonLink>
            )}
          </>
        }
      />
      <HandSection hands={hands} me={me} mayEdit={mayEdit} />
      <div className="mt-8 grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        {TEAM_PARTS.map((part) => (
          <div key={part}>
            <Part
              part={part}
              known={known.filter((each) => each.part === part)}
              members={present.filter((each) => each.part === part)}
              mayEdit={mayEdit}
            />
          </div>
        ))}
      </div>
      {over.length > 0 && (
        <Section title="Earlier">
          <Disclosure summary={over.length === 1 ? "1 part has ended" : `${over.length} parts have ended`}>
            <ul className="divide-y divide-line">
              {over.map((member) => (
                <Member key={member.id} member={member} mayEdit={mayEdit} showPart />
              ))}
            </ul>
          </Disclosure>
        </Section>
      )}
    </>
  );
}

interface PartProps {
  part: TeamPart;
  known: readonly KnownPart[];
  members: readonly MemberShown[];
  mayEdit: boolean;
}

function Part({ part, known, members, mayEdit }: PartProps) {
  const words = TEAM_PART_WORDS[part];
  return (
    <Section title={words.label} lead={words.duty}>
      {known.length + members.length === 0 ? (
        <p className="text-sm text-ink-muted">
          Nobody yet.{" "}
          {words.knownFrom ? (
            <>
              It follows from{" "}
              <Link to={words.knownFrom.href} className="link">
                {words.knownFrom.words}
              </Link>
              .
            </>
          ) : (
            mayEdit && (
              <Link to={`/team/new?part=${part}`} className="link">
                Name somebody
              </Link>
            )
          )}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {known.map((each) => (
            <li
              key={`${each.part} ${each.personId ?? each.name}`}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 text-sm"
            >
              <Avatar name={each.name} size="sm" withName />
              <Link to={each.href} className="min-w-0 text-xs break-words text-ink-muted hover:underline">
                {each.because}
              </Link>
            </li>
          ))}
          {members.map((member) => (
            <Member key={member.id} member={member} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Member({
  member,
  mayEdit,
  showPart,
}: {
  member: MemberShown;
  mayEdit: boolean;
  showPart?: boolean;
}) {
  return (
    <li className="py-2 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {mayEdit ? (
          <Link to={`/team/${member.id}`} className="min-w-0 break-words hover:underline">
            <Avatar name={member.name} size="sm" withName />
          </Link>
        ) : (
          <Avatar name={member.name} size="sm" withName />
        )}
        <span className="flex flex-wrap items-center gap-2 text-xs text-ink-muted">
          {showPart && TEAM_PART_WORDS[member.part].label}
          {!member.active && <Badge tone="bad">Has left</Badge>}
          {member.sharePercent !== null && (
            <span className="tabular">{member.sharePercent} % of the time</span>
          )}
          <span>
            {member.toDay ? "from " : "since "}
            <DateText value={member.fromDay} />
            {member.toDay && (
              <>
                {" to "}
                <DateText value={member.toDay} />
              </>
            )}
          </span>
        </span>
      </div>
      {member.duty && <p className="mt-0.5 break-words text-ink-muted">{member.duty}</p>}
    </li>
  );
}
