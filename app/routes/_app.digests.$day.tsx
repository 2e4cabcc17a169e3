import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn, formatDay, isNearDay } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listMyWords } from "~/store/reminders/acknowledgement.queries.server";
import { findDigest } from "~/store/reminders/digest.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { DigestPage } from "~/ui/reminders/digest-page";

type DigestData = Awaited<ReturnType<typeof loader>> | undefined;
export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "My digests", href: "/digests" },
    { label: data ? formatDay((data as NonNullable<DigestData>).day, "en") : "Digest" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Digest of ${formatDay(data.day, "en")}` : "Not found"} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Digests are read by the people of the program.");
  const { day } = params;
  const digest = isNearDay(day) ? await findDigest(viewer, day) : null;
  if (!digest) throw new Response("You have no digest of that day.", { status: 404 });
  const known = await listMyWords(viewer, dayIn(now(), viewer.timeZone));
  return { ...digest, known, madeAt: digest.madeAt.toISOString() };
}

export default function Digest() {
  return <DigestPage {...useLoaderData<typeof loader>()} />;
}
