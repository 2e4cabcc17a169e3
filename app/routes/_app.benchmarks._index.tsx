import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Ruler } from "lucide-react";
import { can } from "~/domain/access";
import { MAY_NOT_BENCHMARK } from "~/domain/benchmarks/benchmark";
import { filterOf, isSameSegment, isTargetMeasure, TARGET_MEASURES } from "~/domain/targets/target";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listBenchmarks } from "~/store/benchmarks/benchmark.queries.server";
import { findBestPractice } from "~/store/benchmarks/best-practice.queries.server";
import { listFirstResults } from "~/store/benchmarks/first-results.queries.server";
import { findIndexPage } from "~/store/indices/index-page.queries.server";
import { findIndexReading } from "~/store/indices/reading.queries.server";
import { findEffortScale } from "~/store/indices/scale.queries.server";
import { BenchmarkTable, type ListedBenchmark } from "~/ui/benchmarks/benchmark-table";
import { BestPracticeCard } from "~/ui/benchmarks/best-practice-card";
import { FirstResults } from "~/ui/benchmarks/first-results";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = { crumbs: () => [{ label: "Benchmarks", href: "/benchmarks" }] };
export const meta: MetaFunction = () => [{ title: "Benchmarks · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Benchmarks are read by the people of the program.");
  const at = now();
  const after = new URL(request.url).searchParams.get("after");
  const [standing, library, withdrawn, usual, satisfaction, loyalty, results] = await Promise.all([
    listBenchmarks(viewer, { measures: TARGET_MEASURES, take: 100 }),
    listBenchmarks(viewer, { measures: ["other"], after }),
    listBenchmarks(viewer, { measures: [...TARGET_MEASURES, "other"], withdrawn: true, take: 20 }),
    findIndexPage(viewer, new URLSearchParams(), at),
    findBestPractice(viewer, "satisfaction", at),
    findBestPractice(viewer, "loyalty", at),
    listFirstResults(viewer),
  ]);
  const { window, today, workspace } = usual;
  const effort = await findEffortScale(viewer);
  const withOwn = async (row: (typeof standing.rows)[number]): Promise<ListedBenchmark> => {
    if (!isTargetMeasure(row.measure)) return { ...row, own: row.ownValue, ownN: null };
    const reading = await findIndexReading(viewer, {
      filter: filterOf(row.measure, row.segment),
      window,
      today,
      floor: workspace.floor,
      scale: row.measure === "effort" ? effort?.scale : null,
    });
    return { ...row, own: reading.n === 0 ? "" : reading.shown, ownN: reading.n === 0 ? null : reading.n };
  };
  const isKept = (best: typeof satisfaction) =>
    best !== null &&
    standing.rows.some(
      (row) =>
        row.kind === "internal" && row.measure === best.measure && isSameSegment(row.segment, best.segment),
    );
  return {
    standing: await Promise.all(standing.rows.map(withOwn)),
    library: library.rows.map((row): ListedBenchmark => ({ ...row, own: row.ownValue, ownN: null })),
    next: library.next,
    isFirst: after === null,
    withdrawn: withdrawn.rows.map((row): ListedBenchmark => ({ ...row, own: row.ownValue, ownN: null })),
    best: [satisfaction, loyalty].flatMap((best) => (best ? [{ best, isKept: isKept(best) }] : [])),
    results,
    mayKeep: can(viewer, "playbook.edit"),
  };
}

export default function Benchmarks() {
  const { standing, library, next, isFirst, withdrawn, best, results, mayKeep } =
    useLoaderData<typeof loader>();
  const start = mayKeep && (
    <ButtonLink to="/benchmarks/new" variant="primary">
      Enter an outside figure
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Benchmarks"
        lead="Our own best segment is the first yardstick; figures from outside stand only with their source and year. Each is drawn as a line on every chart of its index."
        action={start}
      />
      {!mayKeep && (
        <div className="mb-4">
          <InlineNote>{MAY_NOT_BENCHMARK}</InlineNote>
        </div>
      )}
      <Section title="Our own best" lead="Read live over the usual three months.">
        {best.length === 0 ? (
          <p className="text-sm text-ink-muted">
            No segment has answers enough in three complete months to stand as an example.
          </p>
        ) : (
          <div className="grid gap-4 md:grid-cols-2">
            {best.map((each) => (
              <BestPracticeCard key={each.best.measure} {...each} mayKeep={mayKeep} />
            ))}
          </div>
        )}
      </Section>
      <Section title="Yardsticks of our indices">
        {standing.length === 0 ? (
          <EmptyState title="No benchmark yet" icon={<Ruler />} action={start}>
            <p>Draw our own best segment on the charts, or enter a figure of others with its source.</p>
          </EmptyState>
        ) : (
          <BenchmarkTable caption="Benchmarks of our indices" rows={standing} />
        )}
      </Section>
      <Section
        title="Library of other metrics"
        lead="Our own value beside a reference, with source and year."
      >
        {library.length === 0 && isFirst ? (
          <p className="text-sm text-ink-muted">
            Nothing yet. Any metric can stand here: contribution to revenue, time to answer, churn.
          </p>
        ) : (
          <>
            <BenchmarkTable caption="Other metrics" rows={library} />
            {(next || !isFirst) && (
              <Pagination
                previousHref={isFirst ? null : "/benchmarks"}
                nextHref={next ? `/benchmarks?after=${next}` : null}
                summary={`${library.length} metrics`}
              />
            )}
          </>
        )}
      </Section>
      <Section
        title="Time to the first measurable result"
        lead="From a plan’s start to the first reading at its target, and to the signed verdict."
      >
        {results.length === 0 ? (
          <p className="text-sm text-ink-muted">No plan has started yet.</p>
        ) : (
          <FirstResults rows={results} />
        )}
      </Section>
      {withdrawn.length > 0 && (
        <Section title="Withdrawn">
          <BenchmarkTable caption="Withdrawn benchmarks" rows={withdrawn} />
        </Section>
      )}
    </>
  );
}
