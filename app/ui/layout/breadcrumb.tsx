import { Link, useMatches } from "@remix-run/react";
import { ChevronRight } from "lucide-react";
import { Fragment } from "react";

export interface Crumb {
  label: string;
  href?: string;
}

/** A route says `export const handle: FrameHandle = { crumbs: (data) => [...] }`. */
export interface FrameHandle {
  crumbs?: (data: unknown, params: Record<string, string | undefined>) => Crumb[];
  /** Dense tables may use the full width. */
  wide?: boolean;
  /** The plan the page is about: what moves in other plans can wait a little. */
  plan?: (data: unknown) => string | undefined;
  /** Its forms bear that the page is read again, although they hold a record's words: see ui/live. */
  bearsReading?: boolean;
}

const isHandle = (handle: unknown): handle is FrameHandle => typeof handle === "object" && handle !== null;

export interface FrameFacts {
  crumbs: Crumb[];
  wide: boolean;
  plan: string | undefined;
  bearsReading: boolean;
}

export function useFrameHandle(): FrameFacts {
  const matches = useMatches();
  const handles = matches.flatMap(({ handle, data, params }) =>
    isHandle(handle) ? [{ handle, data, params }] : [],
  );
  return {
    crumbs: handles.flatMap(({ handle, data, params }) => handle.crumbs?.(data, params) ?? []),
    wide: handles.some(({ handle }) => handle.wide),
    plan: handles.map(({ handle, data }) => handle.plan?.(data)).find(Boolean),
    bearsReading: handles.some(({ handle }) => handle.bearsReading),
  };
}

export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label="You are here" className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center gap-1 text-sm">
        {crumbs.map((crumb, at) => {
          const last = at === crumbs.length - 1;
          return (
            <Fragment key={`${crumb.href ?? ""}${crumb.label}`}>
              {at > 0 && (
                <li aria-hidden="true" className="max-sm:hidden">
                  <ChevronRight className="size-3.5 text-ink-faint" />
                </li>
              )}
              <li className={last ? "min-w-0" : "shrink-0 max-sm:hidden"}>
                {crumb.href && !last ? (
                  <Link
                    to={crumb.href}
                    prefetch="intent"
                    className="rounded-sm text-ink-muted hover:text-ink"
                  >
                    {crumb.label}
                  </Link>
                ) : (
                  <span
                    aria-current={last ? "page" : undefined}
                    className={last ? "block truncate font-medium" : "block text-ink-muted"}
                  >
                    {crumb.label}
                  </span>
                )}
              </li>
            </Fragment>
          );
        })}
      </ol>
    </nav>
  );
}
