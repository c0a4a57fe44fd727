package dev.earshot.listener.store.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A folder on a disk that can run full. */
final class FullDisk extends FilterDirectory {

  /** As Linux says it. */
  private static final String FULL = "No space left on device";

  private long free = Long.MAX_VALUE;

  FullDisk(Directory in) {
    super(in);
  }

  /** From now on only so many bytes can be written. */
  void leave(long bytes) {
    free = bytes;
  }

  private void use(long bytes) throws IOException {
    if (bytes > free) {
      free = 0;
      throw new IOException(FULL);
    }
    free -= bytes;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return new Output(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return new Output(super.createTempOutput(prefix, suffix, context));
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    use(1);
    super.sync(names);
  }

  private final class Output extends FilterIndexOutput {

    Output(IndexOutput out) {
      super("on a full disk: " + out, out.getName(), out);
    }

    @Override
    public void writeByte(byte b) throws IOException {
      use(1);
      super.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] b, int offset, int length) throws IOException {
      use(length);
      super.writeBytes(b, offset, length);
    }
  }
}
