import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Sigma } from "lucide-react";
import { can } from "~/domain/access";
import { checkClaim } from "~/domain/surveys/aggregated";
import { readAggregated } from "~/domain/surveys/aggregated-reading";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { KIND_SHORT_LABELS } from "~/domain/surveys/survey";
import { requireRight, requireViewer } from "~/http/session.server";
import { listAggregated } from "~/store/surveys/aggregated.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { AggregatedTable } from "~/ui/surveys/aggregated-table";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Surveys", href: "/surveys" }, { label: "Aggregated figures" }],
};
export const meta: MetaFunction = () => [{ title: "Aggregated figures · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Aggregated figures are read by the people of the program.");
  const figures = await listAggregated(viewer);
  return {
    mayEnter: can(viewer, "survey.edit"),
    rows: figures.map((figure) => {
      const checked = checkClaim(figure.claim);
      return {
        id: figure.id,
        month: figure.month,
        kind: KIND_SHORT_LABELS[figure.kind],
        surveyName: figure.surveyName,
        source: figure.source,
        claimed: figure.claim.result,
        recomputed: checked.index ?? "no data",
        n: checked.n,
        points: checked.points,
        interval: readAggregated(figure.claim.counts).interval,
        flags: checked.flags.length,
        isWithdrawn: figure.withdrawnAt !== null,
      };
    }),
  };
}

export default function Aggregates() {
  const { rows, mayEnter } = useLoaderData<typeof loader>();
  const start = (
    <ButtonLink to="/aggregates/new" variant="primary">
      Enter figures
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Aggregated figures"
        lead="Figures from elsewhere, kept as claimed and derived again from their own counts. Charts use what was recomputed."
        action={mayEnter && start}
      />
      {!mayEnter && (
        <div className="mb-4">
          <InlineNote>{MAY_NOT.figure}</InlineNote>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title="No aggregated figure yet" icon={<Sigma />} action={mayEnter && start}>
          Where only a printed score sheet exists, type its counts per level. Every line is checked.{" "}
          <Link to="/help/scoreboard-index" className="link">
            How the index is computed
          </Link>
        </EmptyState>
      ) : (
        <AggregatedTable rows={rows} />
      )}
    </>
  );
}
