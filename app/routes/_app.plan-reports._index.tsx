import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HALT_REASON_LABELS, type HaltReason, PLAN_KIND_LABELS, PLAN_KINDS } from "~/domain/plans/plan";
import { REPORT_TITLES, REPORT_VALUES, ratioSentence, reportHref } from "~/domain/plans/reports";
import { PACE_WORDS, PACES } from "~/domain/plans/start-up";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findPlanReports } from "~/store/reports/plan-reports.queries.server";
import { FigureLink } from "~/ui/controls/figure-link";
import { StatusPill } from "~/ui/controls/status-pill";
import { Banner } from "~/ui/feedback/banner";
import { GateList } from "~/ui/feedback/gate-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { CountTable } from "~/ui/reports/count-table";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Corrective action", href: "/act/corrective-action" }, { label: "Plan reports" }],
};
export const meta: MetaFunction = () => [{ title: "Plan reports · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Reports are read by the people of the program.");
  return findPlanReports(viewer, now());
}

export default function PlanReportsRoute() {
  const report = useLoaderData<typeof loader>();
  const { kinds, reasons, repeats, barriers, capabilities, orphans, open, guidelines, pace } = report;
  const download = (name: string) => (
    <a href={`/plan-reports.csv?report=${name}`} className="link" download>
      CSV
    </a>
  );
  return (
    <>
      <PageHeader
        title="Plan reports"
        lead="What stands in the way, what was built, and how a program finds its pace. Every count opens its rows."
      />
      <Section title={REPORT_TITLES.kind} lead={ratioSentence(kinds)} aside={download("kind")}>
        <CountTable
          caption="Plans by kind"
          of="Kind"
          rows={PLAN_KINDS.map((kind) => ({
            key: kind,
            label: PLAN_KIND_LABELS[kind],
            count: kinds[kind] ?? 0,
            href: reportHref("kind", kind),
          }))}
        />
      </Section>
      <Section
        title={REPORT_TITLES.halt}
        lead="Why plans were held or cancelled, every time it happened; the same excuse twice is a pattern."
        aside={download("halt")}
      >
        {repeats > 0 && (
          <div className="mb-4">
            <Banner
              tone="warn"
              title={`“Not a good time” was said again on ${repeats} ${repeats === 1 ? "plan" : "plans"}`}
              action={
                <FigureLink href={reportHref("repeat")} label="Open them">
                  Open
                </FigureLink>
              }
            >
              Twice is no coincidence: it is for the sponsor to settle when the time will be good.
            </Banner>
          </div>
        )}
        {reasons.length === 0 ? (
          <p className="text-sm text-ink-muted">No plan was held or cancelled yet.</p>
        ) : (
          <CountTable
            caption="Reasons of holds and cancellations"
            of="Reason"
            extra="On plans"
            rows={reasons.map(({ reason, count, plans }) => ({
              key: reason,
              label: HALT_REASON_LABELS[reason as HaltReason] ?? reason,
              count,
              extra: String(plans),
              href: reportHref("halt", reason),
            }))}
          />
        )}
      </Section>
      <Section
        title={REPORT_TITLES.barrier}
        lead="What blocked tasks wait for, and since when."
        aside={download("barrier")}
      >
        {Object.keys(barriers).length === 0 ? (
          <p className="text-sm text-ink-muted">No task is blocked now.</p>
        ) : (
          <CountTable
            caption="Blocked tasks by barrier"
            of="Barrier"
            extra="Longest wait"
            rows={Object.entries(barriers).map(([barrier, { count, oldest }]) => ({
              key: barrier,
              label: REPORT_VALUES.barrier[barrier] ?? barrier,
              count,
              extra: oldest === null ? "not known" : `${oldest} ${oldest === 1 ? "day" : "days"}`,
              href: reportHref("barrier", barrier),
            }))}
          />
        )}
      </Section>
      <Section
        title={REPORT_TITLES.capability}
        lead="First successes are competences, not scores: they stand apart from every change of a figure."
        aside={download("capability")}
      >
        <CountTable
          caption="Tasks that built a capability"
          of="Capability"
          rows={Object.entries(REPORT_VALUES.capability).map(([key, label]) => ({
            key,
            label,
            count: capabilities[key] ?? 0,
            href: reportHref("capability", key),
          }))}
        />
      </Section>
      <Section
        title={REPORT_TITLES.orphan}
        lead="Does the work support the mission? A plan that names no goal cannot say."
        aside={download("orphan")}
      >
        {orphans === 0 ? (
          <p className="text-sm text-ink-muted">
            {open === 0 ? "No plan is open." : `All ${open} open plans name the goal they serve.`}
          </p>
        ) : (
          <p className="text-sm">
            <FigureLink href={reportHref("orphan")} label={`${orphans} open plans without a goal`}>
              {orphans.toLocaleString("en")}
            </FigureLink>{" "}
            of {open.toLocaleString("en")} open plans name no goal.
          </p>
        )}
      </Section>
      <Section
        title="Seven guidelines for a start"
        lead={`The program may ${PACE_WORDS[pace].label.toLowerCase()}: ${PACE_WORDS[pace].means}.`}
      >
        <div className="space-y-6">
          {PACES.map((each) => (
            <div key={each}>
              <h3 className="mb-2 flex items-center gap-2 text-sm font-medium">
                {PACE_WORDS[each].label}
                {each === pace && <StatusPill kind="active" label="here now" />}
              </h3>
              <GateList gates={guidelines.filter((one) => one.pace === each)} />
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}
