// What real mail servers say when they refuse: Postfix, Exchange, Exim, Gmail and others.
import type { Cause } from '../../src/application/cause.ts';

export const COMMANDS = [
  'CONN',
  'EHLO',
  'STARTTLS',
  'AUTH PLAIN',
  'MAIL FROM',
  'RCPT TO',
  'DATA',
] as const;

/** Who says it, to which command, what, and what it is about. */
export type Row = readonly [
  server: string,
  command: (typeof COMMANDS)[number] | 'message',
  answer: string,
  cause: Cause,
];

/** One row per line; ¶ stands for the end of a line in an answer. */
function rows(table: string): Row[] {
  const lines = table.trim().split('\n');
  return lines.map((line) => line.replaceAll('¶', '\n').split(' | ') as unknown as Row);
}

/** Nobody's fault but that of this recipient or this message. */
export const FINAL = rows(`
Postfix | RCPT TO | 550 5.1.1 <a@b.nl>: Recipient address rejected: User unknown in local recipient table | recipient
Postfix | RCPT TO | 550 5.1.1 <a@b.nl>: Recipient address rejected: User unknown in relay recipient table | recipient
Postfix | RCPT TO | 550 5.1.1 <a@b.nl>: Recipient address rejected: User unknown in virtual mailbox table | recipient
Postfix | RCPT TO | 550 5.1.2 <a@b.nl>: Recipient address rejected: Domain not found | recipient
Postfix | RCPT TO | 556 5.1.10 <a@b.nl>: Recipient address rejected: Domain b.nl does not accept mail (nullMX) | recipient
Postfix | RCPT TO | 501 5.1.3 Bad recipient address syntax | recipient
Postfix | MAIL FROM | 552 5.3.4 Message size exceeds fixed limit | content
Postfix | message | 552 5.3.4 Error: message file too big | content
Postfix header_checks | message | 550 5.7.1 message content rejected | content
Amavis | message | 554 5.7.0 Reject, id=12 - INFECTED: Eicar-Test-Signature | content
Exchange Online | RCPT TO | 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup | recipient
Exchange | RCPT TO | 550 5.1.1 User unknown | recipient
Exchange | message | 550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient | content
Exchange | message | 550 5.2.3 RESOLVER.RST.SendSizeLimit.Sender; message too large for this sender | content
Exchange | message | 554 5.6.0 STOREDRV.Deliver; Corrupt message content | content
Exim | RCPT TO | 550 Unrouteable address | recipient
Exim | RCPT TO | 550 Unknown user | recipient
Exim | RCPT TO | 550 No such user here | recipient
Exim | MAIL FROM | 552 Message size exceeds maximum permitted | content
Gmail | RCPT TO | 550-5.1.1 The email account that you tried to reach does not exist. Please try¶550-5.1.1 double-checking the recipient's email address for typos.¶550 5.1.1  https://support.google.com/mail/?p=NoSuchUser x - gsmtp | recipient
Gmail | RCPT TO | 553 5.1.3 The recipient address <a@b> is not a valid RFC 5321 address. - gsmtp | recipient
Gmail | message | 552-5.2.3 Your message exceeded Google's message size limits.¶552 5.2.3 x - gsmtp | content
Gmail | message | 552-5.7.0 This message was blocked because its content presents a potential¶552 5.7.0 security issue. - gsmtp | content
Gmail | message | 554 5.6.0 Mail message is malformed. Not accepted. | content
Sendmail | RCPT TO | 550 5.1.1 <a@b.nl>... User unknown | recipient
Sendmail | RCPT TO | 550 5.1.2 <a@b.nl>... Host unknown (Name server: b.nl: host not found) | recipient
Sendmail | MAIL FROM | 552 5.2.3 Message is too large; 10000 bytes max | content
qmail | RCPT TO | 550 sorry, no mailbox here by that name (#5.1.1) | recipient
hMailServer | RCPT TO | 550 Unknown user | recipient
no enhanced code | RCPT TO | 550 <a@b.nl>: invalid address | recipient
no enhanced code | RCPT TO | 550 Invalid recipient <a@b.nl> | recipient
moved | RCPT TO | 551 5.1.6 User has moved; please try <c@d.nl> | recipient
non-ASCII | RCPT TO | 553 5.6.7 Non-ASCII addresses not permitted | recipient
`);

/** Somebody can mend it: the question waits. */
export const WAITS = rows(`
Postfix | RCPT TO | 504 5.5.2 <doos>: Helo command rejected: need fully-qualified hostname | set-up
Postfix | RCPT TO | 550 5.7.1 <doos>: Helo command rejected: Host not found | set-up
Postfix | RCPT TO | 554 5.7.1 <a@b.nl>: Relay access denied | set-up
Postfix | RCPT TO | 553 5.7.1 <x@y.nl>: Sender address rejected: not owned by user portaal | set-up
Postfix | RCPT TO | 550 5.1.0 <x@y.nl>: Sender address rejected: User unknown in local recipient table | set-up
Postfix | RCPT TO | 550 5.1.8 <x@y.nl>: Sender address rejected: Domain not found | set-up
Postfix | MAIL FROM | 501 5.1.7 Bad sender address syntax | set-up
Postfix | MAIL FROM | 550 5.1.1 User unknown | set-up
Postfix | RCPT TO | 554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen | set-up
Postfix | RCPT TO | 450 4.1.2 <a@b.nl>: Recipient address rejected: Domain not found | busy
Postfix | RCPT TO | 552 5.2.2 <a@b.nl>: user is over quota | mailbox-full
Postfix | DATA | 554 5.5.1 Error: no valid recipients | set-up
Postfix | EHLO | 501 5.5.4 Syntax: EHLO hostname | set-up
Postfix | AUTH PLAIN | 535 5.7.8 Error: authentication failed | sign-in
Postfix | RCPT TO | 530 5.7.0 Must issue a STARTTLS command first | sign-in
Postfix | CONN | 554 5.7.1 You are not allowed to connect | set-up
Exchange Online | MAIL FROM | 530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful | sign-in
Exchange Online | message | 550 5.7.60 SMTP; Client does not have permissions to send as this sender | set-up
Exchange Online | message | 554 5.2.252 SendAsDenied; x@y.nl not allowed to send as z@y.nl | set-up
Exchange Online | message | 550 5.1.8 Access denied, bad outbound sender | set-up
Exchange Online | message | 550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients | quota
Exchange Online | RCPT TO | 550 5.7.64 TenantAttribution; Relay Access Denied | set-up
Exchange Online | RCPT TO | 550 5.4.1 Recipient address rejected: Access denied | set-up
Exchange Online | RCPT TO | 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup | set-up
Exchange Online | message | 550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP | set-up
Exchange | message | 554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException | mailbox-full
Exchange | RCPT TO | 550 5.2.1 Mailbox is disabled | set-up
Exim | RCPT TO | 550 relay not permitted | set-up
Exim | RCPT TO | 550-Verification failed for <x@y.nl>¶550-Unrouteable address¶550 Sender verify failed | set-up
Exim | EHLO | 501 Syntactically invalid HELO argument(s) | set-up
Exim | RCPT TO | 550 Administrative prohibition | set-up
cPanel | RCPT TO | 552 1 Requested mail action aborted: exceeded storage allocation | mailbox-full
cPanel | message | 550 Domain y.nl has exceeded the max emails per hour (50/50) allowed. Message discarded. | set-up
Gmail | message | 550 5.4.5 Daily user sending limit exceeded. - gsmtp | quota
Gmail | RCPT TO | 552 5.2.2 The email account that you tried to reach is over quota. | mailbox-full
Gmail | MAIL FROM | 550-5.7.1 Invalid credentials for relay [192.0.2.1]. - gsmtp | set-up
Gmail | message | 550-5.7.26 This mail has been blocked because the sender is unauthenticated. | set-up
Gmail | AUTH PLAIN | 534 5.7.9 Application-specific password required. | sign-in
Gmail | message | 550-5.7.1 [192.0.2.1] Our system has detected that this message is likely unsolicited mail. | set-up
Sendmail | RCPT TO | 550 5.7.1 <a@b.nl>... Relaying denied | set-up
qmail | RCPT TO | 553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1) | set-up
chkuser | RCPT TO | 552 5.1.1 5.2.2 sorry, final recipient mailbox is full (chkuser) | mailbox-full
chkuser | RCPT TO | 550 5.1.1 <x@y.nl> sender is blocklisted | set-up
OpenSMTPD | RCPT TO | 550 Invalid command or wrong helo | set-up
IronPort | RCPT TO | 550 #5.1.0 Address rejected. | set-up
no words | RCPT TO | 550 | set-up
no words | message | 554 | set-up
RFC 5321 | RCPT TO | 550 Requested action not taken: mailbox unavailable | set-up
no enhanced code | message | 554 daily quota exceeded | quota
no enhanced code | RCPT TO | 550 Invalid IP address in reverse DNS | set-up
no enhanced code | MAIL FROM | 550 unknown user | set-up
mixed | RCPT TO | 550-5.1.1 unknown¶550 4.2.0 try again | busy
grey list | RCPT TO | 451 4.7.1 Greylisted | busy
full for now | RCPT TO | 452 4.2.2 over quota | mailbox-full
`);
