import { hashToken } from "~/shared/id.server";

/**
 * One name for one state of the data: it holds until anything of the workspace changes or its day ends, for
 * windows and due dates move with the day.
 */
export const etagOf = (dataVersion: number, today: string, request: Request): string => {
  const { pathname, search } = new URL(request.url);
  return `W/"${dataVersion}-${hashToken(`${today}\n${pathname}${search}`).slice(0, 16)}"`;
};

/** Whether the program has this state already. Weak and strong names of one state are the same to a look. */
export function isUnchanged(request: Request, etag: string): boolean {
  const given = request.headers.get("if-none-match");
  if (!given) return false;
  const plain = (name: string) => name.trim().replace(/^W\//, "");
  return given.trim() === "*" || given.split(",").some((name) => plain(name) === plain(etag));
}
