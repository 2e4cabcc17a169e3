-- DropIndex
DROP INDEX "Response_accountId_idx";

-- DropIndex
DROP INDEX "Response_importId_idx";

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "atRiskOn" TEXT,
ADD COLUMN     "contractMinor" BIGINT,
ADD COLUMN     "customerSince" TEXT,
ADD COLUMN     "externalId" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lostOn" TEXT,
ADD COLUMN     "notes" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "perception" TEXT,
ADD COLUMN     "potential" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "renewsOn" TEXT,
ADD COLUMN     "strategicNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wonBackOn" TEXT;

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "bouncedOn" TEXT,
ADD COLUMN     "consentOn" TEXT,
ADD COLUMN     "consentPurpose" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "consentSource" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "jobTitle" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "quarantinedUntil" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "opensCases" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "quality" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "setAside" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "accountId" TEXT;

-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "convertsTo" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reversed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rule" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "scaleMax" INTEGER,
ADD COLUMN     "scaleMin" INTEGER;

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "excludedReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tokenId" TEXT,
ALTER COLUMN "importId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Survey" ADD COLUMN     "instrument" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'transaction',
ADD COLUMN     "systemId" TEXT;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "cadences" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "caseAcknowledgeDays" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "caseLevel" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "caseResolveDays" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "escalationDays" INTEGER[] DEFAULT ARRAY[7, 14, 21]::INTEGER[],
ADD COLUMN     "fewFloor" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "fiscalYearStart" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "holidays" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "interimLooks" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "judgedMeasure" TEXT NOT NULL DEFAULT 'both',
ADD COLUMN     "keyAccountCap" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "lastCaseNumber" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "lastDecisionNumber" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "quietFrom" INTEGER NOT NULL DEFAULT 20,
ADD COLUMN     "quietUntil" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "retentionDays" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "signalsGatheredOn" TEXT,
ADD COLUMN     "silentDays" INTEGER NOT NULL DEFAULT 90,
ADD COLUMN     "tierOneFromMinor" BIGINT,
ADD COLUMN     "tierTwoFromMinor" BIGINT,
ADD COLUMN     "workingDays" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[];

-- CreateTable
CREATE TABLE "SavedMapping" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "dateOrder" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InvitedMonth" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "invited" INTEGER NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'typed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InvitedMonth_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tally" (
    "id" UUID NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "attribute" TEXT NOT NULL,
    "attributeValue" TEXT NOT NULL,
    "block" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,
    "n0" INTEGER NOT NULL,
    "n1" INTEGER NOT NULL,
    "n2" INTEGER NOT NULL,
    "n3" INTEGER NOT NULL,
    "n4" INTEGER NOT NULL,
    "n5" INTEGER NOT NULL,
    "n6" INTEGER NOT NULL,
    "n7" INTEGER NOT NULL,
    "n8" INTEGER NOT NULL,
    "n9" INTEGER NOT NULL,
    "n10" INTEGER NOT NULL,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FineTally" (
    "id" UUID NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "cut" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "FineTally_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cut" (
    "workspaceId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "attributes" JSONB NOT NULL,

    CONSTRAINT "Cut_pkey" PRIMARY KEY ("workspaceId","hash")
);

-- CreateTable
CREATE TABLE "TierChange" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "proposed" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TierChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountFile" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "fileName" TEXT NOT NULL,
    "bytes" BYTEA,
    "encoding" TEXT NOT NULL,
    "delimiter" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "dateOrder" TEXT,
    "rows" INTEGER NOT NULL,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "invalid" INTEGER NOT NULL DEFAULT 0,
    "refused" JSONB NOT NULL DEFAULT '{}',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyEnrolment" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "managerId" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "overCapReason" TEXT NOT NULL DEFAULT '',
    "enrolledOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "endReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "KeyEnrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PerceptionReading" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "perception" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "responseId" TEXT,
    "evidence" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PerceptionReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ManagerScorecard" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "managerId" TEXT NOT NULL,
    "measures" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "trainedOn" TEXT,
    "training" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ManagerScorecard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProtectionPlan" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "goals" TEXT NOT NULL DEFAULT '',
    "risks" TEXT NOT NULL DEFAULT '',
    "steps" TEXT NOT NULL DEFAULT '',
    "agreedWith" TEXT NOT NULL DEFAULT '',
    "agreedOn" TEXT,
    "nextReviewOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProtectionPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SegmentationReview" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "whoQualifies" TEXT NOT NULL DEFAULT '',
    "whatChanges" TEXT NOT NULL DEFAULT '',
    "howMeasured" TEXT NOT NULL DEFAULT '',
    "writtenById" TEXT,
    "approvedById" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SegmentationReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "segment" JSONB NOT NULL DEFAULT '{}',
    "fromMonth" TEXT NOT NULL,
    "toMonth" TEXT,
    "value" DECIMAL(12,4) NOT NULL,
    "ownerId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TargetChange" (
    "id" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,
    "from" DECIMAL(12,4) NOT NULL,
    "to" DECIMAL(12,4) NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TargetChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Benchmark" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "value" DECIMAL(12,4),
    "unit" TEXT NOT NULL DEFAULT '',
    "segment" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT NOT NULL DEFAULT '',
    "year" INTEGER,
    "ownValue" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Benchmark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustomerCase" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT,
    "cause" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "responseId" TEXT,
    "accountId" TEXT,
    "contactId" TEXT,
    "ownerId" TEXT,
    "value" INTEGER,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgeBy" TEXT NOT NULL,
    "resolveBy" TEXT NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedById" TEXT,
    "resolvedAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),
    "openedOn" TEXT NOT NULL,
    "acknowledgedOn" TEXT,
    "resolvedOn" TEXT,
    "outcome" TEXT NOT NULL DEFAULT '',
    "outcomeNote" TEXT NOT NULL DEFAULT '',
    "youSaid" TEXT NOT NULL DEFAULT '',
    "weDid" TEXT NOT NULL DEFAULT '',
    "toldBy" TEXT NOT NULL DEFAULT '',
    "findingId" TEXT,
    "createdById" TEXT NOT NULL,

    CONSTRAINT "CustomerCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseNote" (
    "id" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "speaker" TEXT NOT NULL DEFAULT 'us',
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "href" TEXT NOT NULL,
    "arisenOn" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "version" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedWeek" TEXT,

    CONSTRAINT "Signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Triage" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "heldById" TEXT NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "decided" INTEGER NOT NULL,
    "carriedOver" INTEGER NOT NULL,
    "table" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Triage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hypothesis" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "dataNeeded" TEXT NOT NULL DEFAULT '',
    "goal" TEXT NOT NULL DEFAULT '',
    "reviewerId" TEXT,
    "verdict" TEXT NOT NULL DEFAULT 'open',
    "verdictNote" TEXT NOT NULL DEFAULT '',
    "verdictOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Hypothesis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceSystem" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "feeds" TEXT NOT NULL DEFAULT '',
    "ownerId" TEXT,
    "integration" TEXT NOT NULL DEFAULT 'none',
    "everyDays" INTEGER,
    "quality" INTEGER,
    "qualityNote" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SourceSystem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "previousHash" TEXT,
    "previousUntil" TIMESTAMPTZ(3),
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "surveyId" TEXT,
    "systemId" TEXT,
    "shape" TEXT NOT NULL DEFAULT 'plain',
    "mapping" JSONB NOT NULL DEFAULT '[]',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IntakeRequest" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "tokenId" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "reply" JSONB NOT NULL,
    "added" INTEGER NOT NULL DEFAULT 0,
    "alreadyThere" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IntakeRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Charter" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "vision" TEXT NOT NULL DEFAULT '',
    "purpose" TEXT NOT NULL DEFAULT '',
    "mandate" TEXT NOT NULL DEFAULT '',
    "championId" TEXT,
    "hash" TEXT,
    "signedById" TEXT,
    "signedName" TEXT,
    "meaning" TEXT,
    "signedAt" TIMESTAMPTZ(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Charter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stage" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "businessFunction" TEXT NOT NULL DEFAULT '',
    "ownerId" TEXT,
    "success" TEXT NOT NULL DEFAULT '',
    "handOver" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Strategy" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "vision" TEXT NOT NULL DEFAULT '',
    "mission" TEXT NOT NULL DEFAULT '',
    "strategy" TEXT NOT NULL DEFAULT '',
    "horizon" TEXT NOT NULL DEFAULT '',
    "roadMap" TEXT NOT NULL DEFAULT '',
    "resources" TEXT NOT NULL DEFAULT '',
    "goodIdea" TEXT NOT NULL DEFAULT '',
    "forUs" TEXT NOT NULL DEFAULT '',
    "better" TEXT NOT NULL DEFAULT '',
    "data" TEXT NOT NULL DEFAULT '',
    "people" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL DEFAULT '',
    "adoptedOn" TEXT,
    "adoptedById" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Strategy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StrategyReview" (
    "id" TEXT NOT NULL,
    "strategyId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StrategyReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "rationale" TEXT NOT NULL DEFAULT '',
    "alternatives" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "href" TEXT NOT NULL DEFAULT '',
    "reviewOn" TEXT,
    "replacedById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CadenceEntry" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "rhythm" TEXT NOT NULL,
    "firstOn" TEXT NOT NULL,
    "ownerId" TEXT,
    "href" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CadenceEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CadenceHeld" (
    "id" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'held',
    "heldOn" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CadenceHeld_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SponsorAct" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "SponsorAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "duty" TEXT NOT NULL DEFAULT '',
    "sharePercent" INTEGER,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HandRaiser" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "offers" TEXT NOT NULL DEFAULT '',
    "raisedOn" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "placedIn" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HandRaiser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Policy" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "ownerId" TEXT,
    "feelsGood" BOOLEAN,
    "why" TEXT NOT NULL DEFAULT '',
    "controls" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "reviewedOn" TEXT,
    "nextReviewOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Forum" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ownerId" TEXT,
    "approverId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "model" TEXT NOT NULL DEFAULT '',
    "intervention" TEXT NOT NULL DEFAULT '',
    "procedures" TEXT NOT NULL DEFAULT '',
    "responsibilities" TEXT NOT NULL DEFAULT '',
    "training" TEXT NOT NULL DEFAULT '',
    "engagement" TEXT NOT NULL DEFAULT '',
    "approvedAt" TIMESTAMPTZ(3),
    "approvedById" TEXT,
    "nextReviewOn" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Forum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForumIntervention" (
    "id" TEXT NOT NULL,
    "forumId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ForumIntervention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "does" TEXT NOT NULL DEFAULT '',
    "ownerId" TEXT,
    "contactName" TEXT NOT NULL DEFAULT '',
    "contactEmail" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedOn" TEXT,
    "shareHash" TEXT,
    "shareUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerScore" (
    "id" TEXT NOT NULL,
    "partnerId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "grades" JSONB NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PartnerScore_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChannelForm" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "ownerId" TEXT,
    "grade" INTEGER,
    "strengths" TEXT NOT NULL DEFAULT '',
    "weaknesses" TEXT NOT NULL DEFAULT '',
    "reviewedOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChannelForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Training" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "customerRelations" BOOLEAN NOT NULL DEFAULT true,
    "about" TEXT NOT NULL DEFAULT '',
    "dueOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingPlace" (
    "id" TEXT NOT NULL,
    "trainingId" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "completedOn" TEXT,

    CONSTRAINT "TrainingPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardYear" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "typedResult" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "decided" TEXT NOT NULL DEFAULT '',
    "reading" JSONB,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AwardYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidencePack" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "manifest" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidencePack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComponentRecord" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "leadId" TEXT,
    "level" INTEGER,
    "levelReason" TEXT NOT NULL DEFAULT '',
    "nextStep" TEXT NOT NULL DEFAULT '',
    "reviewedOn" TEXT,
    "reviewedById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ComponentRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedMapping_workspaceId_name_key" ON "SavedMapping"("workspaceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "InvitedMonth_surveyId_month_key" ON "InvitedMonth"("surveyId", "month");

-- CreateIndex
CREATE INDEX "Tally_workspaceId_grain_attribute_kind_questionId_month_idx" ON "Tally"("workspaceId", "grain", "attribute", "kind", "questionId", "month");

-- CreateIndex
CREATE INDEX "FineTally_workspaceId_kind_questionId_month_idx" ON "FineTally"("workspaceId", "kind", "questionId", "month");

-- CreateIndex
CREATE INDEX "FineTally_workspaceId_accountId_idx" ON "FineTally"("workspaceId", "accountId");

-- CreateIndex
CREATE INDEX "TierChange_accountId_at_idx" ON "TierChange"("accountId", "at");

-- CreateIndex
CREATE INDEX "AccountFile_workspaceId_createdAt_idx" ON "AccountFile"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "KeyEnrolment_accountId_idx" ON "KeyEnrolment"("accountId");

-- CreateIndex
CREATE INDEX "KeyEnrolment_workspaceId_managerId_idx" ON "KeyEnrolment"("workspaceId", "managerId");

-- CreateIndex
CREATE INDEX "PerceptionReading_accountId_day_idx" ON "PerceptionReading"("accountId", "day");

-- CreateIndex
CREATE INDEX "PerceptionReading_responseId_idx" ON "PerceptionReading"("responseId");

-- CreateIndex
CREATE UNIQUE INDEX "ManagerScorecard_workspaceId_managerId_key" ON "ManagerScorecard"("workspaceId", "managerId");

-- CreateIndex
CREATE UNIQUE INDEX "ProtectionPlan_accountId_key" ON "ProtectionPlan"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "SegmentationReview_workspaceId_year_key" ON "SegmentationReview"("workspaceId", "year");

-- CreateIndex
CREATE INDEX "Target_workspaceId_measure_idx" ON "Target"("workspaceId", "measure");

-- CreateIndex
CREATE INDEX "TargetChange_targetId_at_idx" ON "TargetChange"("targetId", "at");

-- CreateIndex
CREATE INDEX "Benchmark_workspaceId_measure_idx" ON "Benchmark"("workspaceId", "measure");

-- CreateIndex
CREATE INDEX "CustomerCase_workspaceId_status_resolveBy_idx" ON "CustomerCase"("workspaceId", "status", "resolveBy");

-- CreateIndex
CREATE INDEX "CustomerCase_workspaceId_openedOn_idx" ON "CustomerCase"("workspaceId", "openedOn");

-- CreateIndex
CREATE INDEX "CustomerCase_accountId_idx" ON "CustomerCase"("accountId");

-- CreateIndex
CREATE INDEX "CustomerCase_responseId_idx" ON "CustomerCase"("responseId");

-- CreateIndex
CREATE UNIQUE INDEX "CustomerCase_workspaceId_number_key" ON "CustomerCase"("workspaceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CustomerCase_workspaceId_key_key" ON "CustomerCase"("workspaceId", "key");

-- CreateIndex
CREATE INDEX "CaseNote_caseId_at_idx" ON "CaseNote"("caseId", "at");

-- CreateIndex
CREATE INDEX "Signal_workspaceId_status_arisenOn_idx" ON "Signal"("workspaceId", "status", "arisenOn");

-- CreateIndex
CREATE UNIQUE INDEX "Signal_workspaceId_key_key" ON "Signal"("workspaceId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Triage_workspaceId_week_key" ON "Triage"("workspaceId", "week");

-- CreateIndex
CREATE INDEX "Hypothesis_workspaceId_idx" ON "Hypothesis"("workspaceId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceSystem_workspaceId_name_key" ON "SourceSystem"("workspaceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_previousHash_key" ON "ApiToken"("previousHash");

-- CreateIndex
CREATE INDEX "ApiToken_workspaceId_idx" ON "ApiToken"("workspaceId");

-- CreateIndex
CREATE INDEX "IntakeRequest_workspaceId_receivedAt_idx" ON "IntakeRequest"("workspaceId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "IntakeRequest_tokenId_idempotencyKey_key" ON "IntakeRequest"("tokenId", "idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Charter_workspaceId_number_key" ON "Charter"("workspaceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Stage_workspaceId_name_key" ON "Stage"("workspaceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Strategy_workspaceId_number_key" ON "Strategy"("workspaceId", "number");

-- CreateIndex
CREATE INDEX "StrategyReview_strategyId_day_idx" ON "StrategyReview"("strategyId", "day");

-- CreateIndex
CREATE INDEX "Decision_workspaceId_day_idx" ON "Decision"("workspaceId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_workspaceId_number_key" ON "Decision"("workspaceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CadenceHeld_entryId_day_key" ON "CadenceHeld"("entryId", "day");

-- CreateIndex
CREATE INDEX "SponsorAct_workspaceId_personId_day_idx" ON "SponsorAct"("workspaceId", "personId", "day");

-- CreateIndex
CREATE INDEX "TeamMember_workspaceId_idx" ON "TeamMember"("workspaceId");

-- CreateIndex
CREATE INDEX "HandRaiser_workspaceId_status_idx" ON "HandRaiser"("workspaceId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Policy_workspaceId_name_key" ON "Policy"("workspaceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Forum_workspaceId_name_key" ON "Forum"("workspaceId", "name");

-- CreateIndex
CREATE INDEX "ForumIntervention_forumId_day_idx" ON "ForumIntervention"("forumId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_shareHash_key" ON "Partner"("shareHash");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_workspaceId_name_key" ON "Partner"("workspaceId", "name");

-- CreateIndex
CREATE INDEX "PartnerScore_partnerId_day_idx" ON "PartnerScore"("partnerId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "ChannelForm_workspaceId_form_key" ON "ChannelForm"("workspaceId", "form");

-- CreateIndex
CREATE UNIQUE INDEX "Training_workspaceId_title_key" ON "Training"("workspaceId", "title");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingPlace_trainingId_name_key" ON "TrainingPlace"("trainingId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "AwardYear_workspaceId_year_key" ON "AwardYear"("workspaceId", "year");

-- CreateIndex
CREATE INDEX "EvidencePack_workspaceId_year_idx" ON "EvidencePack"("workspaceId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "ComponentRecord_workspaceId_slug_key" ON "ComponentRecord"("workspaceId", "slug");

-- CreateIndex
CREATE INDEX "Response_importId_rowNumber_idx" ON "Response"("importId", "rowNumber");

-- CreateIndex
CREATE INDEX "Response_accountId_day_idx" ON "Response"("accountId", "day");

-- AddForeignKey
ALTER TABLE "Survey" ADD CONSTRAINT "Survey_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "SourceSystem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "ApiToken"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedMapping" ADD CONSTRAINT "SavedMapping_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitedMonth" ADD CONSTRAINT "InvitedMonth_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitedMonth" ADD CONSTRAINT "InvitedMonth_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TierChange" ADD CONSTRAINT "TierChange_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TierChange" ADD CONSTRAINT "TierChange_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountFile" ADD CONSTRAINT "AccountFile_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyEnrolment" ADD CONSTRAINT "KeyEnrolment_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyEnrolment" ADD CONSTRAINT "KeyEnrolment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PerceptionReading" ADD CONSTRAINT "PerceptionReading_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PerceptionReading" ADD CONSTRAINT "PerceptionReading_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManagerScorecard" ADD CONSTRAINT "ManagerScorecard_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProtectionPlan" ADD CONSTRAINT "ProtectionPlan_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SegmentationReview" ADD CONSTRAINT "SegmentationReview_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetChange" ADD CONSTRAINT "TargetChange_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Benchmark" ADD CONSTRAINT "Benchmark_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerCase" ADD CONSTRAINT "CustomerCase_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerCase" ADD CONSTRAINT "CustomerCase_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerCase" ADD CONSTRAINT "CustomerCase_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerCase" ADD CONSTRAINT "CustomerCase_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustomerCase" ADD CONSTRAINT "CustomerCase_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseNote" ADD CONSTRAINT "CaseNote_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CustomerCase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Triage" ADD CONSTRAINT "Triage_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hypothesis" ADD CONSTRAINT "Hypothesis_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceSystem" ADD CONSTRAINT "SourceSystem_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "SourceSystem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeRequest" ADD CONSTRAINT "IntakeRequest_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntakeRequest" ADD CONSTRAINT "IntakeRequest_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "ApiToken"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charter" ADD CONSTRAINT "Charter_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Strategy" ADD CONSTRAINT "Strategy_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrategyReview" ADD CONSTRAINT "StrategyReview_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Strategy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CadenceEntry" ADD CONSTRAINT "CadenceEntry_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CadenceHeld" ADD CONSTRAINT "CadenceHeld_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "CadenceEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SponsorAct" ADD CONSTRAINT "SponsorAct_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HandRaiser" ADD CONSTRAINT "HandRaiser_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Policy" ADD CONSTRAINT "Policy_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumIntervention" ADD CONSTRAINT "ForumIntervention_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "Forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerScore" ADD CONSTRAINT "PartnerScore_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelForm" ADD CONSTRAINT "ChannelForm_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingPlace" ADD CONSTRAINT "TrainingPlace_trainingId_fkey" FOREIGN KEY ("trainingId") REFERENCES "Training"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardYear" ADD CONSTRAINT "AwardYear_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidencePack" ADD CONSTRAINT "EvidencePack_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComponentRecord" ADD CONSTRAINT "ComponentRecord_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
