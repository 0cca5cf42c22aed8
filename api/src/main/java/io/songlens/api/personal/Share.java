package io.songlens.api.personal;

/**
 * What some of the listening went to.
 *
 * @param name to what: an artist, a genre, a month
 * @param amount how much, in the history's unit
 * @param share of all listening, 0..1
 */
public record Share(String name, double amount, double share) {}
