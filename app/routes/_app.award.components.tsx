import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LEVEL_WORDS } from "~/domain/playbook/component-record";
import { COMPONENTS, findPhase } from "~/domain/playbook/playbook";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listComponentStandings } from "~/store/playbook/component-records.queries.server";
import { type Column, DataTable } from "~/ui/controls/data-table";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { LevelSteps } from "~/ui/playbook/level-steps";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Award", href: "/award" }, { label: "Evidence by component" }],
};
export const meta: MetaFunction = () => [{ title: "Evidence by component · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "award.read", "Evidence is read by the people of the program and its auditors.");
  const standings = await listComponentStandings(viewer, now());
  return {
    auditor: viewer.auditor,
    rows: COMPONENTS.map(({ slug, label, phase, href }) => {
      const { level, derived } = standings[slug];
      return {
        slug,
        label,
        href,
        phase: findPhase(phase)?.label ?? phase,
        level,
        met: derived.steps.filter((step) => step.met === true).length,
        unknown: derived.steps.filter((step) => step.met === null).length,
      };
    }),
  };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

export default function ComponentEvidence() {
  const { rows, auditor } = useLoaderData<typeof loader>();
  const columns: Column<Row>[] = [
    {
      id: "component",
      header: "Component",
      primary: true,
      cell: ({ label, href }) =>
        auditor ? (
          label
        ) : (
          <Link to={href} className="link">
            {label}
          </Link>
        ),
    },
    { id: "phase", header: "Phase", cell: ({ phase }) => phase },
    {
      id: "level",
      header: "Maturity",
      cell: ({ level }) => (
        <span className="inline-flex items-center gap-2">
          <LevelSteps level={level} />
          <span>{level === null ? "cannot judge yet" : `${level} · ${LEVEL_WORDS[level] ?? ""}`}</span>
        </span>
      ),
    },
    {
      id: "steps",
      header: "Steps met",
      align: "end",
      cell: ({ met, unknown }) => (
        <span className="tabular">
          {met} of 4{unknown > 0 && <span className="text-ink-muted">, {unknown} cannot be judged</span>}
        </span>
      ),
    },
    {
      id: "file",
      header: "Evidence",
      cell: ({ slug, label }) => (
        <a
          href={`/award/components/${slug}.zip`}
          download
          className="link"
          aria-label={`Evidence of ${label} (ZIP)`}
        >
          ZIP
        </a>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title="Evidence by component"
        lead="What the level of each component rests on: steps, counts and records with their hashes, nobody’s name. A partner who works on a component attaches it to the award. Every file that goes out is on record."
        menu={auditor ? undefined : [{ label: "Partners and their links", href: "/partners" }]}
      />
      <DataTable caption="Components" columns={columns} rows={rows} rowKey={({ slug }) => slug} />
    </>
  );
}
