import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findProofsPage } from "~/store/verification/proofs-page.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { ProofsPage } from "~/ui/verification/proofs-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "Proofs", href: "/proofs" }] };
export const meta: MetaFunction = () => [{ title: "Proofs · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Proofs are read by the people of the program.");
  const page = await findProofsPage(viewer, new URL(request.url).searchParams.get("quarter"), now());
  return { page, mayAnswer: can(viewer, "plan.edit") };
}

export default function Proofs() {
  const { page, mayAnswer } = useLoaderData<typeof loader>();
  return <ProofsPage {...page} mayAnswer={mayAnswer} />;
}
