import { Link } from "@remix-run/react";
import { AUDIENCE_KIND_LABELS, type AudienceKind, OUTSIDE_KINDS } from "~/domain/audiences/audience";
import { WHO_KEEPS_AUDIENCES } from "~/domain/audiences/audience.access";
import { audienceHref, beginMessageHref } from "~/domain/audiences/audience-places";
import type { Silence } from "~/domain/audiences/silence";
import { LEFT_OUT, type LeftOut } from "~/domain/communications/message-facts";
import { ButtonLink } from "../controls/button";
import { Chip } from "../controls/chip";
import { DateText } from "../controls/date-text";
import type { MenuItem } from "../controls/menu";
import { Banner } from "../feedback/banner";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { leftOutChip } from "./audience-words";
import { ExcludedList, type ExcludedRow } from "./excluded-list";
import { type FileRow, MemberFiles } from "./member-files";
import { type ReaderListRow, ReaderTable } from "./reader-table";
import { SilenceWords } from "./silence-words";
import { SpokenList, type SpokenRow } from "./spoken-list";

export interface AudiencePageProps {
  audience: {
    id: string;
    name: string;
    kind: AudienceKind;
    about: string;
    owner: string | null;
    cadenceDays: number | null;
    retiredOn: string | null;
  };
  words: string;
  counts: { reached: number; leftOut: Partial<Record<LeftOut, number>> };
  readers: readonly ReaderListRow[];
  next: string | null;
  after: string | null;
  q: string | null;
  state: string | null;
  excluded: readonly ExcludedRow[];
  excludedInAll: number;
  listed: number;
  files: readonly FileRow[];
  versions: readonly SpokenRow[];
  versionsInAll: number;
  silence: Silence;
  mayEdit: boolean;
  mayWrite: boolean;
}

export function AudiencePage(props: AudiencePageProps) {
  const { audience, counts, mayEdit, mayWrite, silence } = props;
  const here = audienceHref(audience.id);
  const isRetired = audience.retiredOn !== null;
  return (
    <>
      <PageHeader
        eyebrow={`Audience · ${AUDIENCE_KIND_LABELS[audience.kind]}`}
        title={audience.name}
        lead={audience.about || undefined}
        meta={
          <>
            <span>{audience.owner ? `Looked after by ${audience.owner}` : "Nobody looks after them"}</span>
            {!isRetired && <SilenceWords silence={silence} />}
          </>
        }
        action={
          mayWrite && !isRetired ? (
            <ButtonLink to={beginMessageHref(audience.id)} variant="primary">
              Begin a message
            </ButtonLink>
          ) : undefined
        }
        menu={menuOf(props)}
      />
      {isRetired && (
        <Banner tone="info" title="This audience is retired">
          Since <DateText value={audience.retiredOn ?? ""} mode="day" />. What it was told stays; nothing new
          is written to it.
        </Banner>
      )}
      <Section
        title="Who belongs to it"
        lead={props.words}
        aside={mayEdit && !isRetired && <AddLinks here={here} />}
      >
        <p className="text-sm text-ink-muted">
          {props.listed === 0
            ? "Nobody is on its list."
            : `${props.listed.toLocaleString("en")} ${props.listed === 1 ? "address is" : "addresses are"} on its list.`}{" "}
          {OUTSIDE_KINDS.includes(audience.kind) &&
            "People outside are written to with consent only, and can say that they want no more."}
          {!mayEdit && ` ${WHO_KEEPS_AUDIENCES}`}
        </p>
        <nav aria-label="Who is reached" className="mt-4 flex flex-wrap gap-2">
          <Chip href={here} selected={props.state === null}>
            Everybody
          </Chip>
          <Chip href={`${here}?state=reached`} selected={props.state === "reached"}>
            {counts.reached.toLocaleString("en")} reached
          </Chip>
          {LEFT_OUT.flatMap((reason) => {
            const count = counts.leftOut[reason];
            return count
              ? [
                  <Chip key={reason} href={`${here}?state=${reason}`} selected={props.state === reason}>
                    {leftOutChip(reason, count)}
                  </Chip>,
                ]
              : [];
          })}
        </nav>
        <ReaderTable {...props} here={here} />
      </Section>
      {props.excludedInAll > 0 && (
        <ExcludedList rows={props.excluded} inAll={props.excludedInAll} here={here} mayEdit={mayEdit} />
      )}
      {props.files.length > 0 && <MemberFiles rows={props.files} here={here} mayEdit={mayEdit} />}
      <Section
        title="How they were spoken to"
        lead="Every message with a version for them, the newest first."
        aside={
          <Link to="/communications/calendar" className="link text-sm">
            Calendar of silence
          </Link>
        }
      >
        <SpokenList
          rows={props.versions}
          inAll={props.versionsInAll}
          begin={mayWrite && !isRetired ? beginMessageHref(audience.id) : null}
        />
      </Section>
    </>
  );
}

const AddLinks = ({ here }: { here: string }) => (
  <span className="flex flex-wrap gap-2">
    <ButtonLink to={`${here}/members`} size="sm">
      Add somebody
    </ButtonLink>
    <ButtonLink to={`${here}/import`} size="sm">
      Bring in a list
    </ButtonLink>
  </span>
);

function menuOf({ audience, mayEdit }: AudiencePageProps): MenuItem[] {
  const here = audienceHref(audience.id);
  const file: MenuItem = { label: "Download as CSV", href: `${here}.csv`, download: true };
  if (!mayEdit) return [file];
  return [
    { label: "Edit", href: `${here}/edit` },
    { label: "Leave somebody out", href: `${here}/exclusion` },
    file,
    audience.retiredOn === null
      ? {
          label: "Retire",
          detail: "What it was told stays.",
          action: `${here}/retirement`,
          fields: {},
        }
      : { label: "Bring it back", action: `${here}/restoration`, fields: {} },
  ];
}
