package io.songlens.api.campaign;

/**
 * One song of a campaign.
 *
 * @param id unguessable; stays the same through all takes
 * @param campaignId its campaign
 * @param place its place in the campaign, from 0
 * @param spec what it is to be
 * @param songId the song of its present take
 * @param take which take that is, from 1
 * @param review what people think of that take
 */
record Cut(
    String id, String campaignId, int place, CutSpec spec, String songId, int take, Review review) {
  /** The next take, of which nobody thinks anything yet. */
  Cut again(String newSongId) {
    return new Cut(id, campaignId, place, spec, newSongId, take + 1, Review.OPEN);
  }
}
