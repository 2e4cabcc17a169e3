import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { comparisonQuery, readComparison } from "~/domain/indices/comparison-query";
import { compareReadings } from "~/domain/indices/index-comparison";
import { optionsForScreen } from "~/domain/indices/index-counts";
import { indexHref } from "~/domain/indices/index-filter";
import { namesOf } from "~/domain/indices/index-page";
import { windowLabel } from "~/domain/indices/index-window";
import { MEASURE_LABELS } from "~/domain/indices/measure";
import { settleQuestion } from "~/domain/indices/own-scale";
import { segmentLabel } from "~/domain/indices/segment-label";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findIndexReading } from "~/store/indices/reading.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { findIndexOptions } from "~/store/surveys/index-company.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { ComparisonForm } from "~/ui/indices/comparison-form";
import { ComparisonSides } from "~/ui/indices/comparison-sides";
import { CopyLink } from "~/ui/indices/copy-link";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Index", href: "/index" }, { label: "Comparison" }],
};

export const meta: MetaFunction = () => [{ title: "Comparison · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Indices are read by the people of the program.");
  const [{ timeZone, floor }, options] = await Promise.all([
    findIndexWorkspace(viewer),
    findIndexOptions(viewer),
  ]);
  const today = dayIn(now(), timeZone);
  const asked = readComparison(new URL(request.url).searchParams, today);
  const sideOf = async (side: typeof asked.first) => {
    const { filter, scale, rule } = settleQuestion(side.filter, options);
    const { window } = side;
    const reading = await findIndexReading(viewer, { filter, window, today, floor, scale, rule });
    const segment = segmentLabel(filter, namesOf(filter, options)) || "All customers";
    return { filter, window, reading, label: `${segment}, ${windowLabel(window, viewer.locale)}` };
  };
  const [first, second] = await Promise.all([sideOf(asked.first), sideOf(asked.second)]);
  return {
    first,
    second,
    compared: compareReadings(first, second, floor),
    problems: [...new Set([...asked.first.problems, ...asked.second.problems])],
    options: optionsForScreen(options, null),
  };
}

export default function ComparisonRoute() {
  const { first, second, compared, problems, options } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${MEASURE_LABELS[second.filter.measure]} · two readings side by side`}
        title={compared.sentence}
        lead={compared.detail}
        action={
          <>
            <CopyLink path={`/index/comparison?${comparisonQuery(first, second)}`} />
            <ButtonLink to={indexHref(second.filter, second.window)}>Back to the index</ButtonLink>
          </>
        }
      />
      {problems.length > 0 && (
        <div className="mb-4">
          <Banner tone="warn" title="Part of this address could not be read">
            {problems.join(" ")}
          </Banner>
        </div>
      )}
      <div className="space-y-6">
        <ComparisonSides sides={[first, second]} />
        <ComparisonForm first={first} second={second} options={options} />
        <p className="max-w-[70ch] text-sm text-ink-muted">
          Only answers that are not on both sides can be compared: two windows that do not overlap, or two
          parts of one kind. What came later is said to have changed after, never because of, something.
        </p>
      </div>
    </>
  );
}
