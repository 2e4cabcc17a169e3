-- AlterTable
ALTER TABLE "Communication" ADD COLUMN     "opening" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pilotId" TEXT;

-- AlterTable
ALTER TABLE "HandRaiser" ADD COLUMN     "pilotId" TEXT;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "scaledPilotId" TEXT;

-- AlterTable
ALTER TABLE "SpendEntry" ADD COLUMN     "pilotId" TEXT,
ALTER COLUMN "planId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "discountRate" TEXT NOT NULL DEFAULT '0.08',
ADD COLUMN     "lastPilotNumber" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Pilot" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "round" INTEGER NOT NULL DEFAULT 1,
    "hypothesis" TEXT NOT NULL DEFAULT '',
    "stage" TEXT NOT NULL DEFAULT '',
    "persona" TEXT NOT NULL DEFAULT '',
    "findingId" TEXT,
    "ownerId" TEXT,
    "sponsorId" TEXT,
    "unitWord" TEXT NOT NULL DEFAULT 'account',
    "unitWords" TEXT NOT NULL DEFAULT 'accounts',
    "treatment" TEXT NOT NULL DEFAULT '',
    "controlGets" TEXT NOT NULL DEFAULT '',
    "design" TEXT NOT NULL DEFAULT 'twice',
    "assignment" TEXT NOT NULL DEFAULT 'chosen',
    "seed" TEXT NOT NULL DEFAULT '',
    "assignedAt" TIMESTAMPTZ(3),
    "draw" JSONB NOT NULL DEFAULT '{}',
    "plannedTreated" INTEGER,
    "plannedControl" INTEGER,
    "power" TEXT NOT NULL DEFAULT '0.8',
    "confidence" TEXT NOT NULL DEFAULT '0.95',
    "correlation" TEXT NOT NULL DEFAULT '0.5',
    "successCriteria" TEXT NOT NULL DEFAULT '',
    "startOn" TEXT,
    "endOn" TEXT,
    "looks" JSONB NOT NULL DEFAULT '["0.5"]',
    "overlaps" JSONB NOT NULL DEFAULT '[]',
    "earlierMean" TEXT NOT NULL DEFAULT '',
    "earlierSource" TEXT NOT NULL DEFAULT '',
    "checklist" JSONB NOT NULL DEFAULT '[]',
    "startedOn" TEXT,
    "endedOn" TEXT,
    "earlyStopReason" TEXT NOT NULL DEFAULT '',
    "decidedOn" TEXT,
    "dropReason" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Pilot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PilotMetric" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "direction" TEXT NOT NULL DEFAULT 'up',
    "kind" TEXT NOT NULL DEFAULT 'mean',
    "primary" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT 'hand',
    "measure" TEXT NOT NULL DEFAULT '',
    "minEffect" TEXT NOT NULL DEFAULT '',
    "hopedEffect" TEXT NOT NULL DEFAULT '',
    "planningSd" TEXT NOT NULL DEFAULT '',
    "planningSource" TEXT NOT NULL DEFAULT '',
    "decimals" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PilotMetric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PilotUnit" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "accountId" TEXT,
    "businessUnit" TEXT NOT NULL DEFAULT '',
    "arm" TEXT,
    "pairKey" TEXT NOT NULL DEFAULT '',
    "traits" JSONB NOT NULL DEFAULT '{}',
    "crossedOn" TEXT,
    "crossedNote" TEXT NOT NULL DEFAULT '',
    "lostOn" TEXT,
    "lostNote" TEXT NOT NULL DEFAULT '',
    "batchId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PilotUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PilotValue" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "metricId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "value" DECIMAL(65,30),
    "k" INTEGER,
    "n" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "batchId" TEXT,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "PilotValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PilotBatch" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "added" INTEGER NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PilotBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PilotPlan" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "dataSeen" BOOLEAN NOT NULL DEFAULT false,
    "lockedById" TEXT NOT NULL,
    "lockedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PilotPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PilotLook" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "plannedAt" TEXT NOT NULL,
    "information" TEXT NOT NULL,
    "alpha" TEXT NOT NULL,
    "spentBefore" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "decisive" BOOLEAN NOT NULL,
    "takenById" TEXT NOT NULL,
    "takenOn" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PilotLook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PilotEvidence" (
    "id" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "responseId" TEXT,
    "kind" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PilotEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingRequest" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "askedMinor" BIGINT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'open',
    "grantedMinor" BIGINT,
    "answer" TEXT NOT NULL DEFAULT '',
    "askedById" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "answeredById" TEXT,
    "answeredOn" TEXT,
    "year" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "FundingRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PilotDecision" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "choice" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "lessons" TEXT NOT NULL,
    "recommended" TEXT NOT NULL,
    "against" TEXT NOT NULL DEFAULT '',
    "reading" JSONB NOT NULL,
    "money" JSONB NOT NULL,
    "frozen" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "registerId" TEXT,
    "signedById" TEXT NOT NULL,
    "signedOn" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PilotDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusinessCase" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT,
    "planId" TEXT,
    "horizonMonths" INTEGER NOT NULL DEFAULT 12,
    "discountRate" TEXT NOT NULL DEFAULT '',
    "attribution" TEXT NOT NULL DEFAULT '1',
    "seed" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedById" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BusinessCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseLine" (
    "id" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "driver" TEXT NOT NULL DEFAULT 'amount',
    "metricId" TEXT,
    "rhythm" TEXT NOT NULL DEFAULT 'once',
    "fromMonth" INTEGER NOT NULL DEFAULT 0,
    "months" INTEGER,
    "amountMinor" BIGINT,
    "actualMinor" BIGINT,
    "factors" JSONB NOT NULL DEFAULT '[]',
    "evidence" TEXT NOT NULL DEFAULT 'estimated',
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CaseLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevenueChange" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT 'hand',
    "batchId" TEXT,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "RevenueChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT,
    "planId" TEXT,
    "round" INTEGER,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'method',
    "stage" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplicationRequest" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "businessUnit" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT NOT NULL DEFAULT '',
    "href" TEXT NOT NULL DEFAULT '',
    "askedById" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "answeredById" TEXT,
    "answeredOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReplicationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rollout" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pilotId" TEXT NOT NULL,
    "planId" TEXT,
    "businessUnit" TEXT NOT NULL,
    "ownerId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "people" INTEGER,
    "adoptedFrom" TEXT NOT NULL DEFAULT '0.8',
    "dueOn" TEXT,
    "startedOn" TEXT,
    "endedOn" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rollout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RolloutReading" (
    "id" TEXT NOT NULL,
    "rolloutId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "adopted" INTEGER NOT NULL,
    "of" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "RolloutReading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Pilot_workspaceId_status_idx" ON "Pilot"("workspaceId", "status");

-- CreateIndex
CREATE INDEX "Pilot_ownerId_idx" ON "Pilot"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Pilot_workspaceId_number_key" ON "Pilot"("workspaceId", "number");

-- CreateIndex
CREATE INDEX "PilotMetric_pilotId_idx" ON "PilotMetric"("pilotId");

-- CreateIndex
CREATE INDEX "PilotUnit_accountId_idx" ON "PilotUnit"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "PilotUnit_pilotId_round_name_key" ON "PilotUnit"("pilotId", "round", "name");

-- CreateIndex
CREATE INDEX "PilotValue_pilotId_round_metricId_idx" ON "PilotValue"("pilotId", "round", "metricId");

-- CreateIndex
CREATE INDEX "PilotValue_batchId_idx" ON "PilotValue"("batchId");

-- CreateIndex
CREATE INDEX "PilotBatch_pilotId_idx" ON "PilotBatch"("pilotId");

-- CreateIndex
CREATE UNIQUE INDEX "PilotPlan_pilotId_round_number_key" ON "PilotPlan"("pilotId", "round", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PilotLook_pilotId_round_plannedAt_key" ON "PilotLook"("pilotId", "round", "plannedAt");

-- CreateIndex
CREATE INDEX "PilotEvidence_pilotId_idx" ON "PilotEvidence"("pilotId");

-- CreateIndex
CREATE INDEX "FundingRequest_pilotId_idx" ON "FundingRequest"("pilotId");

-- CreateIndex
CREATE INDEX "FundingRequest_workspaceId_status_idx" ON "FundingRequest"("workspaceId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "PilotDecision_pilotId_round_key" ON "PilotDecision"("pilotId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "BusinessCase_pilotId_key" ON "BusinessCase"("pilotId");

-- CreateIndex
CREATE UNIQUE INDEX "BusinessCase_planId_key" ON "BusinessCase"("planId");

-- CreateIndex
CREATE INDEX "CaseLine_caseId_position_idx" ON "CaseLine"("caseId", "position");

-- CreateIndex
CREATE INDEX "RevenueChange_workspaceId_day_idx" ON "RevenueChange"("workspaceId", "day");

-- CreateIndex
CREATE INDEX "RevenueChange_accountId_day_idx" ON "RevenueChange"("accountId", "day");

-- CreateIndex
CREATE INDEX "RevenueChange_batchId_idx" ON "RevenueChange"("batchId");

-- CreateIndex
CREATE INDEX "Lesson_workspaceId_createdAt_idx" ON "Lesson"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "ReplicationRequest_pilotId_idx" ON "ReplicationRequest"("pilotId");

-- CreateIndex
CREATE INDEX "ReplicationRequest_workspaceId_status_idx" ON "ReplicationRequest"("workspaceId", "status");

-- CreateIndex
CREATE INDEX "Rollout_workspaceId_status_idx" ON "Rollout"("workspaceId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Rollout_pilotId_businessUnit_key" ON "Rollout"("pilotId", "businessUnit");

-- CreateIndex
CREATE INDEX "RolloutReading_rolloutId_day_idx" ON "RolloutReading"("rolloutId", "day");

-- CreateIndex
CREATE INDEX "HandRaiser_pilotId_idx" ON "HandRaiser"("pilotId");

-- CreateIndex
CREATE INDEX "SpendEntry_pilotId_day_idx" ON "SpendEntry"("pilotId", "day");

-- AddForeignKey
ALTER TABLE "HandRaiser" ADD CONSTRAINT "HandRaiser_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_scaledPilotId_fkey" FOREIGN KEY ("scaledPilotId") REFERENCES "Pilot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Communication" ADD CONSTRAINT "Communication_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpendEntry" ADD CONSTRAINT "SpendEntry_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pilot" ADD CONSTRAINT "Pilot_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pilot" ADD CONSTRAINT "Pilot_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotMetric" ADD CONSTRAINT "PilotMetric_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotUnit" ADD CONSTRAINT "PilotUnit_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotUnit" ADD CONSTRAINT "PilotUnit_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotValue" ADD CONSTRAINT "PilotValue_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotValue" ADD CONSTRAINT "PilotValue_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "PilotMetric"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotValue" ADD CONSTRAINT "PilotValue_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PilotUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotBatch" ADD CONSTRAINT "PilotBatch_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotPlan" ADD CONSTRAINT "PilotPlan_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotLook" ADD CONSTRAINT "PilotLook_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotEvidence" ADD CONSTRAINT "PilotEvidence_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotEvidence" ADD CONSTRAINT "PilotEvidence_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingRequest" ADD CONSTRAINT "FundingRequest_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PilotDecision" ADD CONSTRAINT "PilotDecision_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusinessCase" ADD CONSTRAINT "BusinessCase_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusinessCase" ADD CONSTRAINT "BusinessCase_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusinessCase" ADD CONSTRAINT "BusinessCase_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "BusinessCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLine" ADD CONSTRAINT "CaseLine_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "PilotMetric"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevenueChange" ADD CONSTRAINT "RevenueChange_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevenueChange" ADD CONSTRAINT "RevenueChange_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplicationRequest" ADD CONSTRAINT "ReplicationRequest_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rollout" ADD CONSTRAINT "Rollout_pilotId_fkey" FOREIGN KEY ("pilotId") REFERENCES "Pilot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rollout" ADD CONSTRAINT "Rollout_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RolloutReading" ADD CONSTRAINT "RolloutReading_rolloutId_fkey" FOREIGN KEY ("rolloutId") REFERENCES "Rollout"("id") ON DELETE CASCADE ON UPDATE CASCADE;
