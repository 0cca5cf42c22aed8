package io.songlens.api.job;

import io.songlens.storage.ListedObject;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.StoredObject;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A process's life: so many words with database and store, and from then on none. What is called
 * after its death fails too, as nothing that a dead process would have done may happen.
 */
final class Life {
  /** What is heard of a connection: each statement, and the end of a transaction. */
  private static final Set<String> WORDS = Set.of("prepareStatement", "commit");

  private long left;

  /** A life of so many calls. */
  Life(long calls) {
    this.left = calls;
  }

  /** The end of a life. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed() {
      super("killed", null, false, false);
    }
  }

  private void step() {
    if (left-- <= 0) {
      throw new Killed();
    }
  }

  /** A dead process's transaction comes to nothing. */
  private void step(Connection connection) throws SQLException {
    try {
      step();
    } catch (Killed e) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      throw e;
    }
  }

  DataSource of(DataSource database) {
    return new DelegatingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException {
        return of(super.getConnection());
      }
    };
  }

  private Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Life.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              try {
                if (WORDS.contains(method.getName())) {
                  step(connection);
                }
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  ObjectStore of(ObjectStore store) {
    return new ObjectStore() {
      @Override
      public StoredObject put(ObjectKey key, String contentType, Path file) {
        step();
        return store.put(key, contentType, file);
      }

      @Override
      public StoredObject put(ObjectKey key, String contentType, InputStream content, long length) {
        step();
        return store.put(key, contentType, content, length);
      }

      @Override
      public InputStream open(ObjectKey key) {
        step();
        return store.open(key);
      }

      @Override
      public InputStream open(ObjectKey key, long offset, long length) {
        step();
        return store.open(key, offset, length);
      }

      @Override
      public Optional<StoredObject> stat(ObjectKey key) {
        step();
        return store.stat(key);
      }

      @Override
      public void delete(ObjectKey key) {
        step();
        store.delete(key);
      }

      @Override
      public List<ObjectKey> list(ObjectKey folder) {
        step();
        return store.list(folder);
      }

      @Override
      public void visit(ObjectKey folder, Consumer<ListedObject> visitor) {
        step();
        store.visit(folder, visitor);
      }

      @Override
      public void deleteAll(ObjectKey folder) {
        step();
        store.deleteAll(folder);
      }

      @Override
      public URI signedUrl(ObjectKey key, Duration validFor, @Nullable String downloadName) {
        step();
        return store.signedUrl(key, validFor, downloadName);
      }
    };
  }
}
