-- CreateIndex
CREATE INDEX "AuditEntry_details_idx" ON "AuditEntry" USING GIN ("details" jsonb_path_ops);
