package io.songlens.api.song;

import java.util.List;

/** A song and all that was made of it, in the order of their numbers. */
record RevisionHistory(List<RevisionView> revisions) {}
