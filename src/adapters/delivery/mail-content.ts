// The setting of how much of a question stands in mail to staff.
import { z } from 'zod';

export const contentSetting = {
  /** 'signal': the mail holds no personal data; the question is read at the desk. */
  SMTP_CONTENT: z.enum(['full', 'signal']).default('full'),
};

export const CONTENT_ADVICE = {
  SMTP_CONTENT:
    'set SMTP_CONTENT to full, or to signal for a mail with only the number and a link to the desk',
} as const;
