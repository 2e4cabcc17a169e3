import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listCharters } from "~/store/governance/charter.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { CharterStatusPill, CharterText, PrintButton, SignatureSection } from "~/ui/governance/charter-page";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { TwoColumns } from "~/ui/layout/two-columns";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    GOVERNANCE_CRUMB,
    { label: "Charter", href: "/charter" },
    { label: `Version ${params.number ?? ""}` },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Charter, version ${params.number} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The charter is read by the people of the program.");
  const charters = await listCharters(viewer);
  const charter = charters.find((each) => String(each.number) === params.number);
  if (!charter) throwRefusal(notFound("version of the charter").refusal);
  const other = charters.find((each) => each.number === charter.number - 1);
  return { charter, before: other?.number ?? null };
}

export default function CharterVersion() {
  const { charter, before } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Charter, version ${charter.number}`}
        meta={<CharterStatusPill status={charter.status} />}
        action={
          <>
            <PrintButton />
            {before !== null && (
              <ButtonLink to={`/charter/comparison?from=${before}&to=${charter.number}`}>
                Compare with version {before}
              </ButtonLink>
            )}
          </>
        }
      />
      {charter.status === "replaced" && (
        <div className="mb-6">
          <Banner
            tone="warn"
            title="This version is replaced"
            action={
              <ButtonLink to="/charter" size="sm">
                Read what holds now
              </ButtonLink>
            }
          />
        </div>
      )}
      <TwoColumns main={<CharterText charter={charter} />} side={<SignatureSection charter={charter} />} />
    </>
  );
}
