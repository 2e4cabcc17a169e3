import {
  COMMUNICATION_KINDS,
  type CommunicationKind,
  MESSAGE_STATES,
  type MessageState,
} from "./communication";

export const MESSAGES_PER_PAGE = 50;

/** What the list of messages shows; the address holds all of it. */
export interface MessageListAsk {
  q: string;
  state: MessageState | "";
  kind: CommunicationKind | "";
  /** An audience of the register, by its id. */
  audience: string;
  /** The code of a plan or a pilot. */
  about: string;
  /** Only results that nobody was told yet. */
  owed: boolean;
  /** The cursor: the last row of the page before. */
  after: string;
}

const ABOUT = /^(?:CAP-\d{1,6}R*|PIL-[A-Z]{1,4})$/;

/** What an address asks for; what it does not know of is left out. */
export function readMessageListAsk(params: URLSearchParams): MessageListAsk {
  const text = (name: string, limit: number) =>
    (params.get(name) ?? "").replaceAll("\0", "").trim().slice(0, limit);
  const about = text("about", 20).toUpperCase();
  return {
    q: text("q", 200),
    state: MESSAGE_STATES.find((state) => state === params.get("state")) ?? "",
    kind: COMMUNICATION_KINDS.find((kind) => kind === params.get("kind")) ?? "",
    audience: /^[0-9A-Za-z]{1,40}$/.test(text("audience", 40)) ? text("audience", 40) : "",
    about: ABOUT.test(about) ? about : "",
    owed: params.get("owed") === "yes",
    after: readMessageCursor(text("after", 80)) ? text("after", 80) : "",
  };
}

export const isNarrowed = ({ q, state, kind, audience, about, owed }: MessageListAsk): boolean =>
  q !== "" || state !== "" || kind !== "" || audience !== "" || about !== "" || owed;

export function messageListQuery(ask: MessageListAsk): string {
  const { q, state, kind, audience, about, owed, after } = ask;
  const query = new URLSearchParams(
    Object.entries({ q, state, kind, audience, about, owed: owed ? "yes" : "", after }).filter(
      ([, value]) => value !== "",
    ),
  ).toString();
  return query && `?${query}`;
}

export const messageListHref = (ask: MessageListAsk): string => `/communications${messageListQuery(ask)}`;

/** "1760536800000.01ABC": when the last row of the page was changed, and its id. */
export const messageCursor = (row: { updatedAt: Date; id: string }): string =>
  `${row.updatedAt.getTime()}.${row.id}`;

export function readMessageCursor(after: string): { at: Date; id: string } | null {
  const match = /^(\d{1,15})\.([0-9A-Za-z]{1,40})$/.exec(after);
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), id: match[2] } : null;
}

/** One line of the list. */
export interface MessageRow {
  id: string;
  code: string;
  subject: string;
  kind: CommunicationKind;
  status: MessageState;
  /** "CAP-001", "PIL-A" */
  about: string | null;
  badNews: boolean;
  audiences: { name: string; status: MessageState; complete: boolean }[];
  /** The next hour at which one of its versions leaves. */
  leaves: { on: string; time: string } | null;
  updatedAt: Date;
}

/** "2 approved, 1 draft", the furthest first. */
export function stateCounts(
  audiences: readonly { status: MessageState }[],
  words: Readonly<Record<MessageState, string>>,
): string {
  return MESSAGE_STATES.toReversed()
    .flatMap((state) => {
      const count = audiences.filter(({ status }) => status === state).length;
      return count > 0 ? [`${count} ${words[state].toLowerCase()}`] : [];
    })
    .join(", ");
}
