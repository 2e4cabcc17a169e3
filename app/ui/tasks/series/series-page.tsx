import { Form, Link } from "@remix-run/react";
import { CircleStop, Pencil, Play } from "lucide-react";
import { readRule, SHIFT_LABELS, sayRecurrence } from "~/domain/series/recurrence";
import type { SeriesView } from "~/domain/series/series-view";
import { TASK_STATE_LABELS, taskPath } from "~/domain/tasks/task";
import { Badge } from "../../controls/badge";
import { ButtonLink } from "../../controls/button";
import { DataTable } from "../../controls/data-table";
import { DateText } from "../../controls/date-text";
import { StatusPill } from "../../controls/status-pill";
import { SubmitButton } from "../../form/submit-button";
import { PageHeader } from "../../layout/page-header";
import { Section } from "../../layout/section";
import { TwoColumns } from "../../layout/two-columns";
import { HiddenFields } from "../hidden-fields";
import { TaskDue } from "../task-due";
import { TASK_STATUS_KIND } from "../task-words";

interface SeriesPageProps {
  series: SeriesView;
  mayEdit: boolean;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** A recurring task: its rule, what is still to come, and each that was, with what it left behind. */
export function SeriesPage({ series, mayEdit }: SeriesPageProps) {
  const path = `/series/${series.id}`;
  const { count } = readRule(series.rule);
  return (
    <>
      <PageHeader
        eyebrow={`${series.planCode} · comes again`}
        title={series.title}
        lead={`${capital(sayRecurrence(readRule(series.rule)))}.`}
        meta={series.ended ? <Badge tone="quiet">Ended</Badge> : undefined}
        action={
          mayEdit && (
            <>
              <EndOrResume path={path} ended={series.ended} />
              <ButtonLink to={`${path}/edit`} variant="primary" icon={<Pencil aria-hidden="true" />}>
                Change what follows
              </ButtonLink>
            </>
          )
        }
      />
      <TwoColumns
        main={
          <>
            <Section
              title="Still to come"
              lead="Each appears when its time comes, or when the one before it is done."
            >
              <Upcoming series={series} mayEdit={mayEdit} path={path} />
            </Section>
            <Section title="So far">
              <DataTable
                caption="Occurrences, newest first"
                rows={series.made}
                rowKey={(row) => row.id}
                rowHref={(row) => taskPath(row.id)}
                columns={[
                  { id: "title", header: "Task", primary: true, cell: (row) => `${row.number} ${row.title}` },
                  {
                    id: "due",
                    header: "Due",
                    width: "w-40",
                    cell: (row) => <TaskDue task={row} none="no due date" />,
                  },
                  {
                    id: "evidence",
                    header: "Evidence",
                    align: "end",
                    width: "w-24",
                    cell: (row) => (row.evidence > 0 ? String(row.evidence) : "none"),
                  },
                  {
                    id: "state",
                    header: "State",
                    width: "w-36",
                    cell: (row) => (
                      <StatusPill kind={TASK_STATUS_KIND[row.status]} label={TASK_STATE_LABELS[row.status]} />
                    ),
                  },
                ]}
              />
            </Section>
          </>
        }
        side={
          <Section title="Facts">
            <dl className="space-y-3 text-sm">
              <div>
                <dt className="text-xs text-ink-muted">Plan</dt>
                <dd>
                  <Link to={`/plans/${series.planCode}`} className="link">
                    {series.planCode} {series.planTitle}
                  </Link>
                </dd>
              </div>
              <div>
                <dt className="text-xs text-ink-muted">It ends</dt>
                <dd>
                  {series.untilOn ? (
                    <>
                      after <DateText value={series.untilOn} mode="day" />
                    </>
                  ) : count ? (
                    `after ${count} in all`
                  ) : series.planEndOn ? (
                    <>
                      with the plan, on <DateText value={series.planEndOn} mode="day" />
                    </>
                  ) : (
                    "with the plan"
                  )}
                </dd>
              </div>
              <div>
                <dt className="text-xs text-ink-muted">On a quiet day</dt>
                <dd>{SHIFT_LABELS[series.shift]}</dd>
              </div>
              <div>
                <dt className="text-xs text-ink-muted">It appears</dt>
                <dd>
                  {series.leadDays === 0 ? "on its day" : `${series.leadDays} days before it is due`}, or when
                  the one before it is done
                </dd>
              </div>
            </dl>
          </Section>
        }
      />
    </>
  );
}

function EndOrResume({ path, ended }: { path: string; ended: boolean }) {
  const action = `${path}/end`;
  return (
    <Form method="post" action={action}>
      <HiddenFields fields={{ ended: ended ? "no" : "yes" }} />
      <SubmitButton
        action={action}
        variant="secondary"
        icon={ended ? <Play aria-hidden="true" /> : <CircleStop aria-hidden="true" />}
      >
        {ended ? "Let it come again" : "End the series"}
      </SubmitButton>
    </Form>
  );
}

function Upcoming({ series, mayEdit, path }: { series: SeriesView; mayEdit: boolean; path: string }) {
  const { upcoming, skipped, ended } = series;
  if (ended) return <p className="text-sm text-ink-muted">The series has ended: nothing comes any more.</p>;
  if (upcoming.length === 0) {
    return (
      <p className="text-sm text-ink-muted">
        No further day lies inside the plan
        {series.planEndOn && (
          <>
            , which ends on <DateText value={series.planEndOn} mode="day" />
          </>
        )}
        .
      </p>
    );
  }
  return (
    <ol className="-mt-3 divide-y divide-line border-b border-line">
      {upcoming.map(({ occurrence, day }) => {
        const out = skipped.find((line) => line.occurrence === occurrence);
        return (
          <li key={occurrence} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm">
            <span className={`tabular ${out ? "text-ink-muted line-through" : "font-medium"}`}>
              <DateText value={day} mode="plain" />
            </span>
            {out && <span className="text-ink-muted">left out{out.why && `: ${out.why}`}</span>}
            {mayEdit && (
              <Form
                method="post"
                action={`${path}/skips`}
                preventScrollReset
                className="no-print ml-auto flex items-center gap-2"
              >
                <HiddenFields fields={{ occurrence: String(occurrence), skip: out ? "no" : "yes" }} />
                <SubmitButton action={`${path}/skips`} variant="quiet" size="sm">
                  {out ? "Take it in again" : "Leave it out"}
                </SubmitButton>
              </Form>
            )}
          </li>
        );
      })}
    </ol>
  );
}
