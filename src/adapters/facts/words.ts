// What the comparison with facts says to an editor. {{...}} is filled in.
import type { DifferenceKind, Field, Subject } from './difference.ts';
import type { FactsFault } from './read-facts.ts';

export const LEGEND = '- zo staat het in onze inhoud, + zo staat het in de feiten';

export const SUBJECT_WORDS: Readonly<Record<Subject['kind'], string>> = {
  provision: 'aanbod {{id}}',
  need: 'hulpvraag {{id}}',
  page: 'pagina {{id}}',
  facts: 'de feiten zelf',
};

export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  phone: 'telefoon',
  email: 'e-mail',
  url: 'webadres',
  urlVerified: 'webadres in een bron gezien',
  address: 'adres',
  postcode: 'postcode',
  village: 'dorp',
  rung: 'trede',
  needs: 'hulpvragen',
  publish: 'tonen (publish)',
  confidence: 'zekerheid',
  sourceDate: 'datum van de bronnen',
  sources: 'bronnen',
  area: 'gebied',
  organisation: 'organisatie',
};

/** One line for every kind but 'value', which is told by its field. */
export const KIND_WORDS: Readonly<Record<Exclude<DifferenceKind, 'value'>, string>> = {
  notInContent: 'mag getoond worden, maar staat niet in onze inhoud: {{facts}}',
  noRecord: 'staat in onze inhoud, maar niet meer in de feiten',
  mayNotBeShown: 'staat in onze inhoud, maar de feiten zeggen publish: no. Haal het weg.',
  inNoFact: '"{{first}}" staat in geen enkel feit ({{second}})',
  inOtherRecord: '"{{first}}" staat alleen in het feit van iets anders ({{second}})',
  newNeed: 'de feiten noemen deze hulpvraag, wij hebben haar niet',
  needInNoFact: 'wij hebben deze hulpvraag, geen enkel feit noemt haar',
  noTips: 'de feiten hebben tips voor trede {{facts}}, wij niet',
  ownNetworkClosed: 'de feiten verwijzen hier nooit naar eigen mensen, onze tips wel: {{ours}}',
  noDanger: 'wij vragen hier niet naar gevaar. De feiten slaan de ladder over bij: {{facts}}',
  unknownVillage: 'dorp "{{ours}}" staat niet in places.yaml',
  otherPostcode: 'postcode {{ours}} hoort niet bij dit dorp. De feiten noemen: {{facts}}',
  unusedField: 'onze inhoud heeft geen plek voor {{first}} ({{second}} keer)',
};

export const COUNT_WORDS: Readonly<Record<Exclude<DifferenceKind, 'value'>, string>> = {
  notInContent: 'nog niet in onze inhoud',
  noRecord: 'niet meer in de feiten',
  mayNotBeShown: 'mag niet getoond worden',
  inNoFact: 'staat in geen feit',
  inOtherRecord: 'staat in een ander feit',
  newNeed: 'nieuwe hulpvraag',
  needInNoFact: 'hulpvraag zonder feit',
  noTips: 'tips ontbreken',
  ownNetworkClosed: 'eigen mensen niet vragen',
  noDanger: 'gevaar niet gevraagd',
  unknownVillage: 'onbekend dorp',
  otherPostcode: 'andere postcode',
  unusedField: 'veld zonder plek',
};

export const NO_DIFFERENCES = '0 verschillen.';
export const TOTAL = '{{count}} verschillen bij {{subjects}} onderwerpen: {{kinds}}.';

export const FAULT_WORDS: Readonly<Record<FactsFault['fault'], string>> = {
  noFolder: 'De map {{file}} is er niet. Geef een map met feiten: npm run -s facts -- MAP',
  noFile: 'In de map met feiten ontbreekt {{file}}. Zet dat bestand erbij.',
  notYaml: '{{file}} is geen goede YAML, kijk op regel {{where}}.',
  wrongRecord: 'In {{file}} klopt {{where}} niet. Kijk in de README van de feiten hoe het hoort.',
  twice: 'In {{file}} staat {{where}} twee keer. Haal er een weg.',
};
export const NO_ARGUMENT = 'Noem een map met feiten. Bijvoorbeeld: npm run -s facts -- ../feiten';
export const NO_CONTENT = 'De inhoud is niet te lezen. Draai eerst: npm run check:content';
