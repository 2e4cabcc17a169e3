import { Link } from "@remix-run/react";
import { recipientListHref } from "~/domain/communications/recipient-filter";
import type { ShownZone } from "~/domain/communications/sending-view";
import { type Column, DataTable } from "../../controls/data-table";
import { useReader } from "../../controls/reader";
import { clockIn, inUtc, zoneName } from "./clock-words";

interface ZoneProgressTableProps {
  code: string;
  versionId: string;
  zones: readonly ShownZone[];
}

/** Where the hour has come already, and how far it is there. */
export function ZoneProgressTable({ code, versionId, zones }: ZoneProgressTableProps) {
  const { locale } = useReader();
  const columns: Column<ShownZone>[] = [
    {
      id: "zone",
      header: "Time zone",
      primary: true,
      cell: ({ timeZone }) => (
        <Link
          className="link"
          to={recipientListHref(code, { version: versionId, state: "", why: "", zone: timeZone, q: "" })}
        >
          {zoneName(timeZone)}
        </Link>
      ),
    },
    {
      id: "local",
      header: "By their clock",
      cell: ({ dueAt, timeZone }) => clockIn(dueAt, locale, timeZone),
    },
    { id: "utc", header: "UTC", cell: ({ dueAt, timeZone }) => inUtc(dueAt, locale, timeZone) },
    { id: "queued", header: "Queued", align: "end", cell: ({ queued }) => queued.toLocaleString(locale) },
    {
      id: "delivered",
      header: "Delivered",
      align: "end",
      cell: ({ delivered }) => delivered.toLocaleString(locale),
    },
    {
      id: "bounced",
      header: "Bounced or failed",
      align: "end",
      cell: ({ bounced, failed }) => (bounced + failed).toLocaleString(locale),
    },
  ];
  return (
    <DataTable
      caption="How far it is in each time zone"
      columns={columns}
      rows={zones}
      rowKey={({ timeZone }) => timeZone}
    />
  );
}
