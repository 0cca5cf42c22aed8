package io.songlens.api.campaign;

import io.songlens.storage.ListedObject;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The photos of campaigns in the object store: kept as long as the campaign, for other takes. */
@Component
class CampaignPhotos {
  private static final ObjectKey ALL = new ObjectKey("campaigns");

  private final ObjectStore store;

  CampaignPhotos(ObjectStore store) {
    this.store = store;
  }

  void put(String campaignId, int index, byte[] photo) {
    store.put(key(campaignId, index), "application/octet-stream", photo);
  }

  byte[] read(String campaignId, int index) {
    try (InputStream photo = store.open(key(campaignId, index))) {
      return photo.readAllBytes();
    } catch (IOException e) {
      throw new StorageException("A photo of a campaign cannot be read", e);
    }
  }

  /** Shows all photos, with the ids of their campaigns. */
  void visit(BiConsumer<String, ListedObject> visitor) {
    store.visitFolders(ALL, visitor);
  }

  void deleteAll(String campaignId) {
    store.deleteAll(ALL.child(campaignId));
  }

  private static ObjectKey key(String campaignId, int index) {
    return ALL.child(campaignId).child(Integer.toString(index));
  }
}
