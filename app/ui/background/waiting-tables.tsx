import { DataTable } from "../controls/data-table";
import { InlineNote } from "../feedback/inline-note";
import { type About, AboutWords } from "./parked-list";

export interface LaneLine {
  lane: string;
  label: string;
  underWay: number;
  ready: number;
  later: number;
}

/** Lanes do not wait for each other, so each says for itself how long its queue is. */
export const LaneTable = ({ lanes }: { lanes: readonly LaneLine[] }) => (
  <DataTable
    caption="What waits, by kind of work"
    rows={lanes}
    rowKey={({ lane }) => lane}
    columns={[
      { id: "lane", header: "Kind of work", primary: true, cell: ({ label }) => label },
      { id: "under-way", header: "Under way", align: "end", cell: ({ underWay }) => underWay },
      { id: "ready", header: "Waits for its turn", align: "end", cell: ({ ready }) => ready },
      { id: "later", header: "Waits for its time", align: "end", cell: ({ later }) => later },
    ]}
  />
);

export interface WaitingLine {
  id: string;
  what: string;
  about: About;
  isUnderWay: boolean;
  when: string;
  failures: number;
  mostFailures: number;
  error: string;
}

export const WaitingTable = ({ waiting }: { waiting: readonly WaitingLine[] }) => (
  <DataTable
    caption="What is under way and comes next"
    rows={waiting}
    rowKey={({ id }) => id}
    columns={[
      { id: "what", header: "Work", primary: true, cell: ({ what }) => what },
      {
        id: "about",
        header: "About",
        cell: ({ about }) => (
          <span className="break-words">
            <AboutWords about={about} />
          </span>
        ),
      },
      { id: "when", header: "When", cell: ({ isUnderWay, when }) => (isUnderWay ? "under way" : when) },
      {
        id: "tries",
        header: "Failed so far",
        cell: (line) =>
          line.failures === 0 ? (
            <span className="text-ink-muted">–</span>
          ) : (
            <InlineNote tone="warn">
              {line.failures} of {line.mostFailures} times: {line.error || "no words were kept"}
            </InlineNote>
          ),
      },
    ]}
  />
);

export interface TurnLine {
  name: string;
  about: string;
  rhythm: string;
  last: string;
  took: string;
  next: string;
  trouble: string;
}

export const Timetable = ({ turns }: { turns: readonly TurnLine[] }) => (
  <DataTable
    caption="The timetable"
    rows={turns}
    rowKey={({ name }) => name}
    columns={[
      {
        id: "name",
        header: "Looks after",
        primary: true,
        cell: ({ name, about, trouble }) => (
          <>
            <span className="block font-medium first-letter:uppercase">{name}</span>
            <span className="block max-w-prose text-xs font-normal text-ink-muted">{about}</span>
            {trouble && <InlineNote tone="bad">Went wrong the last time: {trouble}</InlineNote>}
          </>
        ),
      },
      { id: "rhythm", header: "How often", cell: ({ rhythm }) => rhythm },
      {
        id: "last",
        header: "Last",
        cell: ({ last, took }) => (
          <>
            {last}
            {took && <span className="block text-xs text-ink-muted">took {took}</span>}
          </>
        ),
      },
      { id: "next", header: "Next", cell: ({ next }) => next },
    ]}
  />
);
