-- DropIndex
DROP INDEX "AuditEntry_chain_actorId_idempotencyKey_phase_key";

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_actorId_idempotencyKey_phase_key" ON "AuditEntry"("actorId", "idempotencyKey", "phase");
