import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { USUAL_LEADS } from "~/domain/reminders/reminder-facts";
import { digestsOf } from "~/domain/reminders/reminders";
import { requireRight, requireViewer } from "~/http/session.server";
import { addDays, type Day, isDay } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listMyWords } from "~/store/reminders/acknowledgement.queries.server";
import { listToldOn } from "~/store/reminders/digest.queries.server";
import { findReminderFacts } from "~/store/reminders/reminder-facts.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { sayList } from "~/ui/plans/plan-words";
import { RemindersPage } from "~/ui/reminders/reminders-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "What would be sent" }] };
export const meta: MetaFunction = () => [{ title: "What would be sent · Capstan" }];

const AHEAD_DAYS = 14;
/** More than this is counted, not listed. */
const MOST_HELD = 200;

/** A day that people could mean; another century is a slip. */
const asDay = (text: string | null, today: Day): Day =>
  isDay(text) && text > "1990-01-01" && text < "2099-12-31" ? text : today;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "What would be sent is read by the people of the program.");
  const { today, ...facts } = await findReminderFacts(viewer, now());
  const asked = new URL(request.url).searchParams;
  const day = asDay(asked.get("day"), today);
  const people = facts.people.filter(({ active }) => active).map(({ id, name }) => ({ id, name }));
  // Leaders look at everybody first, the others at themselves.
  const wanted = asked.get("person") ?? (can(viewer, "playbook.edit") ? "all" : viewer.personId);
  const personId = people.some(({ id }) => id === wanted) ? wanted : "";
  const read = (each: Day) => {
    const found = digestsOf(facts, each, today);
    return personId
      ? { ...found, digests: found.digests.filter(({ person }) => person.id === personId) }
      : found;
  };
  const { digests, heldBack, waitsUntil } = read(day);
  const told = await listToldOn(viewer, day);
  const name = people.find(({ id }) => id === personId)?.name;
  return {
    day,
    today,
    waitsUntil,
    viewerId: viewer.personId,
    known: await listMyWords(viewer, today),
    personId,
    people,
    digests: digests.map(({ person, lines, more }) => ({
      personId: person.id,
      personName: person.name,
      timeZone: person.timeZone,
      lines,
      more,
      toldAt: told.get(person.id)?.toISOString() ?? null,
    })),
    besides: people.filter(
      ({ id }) =>
        told.has(id) && (!personId || id === personId) && !digests.some(({ person }) => person.id === id),
    ),
    heldBack: heldBack.filter(({ personName }) => !name || personName === name).slice(0, MOST_HELD),
    ahead: Array.from({ length: AHEAD_DAYS + 1 }, (_, at) => {
      const each = addDays(today, at);
      const found = read(each);
      return {
        day: each,
        lines: found.digests.reduce((sum, { lines, more }) => sum + lines.length + more, 0),
        people: found.digests.length,
        quiet: found.waitsUntil !== null,
      };
    }),
    usual: `Whoever chose nothing else hears of a due day ${sayList(USUAL_LEADS.filter((lead) => lead > 0).map(String))} days before and on the day itself.`,
  };
}

export default function Reminders() {
  return <RemindersPage {...useLoaderData<typeof loader>()} />;
}
