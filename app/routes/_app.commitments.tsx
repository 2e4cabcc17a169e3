import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { commitmentsByOwner, commitmentsByPlan } from "~/domain/plans/commitments";
import { parsePlanCode } from "~/domain/plans/plan";
import { requireRight, requireViewer } from "~/http/session.server";
import { listCommitmentMoves, listCommitmentPlans } from "~/store/plans/commitments.queries.server";
import { CommitmentsPage } from "~/ui/commitments/commitments-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [{ label: "Commitments" }] };
export const meta: MetaFunction = () => [{ title: "Commitments · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Commitments are read by the people of the program.");
  const asked = new URL(request.url).searchParams;
  const all = await listCommitmentPlans(viewer);
  const people = [...new Map(all.map(({ ownerId, ownerName }) => [ownerId, ownerName]))]
    .flatMap(([id, name]) => (id === null ? [] : [{ id, name }]))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const owner = people.find(({ id }) => id === asked.get("owner"));
  const plan = parsePlanCode(asked.get("plan") ?? "") ? (asked.get("plan") ?? "").toUpperCase() : "";
  const plans = all.filter((each) => (!owner || each.ownerId === owner.id) && (!plan || each.code === plan));
  const ask = { owner: owner?.id, plan: plan || undefined };
  const [waiting, moves] = await Promise.all([
    listCommitmentMoves(viewer, { ...ask, status: "requested", take: 100 }),
    listCommitmentMoves(viewer, { ...ask, cursor: asked.get("after") ?? undefined }),
  ]);
  const byPlan = commitmentsByPlan(plans, { kept: owner !== undefined });
  const query = new URLSearchParams({ ...(owner ? { owner: owner.id } : {}), ...(plan ? { plan } : {}) });
  return {
    total: plans.reduce((sum, each) => sum + each.moves, 0),
    days: byPlan.reduce((sum, each) => sum + each.days, 0),
    moved: byPlan.filter(({ moves }) => moves > 0).length,
    plans: byPlan,
    owners: commitmentsByOwner(plans),
    waiting: waiting.rows,
    moves: moves.rows,
    next: moves.next,
    filter: { owner: owner?.id ?? "", ownerName: owner?.name ?? "", plan },
    people,
    query: query.size > 0 ? `?${query}` : "",
  };
}

export default function Commitments() {
  return <CommitmentsPage {...useLoaderData<typeof loader>()} />;
}
