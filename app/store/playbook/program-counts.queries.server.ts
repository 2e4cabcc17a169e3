import type { ProgramCounts } from "~/domain/playbook/program-counts";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";
import { database } from "../database.server";
import { type DataMoment, findDataMoment, keptBy } from "../plans/data-moment.server";

/** What the twelve components tell about themselves, counted once for every change of the data. */
export const readProgramCounts = async (viewer: Viewer): Promise<ProgramCounts> =>
  countedOnce(await findDataMoment(viewer, now()));

/** One question to the database, over every response there is: not one for each look at the cockpit. */
const countedOnce = keptBy(async ({ workspaceId }: DataMoment): Promise<ProgramCounts> => {
  const [row] = await database().$queryRaw<ProgramCounts[]>`
    select
      (select count(*)::int from "Person" where "workspaceId" = ${workspaceId} and active) as people,
      (select count(*)::int from "Person" where "workspaceId" = ${workspaceId} and active and champion) as champions,
      (select count(*)::int from "Charter" where "workspaceId" = ${workspaceId} and status = 'signed') as "chartersSigned",
      (select count(*)::int from "Stage" where "workspaceId" = ${workspaceId} and "retiredAt" is null) as stages,
      (select count(*)::int from "Stage" s left join "Person" o on o.id = s."ownerId"
        where s."workspaceId" = ${workspaceId} and s."retiredAt" is null
          and (s.success = '' or o.id is null or not o.active)) as "orphanStages",
      (select count(*)::int from "KeyEnrolment" where "workspaceId" = ${workspaceId} and "endedOn" is null) as "keyAccounts",
      not exists (select 1 from "SegmentationReview" s join "Workspace" w on w.id = s."workspaceId"
        where s."workspaceId" = ${workspaceId} and s.status = 'approved'
          and s.year = extract(year from ${now()}::timestamptz at time zone w."timeZone")) as "segmentationDue",
      a."undatedContracts", a."activeAccounts", a."tieredAccounts", a."lostAccounts", a."wonBackAccounts", a.regions,
      c.contacts, c."contactsWithLevel",
      (select count(*)::int from "Survey" where "workspaceId" = ${workspaceId}) as surveys,
      (select count(*)::int from "Question" where "workspaceId" = ${workspaceId}) as questions,
      r.responses, r."lastAnswerOn",
      (select max("finishedAt") from "Import" where "workspaceId" = ${workspaceId} and status = 'done') as "lastImportAt",
      (select count(*)::int from "Answer" where "workspaceId" = ${workspaceId} and shelf = '' and kind = 'verbatim') as comments,
      s.systems, s."orphanSystems",
      (select count(*)::int from "ApiToken" where "workspaceId" = ${workspaceId} and "revokedAt" is null
        and ("expiresAt" is null or "expiresAt" > ${now()})) as keys,
      f."findingsOpen", f."findingsSevere", f."findingsUntriaged", f."findingsPlanned",
      (select count(*)::int from "CustomerCase" where "workspaceId" = ${workspaceId}
        and status in ('new', 'acknowledged', 'inProgress', 'resolved')) as "casesOpen",
      (select count(*)::int from "Signal" where "workspaceId" = ${workspaceId} and status = 'waiting') as "signalsWaiting",
      (select count(*)::int from "Hypothesis" where "workspaceId" = ${workspaceId} and verdict = 'open') as "hypothesesOpen",
      p."plansDraft", p."plansRunning", p."plansMonitoring", p."plansClosed", p."plannedSpend",
      (select count(*)::int from "Verdict" v join "Plan" q on q.id = v."planId"
        where q."workspaceId" = ${workspaceId} and v.word = 'effective') as "plansEffective",
      m.communications, m."communicationsComplete",
      i.pilots, i."pilotsRunning", i."pilotsDeciding", i."pilotsUnvalued"
    from
      (select count(*) filter (where status <> 'lost')::int as "activeAccounts",
          count(*) filter (where status <> 'lost' and tier is not null)::int as "tieredAccounts",
          count(*) filter (where status <> 'lost' and "renewsOn" is null)::int as "undatedContracts",
          count(*) filter (where status = 'lost')::int as "lostAccounts",
          count(*) filter (where status = 'wonBack')::int as "wonBackAccounts",
          count(distinct nullif(region, ''))::int as regions
        from "Account" where "workspaceId" = ${workspaceId}) a,
      (select count(*)::int as contacts, count(level)::int as "contactsWithLevel"
        from "Contact" where "workspaceId" = ${workspaceId}) c,
      (select count(*)::int as responses, max(day) as "lastAnswerOn"
        from "Response" where "workspaceId" = ${workspaceId} and shelf = '') r,
      (select count(*) filter (where status in ('logged', 'triaged', 'planned', 'reopened'))::int as "findingsOpen",
          count(*) filter (where status in ('logged', 'triaged', 'planned', 'reopened') and severity >= 3)::int as "findingsSevere",
          count(*) filter (where status in ('logged', 'reopened'))::int as "findingsUntriaged",
          count(*) filter (where status = 'planned')::int as "findingsPlanned"
        from "Finding" where "workspaceId" = ${workspaceId}) f,
      (select count(*)::int as systems,
          count(*) filter (where not exists (select 1 from "Person" o where o.id = x."ownerId" and o.active))::int as "orphanSystems"
        from "SourceSystem" x where x."workspaceId" = ${workspaceId} and x."retiredAt" is null) s,
      (select count(*) filter (where status in ('defining', 'assigning', 'quantifying', 'scheduling', 'planned', 'inReview'))::int as "plansDraft",
          count(*) filter (where status in ('approved', 'acting', 'onHold'))::int as "plansRunning",
          count(*) filter (where status = 'monitoring')::int as "plansMonitoring",
          count(*) filter (where status = 'closed')::int as "plansClosed",
          count("plannedSpendMinor")::int as "plannedSpend"
        from "Plan" where "workspaceId" = ${workspaceId}) p,
      (select count(*)::int as communications,
          count(*) filter (where not exists (select 1 from "CommunicationAudience" x
            where x."communicationId" = m.id and (x.benefit = '' or x.change = '' or x.link = ''))
            and exists (select 1 from "CommunicationAudience" x where x."communicationId" = m.id))::int as "communicationsComplete"
        from "Communication" m where m."workspaceId" = ${workspaceId}) m,
      (select count(*)::int as pilots,
          count(*) filter (where status = 'running')::int as "pilotsRunning",
          count(*) filter (where status = 'evaluating')::int as "pilotsDeciding",
          count(*) filter (where status in ('running', 'evaluating', 'scaled', 'stopped') and "startedOn" is not null
            and (select count(distinct l.side) from "CaseLine" l join "BusinessCase" b on b.id = l."caseId"
              where b."pilotId" = x.id) < 2)::int as "pilotsUnvalued"
        from "Pilot" x where x."workspaceId" = ${workspaceId}) i`;
  if (!row) throw new Error("A count always has one row.");
  return row;
});
