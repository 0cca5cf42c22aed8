package io.songlens.composer.style;

/**
 * Who sings beside the lead.
 *
 * @param doubling where a second take thickens the lead
 */
public record BackingSpec(Doubling doubling) {}
