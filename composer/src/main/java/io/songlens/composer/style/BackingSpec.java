package io.songlens.composer.style;

import org.jspecify.annotations.Nullable;

/**
 * Who sings beside the lead.
 *
 * @param doubling where a second take thickens the lead
 * @param harmony a second voice; null without one
 * @param choir a choir; null without one
 * @param response answers to the lead; null without any
 */
public record BackingSpec(
    Doubling doubling,
    @Nullable HarmonySpec harmony,
    @Nullable ChoirSpec choir,
    @Nullable ResponseSpec response) {}
