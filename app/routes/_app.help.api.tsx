import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { curlExample, exampleBody } from "~/domain/intake/example-body";
import { NO_MAPPING } from "~/domain/intake/field-mapping";
import { firstFields } from "~/domain/intake/guess-fields";
import { requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { ApiHelp } from "~/ui/intake/api-help";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [{ label: "Help" }, { label: "Interface for programs" }] };
export const meta: MetaFunction = () => [{ title: "Interface for programs · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  const site = env().CAPSTAN_URL;
  const body = exampleBody("plain", { ...NO_MAPPING, columns: firstFields("plain", []) });
  return { site, curl: curlExample(new URL("/api/v1/responses", site).href, body) };
}

export default function ApiHelpRoute() {
  return <ApiHelp {...useLoaderData<typeof loader>()} />;
}
