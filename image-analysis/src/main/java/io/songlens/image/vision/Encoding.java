package io.songlens.image.vision;

import io.songlens.image.palette.ColourHistogram;
import java.util.List;

/**
 * A photo as the trained heads see it.
 *
 * @param features the numbers that the heads are trained on
 * @param maps where the networks' features come from
 * @param colours where the colours come from
 * @param contentShares of drawing, hentai, neutral, porn and sexy, as the content filter sees them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Encoding(
    float[] features, List<ActivationMap> maps, ColourHistogram colours, float[] contentShares) {}
