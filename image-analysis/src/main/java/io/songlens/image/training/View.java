package io.songlens.image.training;

/** A variant of a training photo. */
enum View {
  /** As it is. */
  ORIGINAL,
  /** Left and right exchanged. */
  MIRRORED,
  /** Without colour, so that no scene is told by its colour alone. */
  GREY,
  /**
   * Lightness of its own, colours of another photo: most labelled scenes are grey, and a head that
   * sees them so would take every colour photo for an animal.
   */
  BORROWED_COLOUR,
  /** The middle, 80 % of each side. */
  CROPPED
}
