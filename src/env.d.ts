// What the server hands to server-rendered pages.
/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The language of the address, offered by the municipality. */
    lang: import('./i18n/languages.ts').Language;
    services: import('./application/services.ts').Services;
    /** The request as values, for handlers. */
    incoming: import('./application/incoming.ts').Incoming;
    /** True: shown to who said where they live, at the address that everybody has. */
    nearHome?: true;
    /** A form that was refused, on the page that gives it back; absent everywhere else. */
    refused?: import('./application/send-again.ts').Refused;
  }
}
