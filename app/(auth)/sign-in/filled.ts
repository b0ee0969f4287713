import { z } from "zod";

/** A field that must not be left empty. */
export const filled = z.string().refine((text) => text.trim() !== "", "required");
