import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Columns3 } from "lucide-react";
import { can } from "~/domain/access";
import { type ColumnRole, isQuestionRole } from "~/domain/surveys/column-role";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { requireRight, requireViewer } from "~/http/session.server";
import { listSavedMappingLines } from "~/store/surveys/saved-mapping.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { SavedMappingList } from "~/ui/surveys/saved-mapping-list";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Imports", href: "/imports" }, { label: "Saved mappings" }],
};
export const meta: MetaFunction = () => [{ title: "Saved mappings · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Imports are read by the people of the program.");
  const lines = await listSavedMappingLines(viewer, (role) => isQuestionRole(role as ColumnRole));
  return {
    mappings: lines.map(({ createdAt, ...line }) => ({ ...line, at: createdAt.toISOString() })),
    mayEdit: can(viewer, "survey.edit"),
  };
}

export default function Mappings() {
  const { mappings, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Saved mappings"
        lead="How the columns of a survey tool's files are read. A file whose columns fit is mapped by itself."
      />
      {!mayEdit && <InlineNote>{MAY_NOT.import}</InlineNote>}
      {mappings.length === 0 ? (
        <EmptyState
          title="No mapping is saved yet"
          icon={<Columns3 />}
          action={
            mayEdit && (
              <ButtonLink to="/imports/new" variant="primary">
                Import answers
              </ButtonLink>
            )
          }
        >
          Choose a file, say what its columns are, and keep that under a name at the end of the page.
        </EmptyState>
      ) : (
        <SavedMappingList mappings={mappings} mayEdit={mayEdit} />
      )}
    </>
  );
}
