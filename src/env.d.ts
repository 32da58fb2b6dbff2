// What the server hands to server-rendered pages.
/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The language of the address, offered by the municipality. */
    lang: import('./i18n/languages.ts').Language;
    services: import('./application/services.ts').Services;
    /** The request as values, for handlers. */
    incoming: import('./application/incoming.ts').Incoming;
    /** A form that was refused, on the page that gives it back; absent everywhere else. */
    refused?: import('./application/send-again.ts').Refused;
  }
}
