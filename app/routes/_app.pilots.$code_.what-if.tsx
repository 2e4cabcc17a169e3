import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunctionArgs, useLoaderData } from "@remix-run/react";
import { requirePilot } from "~/http/require-pilot.server";
import { now } from "~/shared/clock.server";
import { findPilotCase } from "~/store/roi/case-page.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { WhatIfPage } from "~/ui/roi/what-if-page";

export const handle: FrameHandle = { crumbs: pilotCrumbs("What if") };
export const meta: MetaFunction = ({ params }) => [{ title: `What if · ${params.code} · Capstan` }];

/** The address holds what is tried; what it is tried on is read once. */
export const shouldRevalidate = ({ currentParams, nextParams }: ShouldRevalidateFunctionArgs) =>
  currentParams.code !== nextParams.code;

/** Only reads: what is tried stands in the address and is reckoned from there, by the same function with and without scripts. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const { view, ground } = await findPilotCase(viewer, facts, now());
  return { view, ...ground };
}

export default function PilotWhatIf() {
  return <WhatIfPage {...useLoaderData<typeof loader>()} />;
}
