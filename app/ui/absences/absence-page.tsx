import { Form, Link } from "@remix-run/react";
import { ABSENCE_STATE_LABELS, type AbsenceState } from "~/domain/absences/absence";
import { type Day, formatDay } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";

interface AbsencePageProps {
  absence: {
    id: string;
    personName: string;
    deputyName: string;
    fromDay: Day;
    toDay: Day;
    note: string;
    state: AbsenceState;
    endedOn: Day | null;
    version: number;
    mayEdit: boolean;
  };
  handed: {
    groups: readonly {
      kind: string;
      title: string;
      items: readonly { id: string; label: string; href: string }[];
    }[];
    gaps: readonly string[];
  } | null;
  /** Absences in which this person stands in for somebody on these days. */
  alone: readonly { id: string; personName: string; fromDay: Day; toDay: Day }[];
}

/** One absence: the days, the deputy, and what is theirs meanwhile. */
export function AbsencePage({ absence, handed, alone }: AbsencePageProps) {
  const { locale } = useReader();
  const { id, personName, deputyName, state, version, endedOn } = absence;
  const say = (day: Day) => formatDay(day, locale);
  const open = state === "now" || state === "ahead";
  return (
    <>
      <PageHeader
        title={`${personName}: away from ${say(absence.fromDay)} to ${say(absence.toDay)}`}
        lead={`${deputyName} ${open ? "stands in" : "stood in"}.${endedOn ? ` Ended on ${say(endedOn)}.` : ""}`}
        meta={<Badge tone={state === "now" ? "warn" : undefined}>{ABSENCE_STATE_LABELS[state]}</Badge>}
        action={
          open && absence.mayEdit ? (
            <>
              <ButtonLink to={`/absences/${id}/edit`}>Change</ButtonLink>
              <Form method="post" action={`/absences/${id}/end`}>
                <input type="hidden" name="version" value={version} />
                <SubmitButton action={`/absences/${id}/end`} variant="secondary">
                  {state === "now" ? "Back already: end it" : "Call it off"}
                </SubmitButton>
              </Form>
            </>
          ) : undefined
        }
      />
      {absence.note && <p className="mb-6 max-w-[70ch] break-words whitespace-pre-line">{absence.note}</p>}
      <div className="space-y-3">
        {alone.map((each) => (
          <Banner
            key={each.id}
            tone="warn"
            title={`${personName} stands in for ${each.personName} from ${say(each.fromDay)} to ${say(each.toDay)}`}
            action={
              <Link to={`/absences/${each.id}`} className="link">
                Choose another deputy
              </Link>
            }
          >
            Standing in is not handed on: on the days both are away nobody is there for {each.personName}.
          </Banner>
        ))}
        {handed && handed.gaps.length > 0 && (
          <Banner tone="warn" title={`What ${deputyName} cannot do in their place`}>
            <ul className="list-disc space-y-1 pl-5">
              {handed.gaps.map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
          </Banner>
        )}
      </div>
      {handed && (
        <Section
          title={state === "now" ? "Theirs to do meanwhile" : "Would be theirs to do"}
          id="handed"
          lead="Approvals, verifications and tasks as they stand now. Every entry in the history says as whose deputy."
        >
          {handed.groups.length === 0 ? (
            <EmptyState title="Nothing lies with them now">
              No plan to approve or verify and no open task waits for {personName}. What comes during the
              absence goes to {deputyName} as well.
            </EmptyState>
          ) : (
            <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
              {handed.groups.map(({ kind, title, items }) => (
                <section key={kind} aria-labelledby={`handed-${kind}`} className="min-w-0">
                  <h3 id={`handed-${kind}`} className="mb-1 text-sm font-semibold">
                    {title}
                  </h3>
                  <ul className="space-y-1 text-sm">
                    {items.map((item) => (
                      <li key={item.id} className="break-words">
                        <Link to={item.href} className="link">
                          {item.label}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )}
        </Section>
      )}
    </>
  );
}
