import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { MessageSquareText } from "lucide-react";
import { can } from "~/domain/access";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { requireRight, requireViewer } from "~/http/session.server";
import { listSurveys } from "~/store/surveys/survey.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { SurveyTable } from "~/ui/surveys/survey-table";

export const handle: FrameHandle = { crumbs: () => [{ label: "Surveys" }] };
export const meta: MetaFunction = () => [{ title: "Surveys · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Surveys are read by the people of the program.");
  return { surveys: await listSurveys(viewer), mayImport: can(viewer, "survey.edit") };
}

export default function Surveys() {
  const { surveys, mayImport } = useLoaderData<typeof loader>();
  const start = (
    <ButtonLink to="/imports/new" variant="primary">
      Import answers
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Surveys"
        lead="What customers were asked, and what has come in. Capstan does not send surveys: answers come by file, or by key from the survey tool."
        meta={
          <>
            <Link to="/imports" className="link">
              Imports
            </Link>
            <Link to="/aggregates" className="link">
              Aggregated figures
            </Link>
          </>
        }
        action={mayImport && start}
      />
      {!mayImport && (
        <div className="mb-4">
          <InlineNote>{MAY_NOT.import}</InlineNote>
        </div>
      )}
      {surveys.length === 0 ? (
        <EmptyState title="No survey yet" icon={<MessageSquareText />} action={mayImport && start}>
          A survey comes to be with its first file of answers, or with aggregated figures typed in.
        </EmptyState>
      ) : (
        <SurveyTable rows={surveys} />
      )}
    </>
  );
}
