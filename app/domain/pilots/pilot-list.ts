import { LIVES, type Life } from "../roi/portfolio";

export const PILOTS_PER_PAGE = 24;

export interface PilotListAsk {
  life: Life | "";
  /** The code of the last card of the page before. */
  after: string;
}

/** What an address asks for; what it does not know of is left out. */
export function readPilotListAsk(params: URLSearchParams): PilotListAsk {
  const state = params.get("state") ?? "";
  return {
    life: LIVES.find((life) => life === state) ?? "",
    after: /^PIL-[A-Z]{1,4}$/.test(params.get("after") ?? "") ? (params.get("after") ?? "") : "",
  };
}

export function pilotListHref({ life, after }: PilotListAsk): string {
  const query = new URLSearchParams([
    ...(life ? [["state", life]] : []),
    ...(after ? [["after", after]] : []),
  ]).toString();
  return `/pilots${query && `?${query}`}`;
}

interface Valued {
  code: string;
  netMinor: bigint | null;
}

/** The greatest net value first; what has no value yet comes last, the oldest of it first. */
export const byNetValue = <Row extends Valued>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => {
    if (a.netMinor !== null && b.netMinor !== null && a.netMinor !== b.netMinor) {
      return a.netMinor > b.netMinor ? -1 : 1;
    }
    if ((a.netMinor === null) !== (b.netMinor === null)) return a.netMinor === null ? 1 : -1;
    // PIL-B comes before PIL-AA.
    return a.code.length - b.code.length || (a.code < b.code ? -1 : 1);
  });

/** One page behind the cursor; a cursor that is gone begins anew. */
export function pageAfter<Row extends { code: string }>(
  rows: readonly Row[],
  after: string,
): { rows: Row[]; from: number; next: string | null } {
  const from = after === "" ? 0 : rows.findIndex(({ code }) => code === after) + 1;
  const page = rows.slice(from, from + PILOTS_PER_PAGE);
  return { rows: page, from, next: from + page.length < rows.length ? (page.at(-1)?.code ?? null) : null };
}
