// Residents' sentences, as editors keep them: per need, and what this portal has no answer to.
import { z } from 'zod';

/** One file per language: a need, or `none`, with how residents say it. */
export const sentencesSchema = z.record(z.string(), z.array(z.string().min(1)));

/** Sentences per need; `none` for what this portal has no answer to. */
export type Sentences = z.infer<typeof sentencesSchema>;
