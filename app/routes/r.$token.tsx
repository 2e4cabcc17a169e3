import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { isbot } from "isbot";
import { LINK_HEADERS } from "~/http/link-limits.server";
import { findPageOf } from "~/http/public-door.server";
import { now } from "~/shared/clock.server";
import { countView, readPublicPage } from "~/store/communications/public-link.queries.server";
import { PageBeingCorrected, PageGone } from "~/ui/communications/public/page-closed";
import { PublicPage } from "~/ui/communications/public/public-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.page ? `${data.page.subject} · ${data.page.workspace}` : "No page here" },
  { name: "robots", content: "noindex, nofollow" },
];
export const headers = () => LINK_HEADERS;

const nothing = (state: "gone" | "correcting", status: number) =>
  data({ page: null, state }, { status, headers: LINK_HEADERS });

/** A page that anybody with its address reads, until it is withdrawn. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const at = now();
  const token = params.token ?? "";
  const found = await findPageOf(request, token, at);
  if (!found) return nothing("gone", 404);
  if (found.standing === "gone") return nothing("gone", 410);
  const page = await readPublicPage(found, token, new URL(request.url).searchParams.get("in"));
  if (!page) return nothing("correcting", 503);
  // Programs that look at every address are no readers.
  if (request.method === "GET" && !isbot(request.headers.get("user-agent") ?? "")) {
    await countView(found.linkId, at);
  }
  return data({ page, state: "open" as const }, { headers: LINK_HEADERS });
}

export default function Public() {
  const { page, state } = useLoaderData<typeof loader>();
  const { token } = useParams();
  if (page) return <PublicPage page={page} path={`/r/${token}`} />;
  return state === "correcting" ? <PageBeingCorrected /> : <PageGone />;
}
