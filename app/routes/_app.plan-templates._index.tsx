import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PLAN_FORM_LABELS, PLAN_KIND_LABELS } from "~/domain/plans/plan";
import { SHIPPED_TEMPLATES } from "~/domain/plans/templates/shipped-templates";
import { canSaveTemplate } from "~/domain/plans/templates/template.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { countMadeFrom, listTemplates } from "~/store/templates/template.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { DataTable } from "~/ui/controls/data-table";
import { DateText } from "~/ui/controls/date-text";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Corrective action", href: "/act/corrective-action" }, { label: "Plan templates" }],
};
export const meta: MetaFunction = () => [{ title: "Plan templates · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Templates are read by the people of the program.");
  const retired = new URL(request.url).searchParams.get("state") === "retired";
  const [own, made] = await Promise.all([
    listTemplates(viewer, { retired }),
    countMadeFrom(viewer.workspaceId),
  ]);
  return {
    retired,
    own: own.map(({ createdAt, retiredAt: _, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })),
    shipped: SHIPPED_TEMPLATES.map(({ key, name, about, kind, form, content }) => ({
      key,
      name,
      about,
      kind,
      form,
      tasks: content.tasks?.length ?? 0,
      plans: made.get(`shipped:${key}`) ?? 0,
    })),
    mayBegin: canSaveTemplate(viewer),
  };
}

const KIND = (row: { kind: keyof typeof PLAN_KIND_LABELS; form: keyof typeof PLAN_FORM_LABELS }) =>
  row.form === "technology"
    ? `${PLAN_KIND_LABELS[row.kind]}, ${PLAN_FORM_LABELS.technology.toLowerCase()}`
    : PLAN_KIND_LABELS[row.kind];

export default function TemplatesRoute() {
  const { own, shipped, retired, mayBegin } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Plan templates"
        lead="What the next plan of a kind begins with: problem, solution, KPIs and tasks, with days counted from its start."
        action={
          mayBegin && (
            <ButtonLink to="/plans/new#templates" variant="primary">
              New plan
            </ButtonLink>
          )
        }
      />
      <Section
        title="Your own"
        lead="Saved from a plan that worked: its menu has “Save as a template”."
        aside={
          <>
            <Chip href="/plan-templates" selected={!retired}>
              In use
            </Chip>
            <Chip href="/plan-templates?state=retired" selected={retired}>
              Retired
            </Chip>
          </>
        }
      >
        {own.length === 0 ? (
          <EmptyState title={retired ? "None is retired" : "None saved yet"}>
            The tenth plan of one kind need not begin empty: open the best of them and save it as a template.
          </EmptyState>
        ) : (
          <DataTable
            caption="Own templates"
            rows={own}
            rowKey={(row) => row.id}
            rowHref={(row) => `/plan-templates/${row.id}`}
            columns={[
              { id: "name", header: "Name", primary: true, cell: (row) => row.name },
              { id: "kind", header: "Kind", cell: KIND, width: "w-44" },
              { id: "tasks", header: "Tasks", align: "end", cell: (row) => row.tasks, width: "w-20" },
              { id: "plans", header: "Plans begun", align: "end", cell: (row) => row.plans, width: "w-28" },
              {
                id: "by",
                header: "Saved",
                cell: (row) => (
                  <>
                    {row.createdBy}, <DateText value={row.createdAt} />
                  </>
                ),
              },
            ]}
          />
        )}
      </Section>
      <Section title="Come with Capstan">
        <DataTable
          caption="Templates that come with Capstan"
          rows={shipped}
          rowKey={(row) => row.key}
          rowHref={(row) => (mayBegin ? `/plans/new?from=shipped:${row.key}` : null)}
          columns={[
            {
              id: "name",
              header: "Name",
              primary: true,
              cell: (row) => (
                <>
                  {row.name}
                  <span className="block text-xs font-normal whitespace-normal text-ink-muted">
                    {row.about}
                  </span>
                </>
              ),
            },
            { id: "kind", header: "Kind", cell: KIND, width: "w-44" },
            { id: "tasks", header: "Tasks", align: "end", cell: (row) => row.tasks, width: "w-20" },
            { id: "plans", header: "Plans begun", align: "end", cell: (row) => row.plans, width: "w-28" },
          ]}
        />
      </Section>
    </>
  );
}
