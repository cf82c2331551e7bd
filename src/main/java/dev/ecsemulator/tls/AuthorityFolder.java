package dev.ecsemulator.tls;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a certificate authority is kept from one start to the next. {@code ca.pem} is for clients;
 * {@code ca-key.pem}, which only its owner may read, is what the emulator goes by.
 */
final class AuthorityFolder {

  private static final String CERTIFICATE = "ca.pem";
  private static final String KEY = "ca-key.pem";

  /** What ends sooner is made anew: a test must not begin to fail while it runs. */
  private static final Duration LEAST = Duration.ofDays(30);

  private final Path folder;

  AuthorityFolder(Path folder) {
    this.folder = folder;
  }

  /** The file that clients are told to trust. */
  Path certificate() {
    return folder.resolve(CERTIFICATE);
  }

  /**
   * The authority that is kept here; the first to ask makes it. Emulators that start at the same
   * time wait for each other.
   *
   * @throws IOException if the folder cannot be read or written
   * @throws GeneralSecurityException if what is in it is no authority
   */
  Identity authority(Instant now) throws IOException, GeneralSecurityException {
    synchronized (AuthorityFolder.class) {
      Files.createDirectories(folder, only("rwx------"));
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        Identity authority = held.isValid() ? kept(now) : Identity.authority(now);
        String certificate = Pem.of(authority.certificate());
        if (!Files.exists(certificate()) || !Files.readString(certificate()).equals(certificate)) {
          write(CERTIFICATE, certificate, only("rw-r--r--"));
        }
        return authority;
      }
    }
  }

  private Identity kept(Instant now) throws IOException, GeneralSecurityException {
    Path file = folder.resolve(KEY);
    if (Files.exists(file)) {
      Identity kept = Pem.identity(Files.readString(file));
      if (kept.certificate().getNotAfter().toInstant().isAfter(now.plus(LEAST))) {
        return kept;
      }
    }
    Identity made = Identity.authority(now);
    write(KEY, Pem.of(made), only("rw-------"));
    return made;
  }

  /** Whoever reads meanwhile finds the old file or the new one, never a part. */
  private void write(String name, String text, FileAttribute<?>... permissions) throws IOException {
    Path draft = folder.resolve(name + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, permissions);
    Files.writeString(draft, text);
    Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private FileAttribute<?>[] only(String permissions) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
