import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withoutFallenApprovals } from "~/commands/communications/fall-approvals.server";
import { reviewView } from "~/domain/communications/review-view";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { findLastSeen } from "~/store/communications/compared.queries.server";
import { listMessageFiles } from "~/store/communications/files.queries.server";
import { listRemarks } from "~/store/communications/remark.queries.server";
import { database } from "~/store/database.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { ReviewPage } from "~/ui/communications/message/review-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Review"), bearsReading: true };
export const meta: MetaFunction = ({ params }) => [{ title: `Review · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts: read, at } = await requireMessageFacts(request, params.code);
  const facts = await withoutFallenApprovals(viewer, read, at);
  const asked = new URL(request.url).searchParams.get("version");
  const open =
    facts.versions.find(({ id }) => id === asked) ??
    facts.versions.find(({ status }) => status === "inReview") ??
    facts.versions[0] ??
    null;
  const db = database();
  const [files, remarks, seen] = await Promise.all([
    listMessageFiles(viewer, facts.id),
    listRemarks(db, facts),
    open ? findLastSeen(db, viewer, facts, open.id) : null,
  ]);
  return reviewView(facts, viewer, { openId: open?.id ?? null, files, remarks, seen });
}

export default function Review() {
  return <ReviewPage {...useLoaderData<typeof loader>()} />;
}
