package io.songlens.image.vision;

import io.songlens.image.decode.PixelImage;
import java.util.List;

/**
 * A photo as the trained heads see it.
 *
 * @param photo that was encoded
 * @param features the numbers that the heads are trained on
 * @param maps where the networks' features come from; the colours' come from the photo itself
 * @param contentShares of drawing, hentai, neutral, porn and sexy, as the content filter sees them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Encoding(
    PixelImage photo, float[] features, List<ActivationMap> maps, float[] contentShares) {}
