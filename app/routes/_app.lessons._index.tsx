import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LESSON_KIND_LABELS } from "~/domain/lessons/lesson";
import { canWriteLesson, WHO_WRITES_LESSONS } from "~/domain/lessons/lesson.access";
import { isNarrowedTo, lessonsHref, readLessonFilter } from "~/domain/lessons/lesson-filter";
import { searchShipped } from "~/domain/lessons/shipped-lessons";
import { requireRight, requireViewer } from "~/http/session.server";
import { listLessonShelves, listLessonStages, listLessons } from "~/store/lessons/lesson.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { LessonList } from "~/ui/lessons/lesson-card";
import { LessonFilters } from "~/ui/lessons/lesson-filters";
import { LessonShelves } from "~/ui/lessons/lesson-library";
import { ShippedLessons } from "~/ui/lessons/shipped-lessons";

export const handle: FrameHandle = { crumbs: () => [{ label: "Lessons" }] };
export const meta: MetaFunction = () => [{ title: "Lessons · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Lessons are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const filter = readLessonFilter(params);
  const after = params.get("after");
  const isList = filter.kind !== "" || filter.retired;
  const [shelves, page, stages] = await Promise.all([
    isList ? [] : listLessonShelves(viewer, filter),
    isList ? listLessons(viewer, filter, after) : null,
    listLessonStages(viewer),
  ]);
  return {
    filter,
    after,
    shelves,
    page,
    stages,
    shipped: filter.retired || filter.kind || filter.stage ? [] : searchShipped(filter.search),
    mayWrite: canWriteLesson(viewer),
  };
}

export default function LessonsPage() {
  const { filter, after, shelves, page, stages, shipped, mayWrite } = useLoaderData<typeof loader>();
  const total = page ? page.total : shelves.reduce((sum, shelf) => sum + shelf.total, 0);
  const add = mayWrite ? (
    <ButtonLink to="/lessons/new" variant="primary">
      Write down a lesson
    </ButtonLink>
  ) : undefined;
  const isFirstUse = total === 0 && filter.kind === "" && !isNarrowedTo(filter);
  return (
    <>
      <PageHeader
        title="Lessons"
        lead="What pilots and plans have taught, for whoever begins the next one. What did not work has the same room as what did."
        action={isFirstUse ? undefined : add}
      />
      {isFirstUse ? (
        <EmptyState title="Nothing was learned here yet" action={add}>
          A pilot leaves its lessons here when it is decided. What was learned before Capstan can be written
          down now.{!mayWrite && ` ${WHO_WRITES_LESSONS}`}
        </EmptyState>
      ) : (
        <>
          <LessonFilters filter={filter} stages={stages} />
          {page ? (
            <Section
              title={
                filter.retired
                  ? `Retired · ${page.total.toLocaleString("en")}`
                  : `${filter.kind ? LESSON_KIND_LABELS[filter.kind] : "Lessons"} · ${page.total.toLocaleString("en")}`
              }
              aside={
                <Link to={lessonsHref(filter, { kind: "", retired: false })} className="link">
                  Every kind
                </Link>
              }
            >
              {page.lessons.length === 0 ? (
                <p className="text-sm text-ink-muted">No lesson fits the filter.</p>
              ) : (
                <LessonList lessons={page.lessons} withKind={filter.kind === ""} />
              )}
              {(page.next || after) && (
                <Pagination
                  previousHref={after ? lessonsHref(filter) : null}
                  nextHref={page.next ? lessonsHref(filter, {}, page.next) : null}
                  summary={`${page.lessons.length} of ${page.total.toLocaleString("en")}, newest first`}
                />
              )}
            </Section>
          ) : (
            <LessonShelves shelves={shelves} filter={filter} />
          )}
        </>
      )}
      {shipped.length > 0 && <ShippedLessons lessons={shipped} />}
    </>
  );
}
