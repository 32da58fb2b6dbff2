// Where on a page of danger the way without a voice stands.

/** Id of that part of the page. */
export const VOICELESS = 'zonder-stem';
