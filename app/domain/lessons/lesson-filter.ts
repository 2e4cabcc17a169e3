import { isLessonKind, type LessonKind } from "./lesson";

/** Which lessons a list speaks of; all of it stands in the address. */
export interface LessonFilter {
  kind: LessonKind | "";
  stage: string;
  search: string;
  /** Lessons that were taken out of the library. */
  retired: boolean;
}

export function readLessonFilter(params: URLSearchParams): LessonFilter {
  const kind = params.get("kind") ?? "";
  return {
    kind: isLessonKind(kind) ? kind : "",
    stage: (params.get("stage") ?? "").trim().slice(0, 120),
    search: (params.get("q") ?? "").trim().slice(0, 200),
    retired: params.get("retired") === "1",
  };
}

/** The address of a list, with whatever is not said left out. */
export function lessonsHref(
  filter: LessonFilter,
  change: Partial<LessonFilter> = {},
  after?: string | null,
): string {
  const { kind, stage, search, retired } = { ...filter, ...change };
  const pairs: [string, string][] = [
    ["kind", kind],
    ["stage", stage],
    ["q", search],
    ["retired", retired ? "1" : ""],
    ["after", after ?? ""],
  ];
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== "")).toString();
  return query === "" ? "/lessons" : `/lessons?${query}`;
}

/** Whether anything but the kind narrows the list. */
export const isNarrowedTo = ({ stage, search, retired }: LessonFilter): boolean =>
  stage !== "" || search !== "" || retired;
