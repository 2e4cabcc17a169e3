import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRecycled } from "~/http/require-recycled.server";
import { BinRecordPage } from "~/ui/bin/bin-record-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [{ label: "Bin", href: "/bin" }, { label: "Deleted" }] };
export const meta: MetaFunction = () => [{ title: "Deleted · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  return (await requireRecycled(request, params.recordId)).page;
}

export default function BinRecordRoute() {
  return <BinRecordPage {...useLoaderData<typeof loader>()} />;
}
