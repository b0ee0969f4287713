-- AlterTable
ALTER TABLE "App" ADD COLUMN     "testFailure" TEXT,
ADD COLUMN     "testedAt" TIMESTAMPTZ(3);
