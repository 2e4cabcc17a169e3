import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Undo2 } from "lucide-react";
import { countRows, many } from "~/domain/bulk/bulk-edit";
import { requireRight, requireViewer } from "~/http/session.server";
import { findBulkEdit } from "~/store/bulk/bulk-edit.queries.server";
import { database } from "~/store/database.server";
import { CountWords } from "~/ui/bulk/bulk-page";
import { BulkRows } from "~/ui/bulk/bulk-rows";
import { DateText } from "~/ui/controls/date-text";
import { Banner } from "~/ui/feedback/banner";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: (data) => {
    const edit = (data as Awaited<ReturnType<typeof loader>> | undefined)?.edit;
    return [
      { label: "Changes of many", href: "/bulk-edits" },
      { label: edit ? many(edit.noun, edit.rows.length) : "Change" },
    ];
  },
};
export const meta: MetaFunction = () => [{ title: "A change of many · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Changes are read by the people of the program.");
  const edit = await findBulkEdit(database(), viewer, params.editId ?? "");
  if (!edit) throw new Response("There is no such change here.", { status: 404 });
  const own = edit.byId === viewer.personId;
  return { edit, mayUndo: own || viewer.role === "leader" || viewer.role === "admin" };
}

export default function BulkEdit() {
  const { edit, mayUndo } = useLoaderData<typeof loader>();
  const counts = countRows(edit.rows);
  const action = `/bulk-edits/${edit.id}/undo`;
  const left = edit.rows.filter(({ undone }) => undone !== undefined && undone !== "").length;
  return (
    <>
      <PageHeader
        eyebrow={`${many(edit.noun, edit.rows.length)} chosen`}
        title={edit.summary.charAt(0).toUpperCase() + edit.summary.slice(1)}
        meta={
          <span>
            {edit.byName}, <DateText value={new Date(edit.at).toISOString()} />
          </span>
        }
        action={
          !edit.undoneAt &&
          mayUndo && (
            <Form method="post" action={action}>
              <SubmitButton action={action} variant="secondary" icon={<Undo2 aria-hidden="true" />}>
                Undo all of it
              </SubmitButton>
            </Form>
          )
        }
      />
      {edit.undoneAt && (
        <div className="mb-6">
          <Banner
            tone={left > 0 ? "warn" : "info"}
            title={
              left > 0
                ? `Taken back, but for ${left} that somebody changed since`
                : "Taken back: everything is as it was"
            }
          >
            {edit.undoneByName}, <DateText value={new Date(edit.undoneAt).toISOString()} />
          </Banner>
        </div>
      )}
      {!edit.undoneAt && !mayUndo && (
        <p className="mb-6 text-sm text-ink-muted">{edit.byName} or a leader can take it back.</p>
      )}
      <Section title="What was done" aside={<CountWords noun={edit.noun} counts={counts} made />}>
        <BulkRows caption="What was done" rows={edit.rows} />
      </Section>
    </>
  );
}
