import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { canLogFinding } from "~/domain/findings/finding.access";
import { ANSWER_SORT_LABELS, ANSWER_SORTS, type AnswerSort } from "~/domain/indices/answer-row";
import { optionsForScreen } from "~/domain/indices/index-counts";
import { indexHref, indexQuery, readIndexQuery, readScores } from "~/domain/indices/index-filter";
import { namesOf } from "~/domain/indices/index-page";
import { defaultWindow, windowLabel } from "~/domain/indices/index-window";
import { isSbi, MEASURE_LABELS } from "~/domain/indices/measure";
import { settleQuestion } from "~/domain/indices/own-scale";
import { segmentLabel } from "~/domain/indices/segment-label";
import { readRows } from "~/domain/indices/segment-rows";
import { countedFigures, figuresWithin } from "~/domain/indices/typed-figures";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { countAnswers, listAnswers } from "~/store/surveys/answers.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { findIndexOptions, listTypedFigures } from "~/store/surveys/index-company.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { Pagination } from "~/ui/controls/pagination";
import { Banner } from "~/ui/feedback/banner";
import { AnswersTable } from "~/ui/indices/answers-table";
import { FILTER_OPEN, IndexFilters } from "~/ui/indices/index-filters";
import { ReadingMark } from "~/ui/indices/reading-mark";
import { TypedRows } from "~/ui/indices/typed-rows";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Index", href: "/index" }, { label: "Answers" }],
  wide: true,
};

export const meta: MetaFunction = () => [{ title: "Answers · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Answers are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const workspace = await findIndexWorkspace(viewer);
  const today = dayIn(now(), workspace.timeZone);
  const { filter: wanted, window, problems } = readIndexQuery(params, today);
  const options = await findIndexOptions(viewer);
  const { filter, scale, rule } = settleQuestion(wanted, options);
  const scores = readScores(params, filter);
  const sort: AnswerSort = params.get("sort") === "lowest" ? "lowest" : "newest";
  const keep: Record<string, string> = {
    ...(scores.length > 0 ? { scores: scores.join(",") } : {}),
    ...(sort === "lowest" ? { sort } : {}),
  };
  if ([...params.values()].includes("")) throw redirect(`/answers?${indexQuery(filter, window, keep)}`);
  const asked = { filter, window, scores };
  const [page, counts, typed] = await Promise.all([
    listAnswers(viewer, { ...asked, sort, cursor: params.get("after") }),
    countAnswers(viewer, asked),
    scores.length > 0 ? [] : listTypedFigures(viewer, filter, window, window),
  ]);
  const at = Math.max(0, Math.min(10_000_000, Number.parseInt(params.get("at") ?? "0", 10) || 0));
  return {
    ...page,
    filter,
    window,
    usual: defaultWindow(today),
    scores,
    sort,
    keep,
    problems,
    options: params.get(FILTER_OPEN) === "open" ? optionsForScreen(options, filter.account) : null,
    months: options.months,
    names: namesOf(filter, options),
    total: counts.reduce((sum, row) => sum + row.count, 0),
    reading: readRows({ filter, window, today, floor: workspace.floor, scale, rule }, counts),
    typed: figuresWithin(countedFigures(typed), window),
    first: params.get("after") ? at : 0,
    mayLog: canLogFinding(viewer),
    locale: viewer.locale,
  };
}

export default function AnswersRoute() {
  const data = useLoaderData<typeof loader>();
  const { filter, window, rows, total, keep, reading, scores } = data;
  const segment = segmentLabel(filter, data.names) || "All customers";
  const here = (more: Record<string, string>) => `/answers?${indexQuery(filter, window, more)}`;
  const { scores: _, ...withoutScores } = keep;
  return (
    <>
      <PageHeader
        eyebrow={`${MEASURE_LABELS[filter.measure]} · ${windowLabel(window, data.locale)}`}
        title={`${total} ${total === 1 ? "answer" : "answers"}: ${segment}`}
        meta={
          <>
            <Link to={indexHref(filter, window)} className="tabular link font-medium">
              {scores.length > 0 ? "Index of all of them" : reading.shown}
            </Link>
            {scores.length === 0 && (
              <>
                <ReadingMark reading={reading} />
                <span className="tabular">
                  n {reading.n}
                  {isSbi(filter.measure) && ` · ${reading.points} points`}
                  {reading.interval && ` · 95 % interval ${reading.interval}`}
                </span>
              </>
            )}
          </>
        }
        menu={
          total > 0
            ? [
                {
                  label: "These answers (CSV)",
                  href: `/answers.csv?${indexQuery(filter, window, keep)}`,
                  download: true,
                },
              ]
            : undefined
        }
        action={
          data.mayLog && total > 0 ? (
            <ButtonLink to={`/findings/new?${indexQuery(filter, window)}`} variant="primary">
              Make a finding from these
            </ButtonLink>
          ) : undefined
        }
      />
      <IndexFilters
        path="/answers"
        filter={filter}
        window={window}
        usual={data.usual}
        options={data.options}
        months={data.months}
        names={data.names}
        values={filter.value ? [filter.value] : []}
        keep={keep}
      />
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-2">
        {scores.length > 0 && (
          <Chip selected removeHref={here(withoutScores)} removeLabel="Show every value">
            Only {[...scores].sort((a, b) => b - a).join(", ")}
          </Chip>
        )}
        {ANSWER_SORTS.map((sort) => (
          <Chip
            key={sort}
            href={here({
              ...(keep.scores ? { scores: keep.scores } : {}),
              ...(sort === "lowest" ? { sort } : {}),
            })}
            selected={sort === data.sort}
          >
            {ANSWER_SORT_LABELS[sort]}
          </Chip>
        ))}
      </div>
      {data.problems.length > 0 && (
        <div className="mb-4">
          <Banner tone="warn" title="Part of this address could not be read">
            {data.problems.join(" ")}
          </Banner>
        </div>
      )}
      <TypedRows figures={data.typed} single={total} />
      {rows.length === 0 ? (
        <EmptyState
          title="No answers here"
          action={<ButtonLink to={indexHref(filter, window)}>Back to the index</ButtonLink>}
        >
          <p>Nobody of this segment answered in this window. Take a filter away or choose another window.</p>
        </EmptyState>
      ) : (
        <>
          <AnswersTable rows={rows} measure={filter.measure} withQuestion={filter.measure === "rating"} />
          <Pagination
            previousHref={data.first > 0 ? here(keep) : null}
            nextHref={
              data.next ? here({ ...keep, after: data.next, at: String(data.first + rows.length) }) : null
            }
            summary={`${data.first + 1} to ${data.first + rows.length} of ${total}`}
          />
        </>
      )}
    </>
  );
}
