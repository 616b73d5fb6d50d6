// Words a guesser tries first here and that the strength check does not know: English little words, places of Cambodia.

/** The most usual words of simple English sentences, most usual first. */
export const LITTLE_WORDS =
  `the be to of and a in that have i it for not on with he as you do at this but his by from they we
  say her she or an will my one all would there their what so up out if about who get which go me
  when make can like time no just him know take people into year your good some could them see other
  than then now look only come its over think also back after use two how our work first well way
  even new want because any these give day most us are is was were am been has had does did very
  live lives love loves happy child children family families mother father sister brother baby home
  house school office password passphrase secret hello welcome please thank thanks god jesus buddha
  money dollar water rice boy girl man woman friend friends help safe open door computer word case
  folder social worker workers coordinator administrator my our every always never again today
  tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march
  april may june july august september october november december red blue green white black yellow
  three four five six seven eight nine ten hundred thousand`
    .trim()
    .split(/\s+/u);

/** Names of the country, its provinces and towns, and of this program, in Latin letters. */
export const PLACES =
  `cambodia kampuchea khmer phnom penh siem reap siemreap battambang banteay meanchey pailin pursat
  kampong thom cham chhnang speu speau kampot kep preah vihear sihanouk sihanoukville oddar otdar
  kandal prey veng svay rieng takeo tboung khmum kratie stung treng mondulkiri ratanakiri mondul kiri
  ratanak koh kong angkor wat tonle sap mekong puok chikraeng varin kralanh sotr nikum bakong samnum`
    .trim()
    .split(/\s+/u);
