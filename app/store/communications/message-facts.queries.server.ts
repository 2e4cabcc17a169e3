import { SYSTEM_ID, SYSTEM_NAME } from "~/domain/act";
import type { AudienceKind } from "~/domain/audiences/audience";
import { claimsOf } from "~/domain/communications/claims/claims-of";
import { codesSpokenOf } from "~/domain/communications/claims/codes-spoken-of";
import type { ResultShown } from "~/domain/communications/claims/result-shown";
import { type CommunicationKind, isOver } from "~/domain/communications/communication";
import type { FigureSource, LiveFigure } from "~/domain/communications/figures/figure-source";
import { asMessageState } from "~/domain/communications/message-decision";
import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import type {
  KeptFigure,
  MessageEvent,
  MessageWords,
  SnapshotContent,
} from "~/domain/communications/snapshot";
import type { PilotStatus } from "~/domain/pilots/pilot";
import { pilotCode } from "~/domain/pilots/pilot";
import { pilotSubjectOf } from "~/domain/pilots/pilot.access";
import { type PlanStatus, planCode } from "~/domain/plans/plan";
import { planSubjectOf } from "~/domain/plans/plan.access";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { readFigures } from "./figures/figure-values.server";
import { countReach } from "./reach.server";
import { readResultsShown } from "./results-shown.queries.server";
import { hashOfWords } from "./words-hash.server";
import { writersOf } from "./writers.server";

type Reader = Pick<Viewer, "workspaceId">;

/** "COM-4", "A-001" or the id of the row. */
const whereMessage = (codeOrId: string): Prisma.CommunicationWhereInput => ({
  OR: [{ id: codeOrId }, { code: codeOrId.trim().toUpperCase() }],
});

/** One message with everything its gates look at: whom it would reach today as well. */
export async function findMessageFacts(
  viewer: Reader,
  codeOrId: string,
  at: Date,
  db: Tx = database(),
): Promise<MessageFacts | null> {
  const [facts] = await listMessageFacts(viewer, whereMessage(codeOrId), at, db);
  return facts ? countReach(db, facts) : null;
}

/** Several at once, with as many statements as for one; nobody is counted. */
export async function listMessageFacts(
  viewer: Reader,
  where: Prisma.CommunicationWhereInput,
  at: Date,
  db: Tx = database(),
): Promise<MessageFacts[]> {
  const { workspaceId } = viewer;
  const rows = await db.communication.findMany({
    where: { AND: [{ workspaceId }, where] },
    include: PARTS,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (rows.length === 0) return [];
  const around = await readAround(db, viewer, rows, at);
  return rows.map((row) => factsOf(row, around));
}

const PARTS = {
  audiences: {
    orderBy: { position: "asc" },
    include: {
      register: { select: { id: true, name: true, kind: true, locale: true, retiredOn: true } },
      translations: { orderBy: { locale: "asc" } },
      _count: { select: { remarks: { where: { answersId: null, settledAt: null } } } },
      // A reviewer has noted where a number comes from.
      remarks: {
        where: {
          answersId: null,
          settledAt: { not: null },
          passage: { not: "" },
          text: { startsWith: "source:", mode: "insensitive" },
        },
        select: { passage: true },
      },
    },
  },
  figures: { orderBy: [{ position: "asc" }, { name: "asc" }] },
  corrects: { select: { code: true, subject: true } },
  plan: {
    select: {
      id: true,
      workspaceId: true,
      number: true,
      suffix: true,
      title: true,
      status: true,
      createdById: true,
      ownerId: true,
      deputyId: true,
      sponsorId: true,
      verifierId: true,
    },
  },
  pilot: {
    select: {
      id: true,
      workspaceId: true,
      number: true,
      title: true,
      status: true,
      createdById: true,
      ownerId: true,
      sponsorId: true,
    },
  },
} as const satisfies Prisma.CommunicationInclude;

type Row = Prisma.CommunicationGetPayload<{ include: typeof PARTS }>;
type VersionRow = Row["audiences"][number];

interface Around {
  today: Day;
  zone: string;
  locale: string;
  /** The figures of each message, as they read today. */
  figures: ReadonlyMap<string, LiveFigure[]>;
  shown: readonly ResultShown[];
  names: ReadonlyMap<string, string>;
  approved: ReadonlyMap<string, readonly KeptFigure[]>;
  writers: ReadonlyMap<string, string[]>;
}

async function readAround(db: Tx, reader: Reader, rows: readonly Row[], at: Date): Promise<Around> {
  const { workspaceId } = reader;
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true, locale: true },
  });
  const versions = rows.flatMap(({ audiences }) => audiences);
  const codes = rows.flatMap((row) =>
    codesSpokenOf(
      aboutOf(row)?.code ?? null,
      row.audiences.flatMap((version) => textsOf(row, version)),
    ),
  );
  return {
    today: dayIn(at, workspace.timeZone),
    zone: workspace.timeZone,
    locale: workspace.locale,
    figures: await readAllFigures(db, reader, rows, at),
    shown: codes.length === 0 ? [] : await readResultsShown(db, workspaceId, [...new Set(codes)], at),
    names: await namesOf(db, workspaceId, versions),
    approved: await approvedFigures(db, versions),
    writers: await writersOf(
      db,
      workspaceId,
      rows.map(({ id }) => id),
    ),
  };
}

async function readAllFigures(
  db: Tx,
  reader: Reader,
  rows: readonly Row[],
  at: Date,
): Promise<Map<string, LiveFigure[]>> {
  const asked = rows.flatMap(({ figures }) =>
    figures.map(({ name, label, source, decimals }) => ({
      name,
      label,
      source: source as unknown as FigureSource,
      decimals,
    })),
  );
  const live = asked.length === 0 ? [] : await readFigures(db, reader, asked, at);
  let from = 0;
  return new Map(
    rows.map(({ id, figures }) => {
      const own = live.slice(from, from + figures.length);
      from += figures.length;
      return [id, own];
    }),
  );
}

async function namesOf(
  db: Tx,
  workspaceId: string,
  versions: readonly VersionRow[],
): Promise<Map<string, string>> {
  const ids = versions.flatMap(({ submittedById, approvedById }) => [submittedById, approvedById]);
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: known } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

async function approvedFigures(
  db: Tx,
  versions: readonly VersionRow[],
): Promise<Map<string, readonly KeptFigure[]>> {
  const ids = versions.flatMap(({ snapshotId }) => snapshotId ?? []);
  if (ids.length === 0) return new Map();
  const kept = await db.communicationSnapshot.findMany({
    where: { id: { in: ids } },
    select: { id: true, content: true },
  });
  return new Map(kept.map(({ id, content }) => [id, (content as unknown as SnapshotContent).figures]));
}

function aboutOf({ plan, pilot }: Row): MessageFacts["about"] {
  const own = (ids: readonly (string | null)[] | undefined) => (ids ?? []).filter((id) => id !== null);
  if (plan) {
    return {
      kind: "plan",
      id: plan.id,
      code: planCode(plan.number, plan.suffix),
      title: plan.title,
      ownIds: own(planSubjectOf({ ...plan, status: plan.status as PlanStatus }).ownIds),
    };
  }
  if (!pilot) return null;
  return {
    kind: "pilot",
    id: pilot.id,
    code: pilotCode(pilot.number),
    title: pilot.title,
    ownIds: own(pilotSubjectOf({ ...pilot, status: pilot.status as PilotStatus }).ownIds),
  };
}

/** A version's own words where it has some, the message's elsewhere. */
const wordsOf = (row: Pick<Row, "subject" | "opening">, version: VersionRow): MessageWords => ({
  subject: version.subject.trim() || row.subject,
  opening: row.opening,
  benefit: version.benefit,
  change: version.change,
  link: version.link,
  body: version.body,
});

const textsOf = (row: Row, version: VersionRow): MessageWords[] => [
  wordsOf(row, version),
  ...version.translations.map(translated),
];

const translated = (row: VersionRow["translations"][number]): MessageWords => ({
  subject: row.subject,
  opening: row.opening,
  benefit: row.benefit,
  change: row.change,
  link: row.link,
  body: row.body,
});

function factsOf(row: Row, around: Around): MessageFacts {
  const about = aboutOf(row);
  const figures = around.figures.get(row.id) ?? [];
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    code: row.code,
    version: row.version,
    kind: row.kind as CommunicationKind,
    status: asMessageState(row.status),
    subject: row.subject,
    opening: row.opening,
    about,
    createdById: row.createdById,
    writerIds: around.writers.get(row.id) ?? [],
    corrects: row.corrects,
    badNews: row.badNews,
    resultOn: row.resultOn as Day | null,
    event: row.event as unknown as MessageEvent | null,
    figures,
    versions: row.audiences.map((version) => versionOf(row, version, figures, about, around)),
    importedOn: row.importedOn as Day | null,
    today: around.today,
  };
}

function versionOf(
  row: Row,
  version: VersionRow,
  figures: readonly LiveFigure[],
  about: MessageFacts["about"],
  around: Around,
): VersionFacts {
  const { register } = version;
  const words = wordsOf(row, version);
  const hash = version.translations.length > 0 ? hashOfWords(words) : "";
  const translations = version.translations.map((each) => ({
    locale: each.locale,
    words: translated(each),
    outOfDate: each.madeFrom !== hash,
  }));
  const locale = register?.locale || around.locale;
  const status = asMessageState(version.status);
  const person = (id: string | null) =>
    id === null
      ? null
      : { id, name: id === SYSTEM_ID ? SYSTEM_NAME : (around.names.get(id) ?? "somebody who has left") };
  const dayOf = (at: Date | null) => at && dayIn(at, around.zone);
  return {
    id: version.id,
    version: version.version,
    audience: version.audience,
    register: register && {
      id: register.id,
      name: register.name,
      kind: register.kind as AudienceKind,
      locale,
      retired: register.retiredOn !== null,
    },
    reach: null,
    status,
    words,
    translations,
    merge: [],
    submittedBy: person(version.submittedById),
    submittedOn: dayOf(version.submittedAt),
    approvedBy: person(version.approvedById),
    approvedOn: dayOf(version.approvedAt),
    approvedFigures: version.snapshotId ? (around.approved.get(version.snapshotId) ?? null) : null,
    returnedReason: version.returnedReason,
    openRemarks: version._count.remarks,
    // What has left is corrected by another message; here nothing is checked any more.
    claims: isOver(status)
      ? []
      : claimsOf({
          kind: row.kind as CommunicationKind,
          locale,
          words,
          translations,
          figures,
          about: about?.code ?? null,
          shown: around.shown,
          sourced: version.remarks.map(({ passage }) => passage),
        }),
    sendOn: version.sendOn as Day | null,
    sendTime: version.sendTime,
    ratePerHour: version.ratePerHour,
    pausedAt: version.pausedAt,
    stoppedAt: version.stoppedAt,
  };
}
