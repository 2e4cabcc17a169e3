import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { requireViewer } from "~/http/session.server";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const meta: MetaFunction = () => [{ title: "Open to you · Capstan" }];
export const handle = { crumbs: () => [{ label: "Open to you" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!viewer.auditor) throw redirect("/");
  return null;
}

/** An auditor's home. */
export default function OpenToYou() {
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="Open to you as an auditor"
        lead="You see award files and the evidence packs behind them: counts, never names. Everything else of the program stays closed."
      />
      <Section title="Award files">
        <EmptyState title="No award file has been opened to you yet">
          When the program files a year for its award, the file and its evidence stand here: the instrument,
          invitations and answers, exclusions with their reasons, and the raw counts to compute the index
          anew.
        </EmptyState>
      </Section>
    </div>
  );
}
