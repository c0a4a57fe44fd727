package dev.earshot.listener.store.lucene;

import dev.earshot.listener.store.Page.Order;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Where a page ended, by the values it is sorted by, so that what comes and goes elsewhere moves
 * nothing. Written for URLs.
 *
 * @param values as in {@link Orders#sort}: numbers first, the id last
 */
record Place(Order order, List<Object> values) {

  static Place of(Order order, FieldDoc last) {
    return new Place(order, List.of(last.fields));
  }

  /**
   * @param written by {@link #write}
   * @throws IllegalArgumentException for anything else, or when written in another order
   */
  static Place parse(Order order, String written) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(written));
      if (bytes.get() != code(order)) {
        throw new IllegalArgumentException("of another order");
      }
      List<Object> values = new ArrayList<>();
      if (order == Order.RELEVANCE) {
        values.add(bytes.getFloat());
      }
      values.add(bytes.getLong());
      values.add(id(bytes));
      return new Place(order, values);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw unknown(written, e);
    }
  }

  private static IllegalArgumentException unknown(String written, Exception cause) {
    return new IllegalArgumentException(
        "not the end of a page in this order: '" + written + "'; begin with the first page", cause);
  }

  private static byte code(Order order) {
    return switch (order) {
      case NEWEST -> 'n';
      case OLDEST -> 'o';
      case MOST_NEGATIVE -> '-';
      case MOST_POSITIVE -> '+';
      case RELEVANCE -> 'r';
    };
  }

  private static BytesRef id(ByteBuffer bytes) {
    byte[] id = new byte[bytes.remaining()];
    bytes.get(id);
    return new BytesRef(id);
  }

  String write() {
    BytesRef id = (BytesRef) values.getLast();
    ByteBuffer bytes = ByteBuffer.allocate(1 + Float.BYTES + Long.BYTES + id.length);
    bytes.put(code(order));
    for (Object value : values) {
      switch (value) {
        case Float number -> bytes.putFloat(number);
        case Long number -> bytes.putLong(number);
        default -> bytes.put(id.bytes, id.offset, id.length);
      }
    }
    byte[] written = Arrays.copyOf(bytes.array(), bytes.position());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
  }

  /** As Lucene wants it. */
  FieldDoc after(int lastDoc) {
    return new FieldDoc(lastDoc, Float.NaN, values.toArray());
  }
}
