/**
 * Things of which a report says how many there were: craft and vehicles, arms, blasts, what is built, and goods by the lot. One of them is not several. Written down by hand for this;
 * what is counted by the way (plans, talks, funds) or stands for its kind is left out.
 */
const THINGS: ReadonlySet<string> = new Set(
  `ship boat ferry tanker trawler yacht submarine warship frigate plane aeroplane airplane airliner jet helicopter drone balloon train tram bus car
  van lorry truck tank missile rocket bomb shell grenade torpedo mine rifle pistol blast explosion shot gunshot bullet bridge dam tunnel tower mast
  pylon reactor school hospital church mosque temple mill pier lighthouse
  crane batch shipment consignment parcel`
    .trim()
    .split(/\s+/),
);

/** Whether one of a thing is another report than several; by its lemma, folded. */
export function isCountedThing(lemma: string): boolean {
  return THINGS.has(lemma);
}
