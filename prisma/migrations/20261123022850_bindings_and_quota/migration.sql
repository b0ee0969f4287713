-- CreateEnum
CREATE TYPE "BindingState" AS ENUM ('unused', 'working', 'password_refused', 'vanished', 'disabled', 'renamed', 'unbound');

-- CreateEnum
CREATE TYPE "BindingEventKind" AS ENUM ('bound', 'rebound', 'unbound', 'imported', 'learned', 'drifted', 'repaired');

-- AlterTable
ALTER TABLE "Binding" ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "foundAccount" TEXT,
ADD COLUMN     "name" TEXT,
ADD COLUMN     "state" "BindingState" NOT NULL DEFAULT 'unused';

-- AlterTable
ALTER TABLE "UpstreamToken" ADD COLUMN     "ownerId" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "BindingEvent" (
    "id" TEXT NOT NULL,
    "bindingId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" "BindingEventKind" NOT NULL,
    "actorName" TEXT,
    "way" "BindingWay" NOT NULL,
    "state" "BindingState" NOT NULL,
    "account" TEXT,

    CONSTRAINT "BindingEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BindingCheck" (
    "id" TEXT NOT NULL,
    "enterpriseId" TEXT NOT NULL,
    "runningFor" TEXT,
    "startedBy" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "isStopped" BOOLEAN NOT NULL DEFAULT false,
    "failure" TEXT,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "found" INTEGER NOT NULL DEFAULT 0,
    "cursor" TEXT,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL DEFAULT 'epoch'::timestamptz,
    "leaseHolder" TEXT,

    CONSTRAINT "BindingCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE UNLOGGED TABLE "QuotaBucket" (
    "key" TEXT NOT NULL,
    "calls" INTEGER[],
    "ends" TIMESTAMPTZ(6)[],
    "granted" INTEGER NOT NULL,
    "wholeAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "QuotaBucket_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "BindingEvent_bindingId_at_idx" ON "BindingEvent"("bindingId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "BindingCheck_runningFor_key" ON "BindingCheck"("runningFor");

-- CreateIndex
CREATE INDEX "BindingCheck_enterpriseId_startedAt_idx" ON "BindingCheck"("enterpriseId", "startedAt");

-- CreateIndex
CREATE INDEX "QuotaBucket_wholeAt_idx" ON "QuotaBucket"("wholeAt");

-- CreateIndex
CREATE INDEX "Binding_enterpriseId_state_thirdPartyId_idx" ON "Binding"("enterpriseId", "state", "thirdPartyId");

-- AddForeignKey
ALTER TABLE "BindingEvent" ADD CONSTRAINT "BindingEvent_bindingId_fkey" FOREIGN KEY ("bindingId") REFERENCES "Binding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BindingCheck" ADD CONSTRAINT "BindingCheck_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;
