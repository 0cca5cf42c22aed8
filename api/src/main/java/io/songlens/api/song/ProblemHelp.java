package io.songlens.api.song;

/**
 * What a problem means and what helps against it, in sentences for people.
 *
 * @param meaning what went wrong
 * @param remedy what to do about it
 */
record ProblemHelp(String meaning, String remedy) {
  private static final String AGAIN_LATER =
      "Send the same request again after the time in Retry-After.";

  /** The help on a problem. */
  static ProblemHelp of(ProblemCode code) {
    return switch (code) {
      case PHOTO_MISSING ->
          new ProblemHelp(
              "The order holds no photo and does not say what the song is to be.",
              "Send multipart/form-data with one or more parts named \"photo\", each with a file"
                  + " name; or without photos a wish, a style, or valence and arousal.");
      case TOO_MANY_PHOTOS ->
          new ProblemHelp(
              "The order holds more photos than one song is made of.",
              "Leave some out, or order several songs. GET /v1/limits tells how many are taken.");
      case PHOTO_EMPTY ->
          new ProblemHelp(
              "A photo's file has no content.",
              "Send the file again; the upload may have been cut off, or the file itself is"
                  + " empty.");
      case PHOTO_BROKEN ->
          new ProblemHelp(
              "A photo's file begins as a photo does, but cannot be decoded.",
              "Open it in a picture viewer and save it anew, then send that.");
      case PHOTO_UNSUPPORTED ->
          new ProblemHelp(
              "A file is in no format that is read here.",
              "Send JPEG, PNG, WebP, GIF, BMP or TIFF; HEIC and AVIF where the service has the"
                  + " program for them.");
      case PHOTO_EXPLICIT ->
          new ProblemHelp(
              "A photo seems to show nudity, and the operator has songs made without such.",
              "Choose another photo. The operator can turn the gate off.");
      case PHOTO_TOO_LARGE ->
          new ProblemHelp(
              "A photo has more bytes or pixels than are taken.",
              "Make it smaller. GET /v1/limits tells how many bytes and pixels a photo may have.");
      case SONG_MISSING ->
          new ProblemHelp(
              "There is no file to verify.", "Send the song's file as a part named \"file\".");
      case SONG_TOO_LARGE ->
          new ProblemHelp(
              "The file to verify has more bytes than are taken.",
              "Verify a smaller format of the song, or with ./songlens verify on your machine.");
      case HISTORY_MISSING ->
          new ProblemHelp(
              "There is no listening history in the order.",
              "Send a JSON or CSV file as a part named \"history\", with a file name.");
      case HISTORY_UNUSABLE ->
          new ProblemHelp(
              "The file is no listening history that a song can be true to.",
              "The detail tells which rows are wrong, and how: mend or remove them, and send it"
                  + " again.");
      case HISTORY_TOO_LARGE ->
          new ProblemHelp(
              "The listening history has more bytes than are taken.",
              "Send a shorter time, or leave out columns that are not read.");
      case UNKNOWN_STYLE ->
          new ProblemHelp(
              "There is no style of that id.", "Take an id from GET /v1/styles, or leave it out.");
      case UNKNOWN_FORMAT ->
          new ProblemHelp(
              "There is no sound format of that name.", "Take a word from GET /v1/limits.");
      case CAMPAIGN_NOT_FOUND ->
          new ProblemHelp(
              "The account has no campaign of that id; it may have been deleted.",
              "GET /v1/campaigns lists those there are.");
      case CUT_NOT_FOUND ->
          new ProblemHelp(
              "The account has no cut of that id; its campaign may have been deleted.",
              "GET /v1/campaigns/{id} lists a campaign's cuts.");
      case BAD_LOGO ->
          new ProblemHelp(
              "The file sent as a sonic logo is no MIDI file of a few notes.",
              "Send a standard MIDI file with 3 to 6 notes in its top voice, or none: then a logo"
                  + " is invented.");
      case BAD_TABLE ->
          new ProblemHelp(
              "Rows of a campaign's table cannot be ordered; the detail names them by number.",
              "Mend the rows that are named and send the whole table again: nothing of it was"
                  + " ordered.");
      case BAD_OPTION ->
          new ProblemHelp(
              "An option's value is not one that it can have.",
              "The detail names the option and what it takes.");
      case BAD_WEBHOOK ->
          new ProblemHelp(
              "The order's webhook is no address that this service may call.",
              "Name an https address that is reachable from the internet, without a user name in"
                  + " it. The operator can allow hosts of the own network by name.");
      case EXTRA_UNAVAILABLE ->
          new ProblemHelp(
              "What the song was to come with cannot be made on this machine.",
              "Leave it out, or have the operator install what the detail names.");
      case UNKNOWN_OPTION ->
          new ProblemHelp(
              "A field has a name that no option has.",
              "Correct the name: a misspelt option is refused rather than ignored.");
      case IDEMPOTENCY_KEY_REUSED ->
          new ProblemHelp(
              "The Idempotency-Key came with a different request before.",
              "Use a new key for a new request, and the old one only to repeat the old.");
      case SONG_NOT_FOUND ->
          new ProblemHelp(
              "There is no song of that id for you; it may have been deleted.",
              "Check the id, or order the song again.");
      case RECEIPT_NOT_FOUND ->
          new ProblemHelp(
              "There is no receipt of that song's deletion, or none that you may see, or its time is"
                  + " over.",
              "Look at the id, and whether you ask with a key of the account whose song it was.");
      case SONG_NOT_READY ->
          new ProblemHelp(
              "The song is not finished, and only a finished one has that.",
              "Follow /v1/songs/{id}/events and ask again after \"done\".");
      case UPLOAD_NOT_FOUND ->
          new ProblemHelp(
              "There is no upload of that id for you; it may have been ordered from, or its time is"
                  + " over.",
              "Begin a new upload. GET /v1/limits tells how long one is kept.");
      case UPLOAD_UNFINISHED ->
          new ProblemHelp(
              "Not all bytes of the upload have arrived.",
              "Ask with HEAD how many have, send the rest, and order again.");
      case UPLOAD_OFFSET ->
          new ProblemHelp(
              "The bytes do not begin where those that have arrived end.",
              "Ask with HEAD how many bytes have arrived, and go on from there.");
      case UPLOAD_BUSY ->
          new ProblemHelp(
              "Another request is sending to this upload, or ordering from it.",
              "Wait for the seconds of Retry-After, ask with HEAD how many bytes have arrived, and"
                  + " go on from there.");
      case UPLOAD_CHECKSUM ->
          new ProblemHelp(
              "The bytes do not have the checksum that came with them; none of them were kept.",
              "Send the same bytes again, from the offset that HEAD tells.");
      case UPLOAD_DAMAGED ->
          new ProblemHelp(
              "The bytes in the store do not have the size or the SHA-256 that were announced.",
              "Begin a new upload, and send the bytes whose size and SHA-256 you announce.");
      case TOO_MANY_UPLOADS ->
          new ProblemHelp(
              "The account holds as many uploads, or as many bytes of them, as it may.",
              "Order from some of them, delete some, or wait until they expire. GET /v1/limits"
                  + " tells how many there may be.");
      case TUS_VERSION ->
          new ProblemHelp(
              "The request speaks no version of the tus protocol that is spoken here.",
              "Send \"Tus-Resumable: 1.0.0\".");
      case DIRECT_UPLOAD_UNAVAILABLE ->
          new ProblemHelp(
              "Songs are kept in a folder here, to which nobody can send anything directly.",
              "Send the photo with the order, or with tus to /v1/uploads.");
      case REVISION_REFUSED ->
          new ProblemHelp(
              "What was asked for would change nothing, is not understood, or cannot be sung in its"
                  + " place.",
              "The detail and \"reasons\" say why; \"alternatives\" are words that can be sung"
                  + " there. Leave out what cannot be done: either all is done, or nothing.");
      case REVISION_UNAVAILABLE ->
          new ProblemHelp(
              "What is needed to change the song was not kept.",
              "Order the song again with its photos, options and seed, and change that one.");
      case FORMAT_UNAVAILABLE ->
          new ProblemHelp(
              "No master of the song was kept from which another format could be made.",
              "Order the song again with its photos, options and seed, and that format.");
      case NOT_FOUND ->
          new ProblemHelp(
              "There is nothing at this address, or no longer.",
              "Take addresses from answers of the service and from /v1/openapi.");
      case LINK_EXPIRED ->
          new ProblemHelp(
              "Links to files work for a while only, and this one is too old.",
              "Ask for the song again: its answer has fresh links.");
      case LINK_INVALID ->
          new ProblemHelp(
              "The link's signature does not fit the rest of it.",
              "Use the link exactly as the song's answer has it.");
      case KEY_REQUIRED ->
          new ProblemHelp(
              "This service wants to know who asks.",
              "Send a key of the operator's in the header \"Authorization: Bearer sl_...\".");
      case KEY_INVALID ->
          new ProblemHelp(
              "The key that was sent is none, or was revoked.",
              "Look for a typing error, and ask the operator for another key.");
      case TOKEN_INVALID ->
          new ProblemHelp(
              "The token that was sent has expired, or is not one for this service.",
              "Get an access token of the issuer and for the audience that the operator names.");
      case ISSUER_UNAVAILABLE ->
          new ProblemHelp(
              "The issuer of tokens does not tell with which keys it signs, so tokens cannot be"
                  + " checked for now.",
              AGAIN_LATER + " A key of the operator's works meanwhile.");
      case SCOPE_MISSING ->
          new ProblemHelp(
              "The key or token that was sent is good, but not for this.",
              "Ask the operator for a key, or the issuer for a token, with the scope that the"
                  + " detail names.");
      case PIN_WRONG ->
          new ProblemHelp(
              "The PIN that was sent is not that of the booth's staff.",
              "Ask whoever runs the service, who sets it as songlens.booth.pin.");
      case PIN_WAIT ->
          new ProblemHelp(
              "So many wrong PINs came from your address that it is not listened to for now.",
              "Wait for the seconds of \"waitSeconds\", which grow with each wrong PIN.");
      case STAFF_ONLY ->
          new ProblemHelp(
              "Only staff of the booth may do this, and a session of staff ends after minutes.",
              "Send the PIN to /v1/booth/session, and what comes back in the header"
                  + " Booth-Staff.");
      case TOO_MANY_REQUESTS ->
          new ProblemHelp("More requests came within a minute than are taken.", AGAIN_LATER);
      case QUOTA_USED_UP ->
          new ProblemHelp(
              "Your account has ordered as many songs as it may, today or at once.",
              "Order again when the detail says, or ask the operator for more.");
      case QUEUE_FULL ->
          new ProblemHelp("So many songs wait that no more are taken for now.", AGAIN_LATER);
      case TOO_MANY_LISTENERS ->
          new ProblemHelp(
              "So many clients follow songs' events that no more are served.",
              "Ask GET /v1/songs/{id} every few seconds instead.");
      case STORAGE_CORRUPT ->
          new ProblemHelp(
              "A stored file is not what was stored, and is not handed out.",
              "Tell the operator, whose log names the file. Another format of the song may be"
                  + " whole.");
      case STORAGE_UNAVAILABLE ->
          new ProblemHelp("The place where songs are kept does not answer.", AGAIN_LATER);
      case FOREIGN_SITE ->
          new ProblemHelp(
              "A web page of another site, or under another name of this machine, sent the"
                  + " request.",
              "Use the service's own page or a program, under the address that it was started"
                  + " for.");
      case METHOD_NOT_ALLOWED ->
          new ProblemHelp(
              "The address exists, but not for this HTTP method.",
              "The header Allow names the methods that it takes.");
      case NOT_ACCEPTABLE ->
          new ProblemHelp(
              "The request's Accept header leaves out every media type that there is an answer"
                  + " in.",
              "Leave Accept out, or accept application/json.");
      case UNSUPPORTED_MEDIA_TYPE ->
          new ProblemHelp(
              "The request's body has a media type that is not read at this address.",
              "Orders are multipart/form-data; the detail or /v1/openapi names the type.");
      case BAD_REQUEST ->
          new ProblemHelp(
              "The request is not one that can be understood.",
              "Compare it with /v1/openapi; the detail says more where more is known.");
      case INTERNAL_ERROR ->
          new ProblemHelp(
              "The service met a fault of its own.",
              "Try again; if it comes back, tell the operator, whose log says more.");
    };
  }
}
