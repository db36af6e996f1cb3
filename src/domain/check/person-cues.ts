import { phrases } from './words';

const roles =
  '(?:it[ -]?)?(?:manager|director|lead|admin|administrator|head|owner|principal|president|coordinator|officer|architect|engineer|sponsor|contact|colleague|leiter|leiterin|leitung|administratorin|ansprechpartner|ansprechpartnerin|projektleiter|projektleiterin|geschäftsführer|geschäftsführerin|kollege|kollegen|kollegin|chef|chefin|vorstand|referent|referentin|rektor|rektorin|schulleiter|schulleiterin)|cio|cto|ciso|cfo|ceo|dpo|csm|tam|fta|fm';
const skipped = `(?:(?:the|our|their|his|her|new|former|customer'?s?|it|project|account|network|security|product|programme?|program|service|global|teams|azure|exchange|technical|von|of|der|die|dem|den|unserem|unserer|ihrem|ihrer|neuen|neue|neuer|kunden|technische[rn]?|${roles})[ ,:–-]{1,3}){0,5}`;
const talk =
  '(?:spoke|spoken|speak|speaking|talked|talking|met|meet|meeting|sync|chat|chatted|discussion|discussed|conversation|call|calls|workshop|session|interview|agreed|worked|working|followed up|follow up|checked|check|confirmed|reviewed|catch-up|connected) (?:briefly |again |today |yesterday )?with';
const towards =
  '(?:spoke|talked|speak|presented|sent|handed|handed over|escalated|assigned|forwarded|mail|e-mail|email|message|wrote|reached out|sent (?:it|the \\p{L}+)) to';
const told =
  '(?:asked|asks|ask|informed|told|emailed|e-mailed|mailed|called|phoned|contacted|reminded|according to|attendees?|participants?|attended by|joined by|led by|requested by|raised by|reported by|approved by|confirmed by|owned by|decided by|signed by|contact|contact person|contact is|poc|poc is|contact person is|reply from|answer from|feedback from|heard from|mail from|email from|message from|waiting for|left voicemail for|cc|attn)';
const gesprochen =
  '(?:gespräch|gespräche|telefonat|termin|besprechung|call|austausch|abstimmung|treffen|meeting|workshop|rücksprache|gesprochen|telefoniert|getroffen|abgestimmt|besprochen|vereinbart|absprache|rückruf|kontakt|interview|videokonferenz|jour fixe) (?:gestern |heute |kurz )?mit';
const gesagt =
  '(?:laut|gemäß|ansprechpartner(?:in)? ?(?:ist)?|ansprechpartner|kontaktperson|kollegen?|kollegin|(?:mail|e-mail|anruf|rückmeldung|nachricht|info|antwort|freigabe|anfrage|zusage|bestätigung|entscheidung) (?:an|von|bei|durch)|(?:nachgefragt|angefragt|nachfrage|rückfrage|anfrage) bei|(?:weitergeleitet|eskaliert|übergeben|geschickt|gesendet|verschickt) an|genehmigt durch|vertreten durch|freigegeben (?:durch|von)|informiert(?:e)? von|kontaktiert(?:e)?|teilnehmende|teilnehmer|anwesend|z\\. ?hd\\.?|zuständig ist|verantwortlich ist|gefragt)';
const cue = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[talk, towards, told, gesprochen, gesagt, roles].join('|').replaceAll(' ?', '\\s{0,3}').replaceAll(' ', '\\s{1,3}')})[\\s:,(–-]{1,3}${skipped.replaceAll("'", "['’]")}$`,
  'iu',
);

/** Whether the words before a place announce a person: "spoke with", "IT manager", "Gespräch mit", "laut". */
export function afterCue(before: string): boolean {
  return cue.test(before);
}

const says = phrases(
  'said|says|confirmed|confirms|asked|asks|mentioned|mentions|told|agreed|replied|promised|reported|wants|thinks|sent|sends|called|suggested|left the|is (?:ill|sick|on leave|on vacation|on holiday|out of office|our contact|the contact)|will (?:send|ask|call|check|share|confirm|follow|come|get|reply|let)',
  'schickt|klärt|meldet|sagte|sagt|bat|bittet|fragt|übernimmt|kümmert|möchte|sendet|bestätigte|bestätigt|meinte|meint|berichtet|berichtete|informiert|ruft|hat (?:\\S{1,20} ){0,4}(?:gesagt|bestätigt|gefragt|gebeten|zugesagt|mitgeteilt)|ist (?:krank|im urlaub|ansprechpartner)',
);

/** Whether the words after a name tell what only a person says or does. */
export function saysOrDoes(after: string): boolean {
  const match = says.exec(after);
  return match !== null && /^[\s(),]{1,3}$/.test(after.slice(0, match.index));
}
