package dev.earshot.listener.collect.bluesky;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one connection sent and nobody took yet. When it is full no more is asked of the connection,
 * and the server has to wait or to hang up.
 */
final class StreamBuffer implements WebSocket.Listener {

  /** No event is as long: a record of the network has at most a million bytes. */
  static final int MAX_FRAME = 1 << 20;

  private static final int MAX_CHARS = 16 << 20;

  private final int maxFrames;
  private final Clock clock;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<String> frames = new ArrayDeque<>();
  private final StringBuilder partial = new StringBuilder();
  private int chars;
  private boolean tooLong;
  private int unreadable;
  private Instant heard;
  private @Nullable WebSocket paused;
  private @Nullable String end;

  StreamBuffer(int maxFrames, Clock clock) {
    this.maxFrames = maxFrames;
    this.clock = clock;
    this.heard = clock.instant();
  }

  /**
   * Waits for the first frame, then takes what comes without a pause.
   *
   * @return at most {@code maxFrames}; empty when the time is over or the connection ended
   */
  List<String> take(Duration patience, Duration pause) throws InterruptedException {
    List<String> taken = new ArrayList<>();
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (taken.size() < maxFrames) {
        String frame = frames.poll();
        if (frame != null) {
          chars -= frame.length();
          taken.add(frame);
          resume();
        } else if (end != null || left <= 0) {
          break;
        } else {
          long wait = taken.isEmpty() ? left : Math.min(left, pause.toNanos());
          long rest = changed.awaitNanos(wait);
          left -= wait - rest;
          if (rest <= 0 && frames.isEmpty()) {
            break;
          }
        }
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Whether more can be taken without waiting. */
  boolean hasMore() {
    return locked(() -> !frames.isEmpty());
  }

  /** Why the connection ended; empty while it lasts or while something is left to take. */
  Optional<String> end() {
    return locked(() -> frames.isEmpty() ? Optional.ofNullable(end) : Optional.empty());
  }

  /** When the connection last sent anything. */
  Instant heard() {
    return locked(() -> heard);
  }

  /** Frames since the last call that could not be held: binary ones, and ones that never end. */
  int unreadable() {
    return locked(() -> {
      int count = unreadable;
      unreadable = 0;
      return count;
    });
  }

  @Override
  public void onOpen(WebSocket socket) {
    socket.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    lock.lock();
    try {
      heard = clock.instant();
      tooLong |= partial.length() + data.length() > MAX_FRAME;
      if (!tooLong) {
        partial.append(data);
      }
      if (last) {
        complete();
      }
      if (frames.size() < maxFrames && chars < MAX_CHARS) {
        socket.request(1);
      } else {
        paused = socket;
      }
    } finally {
      lock.unlock();
    }
    return null;
  }

  private void complete() {
    if (tooLong) {
      unreadable++;
    } else {
      frames.add(partial.toString());
      chars += partial.length();
    }
    partial.setLength(0);
    tooLong = false;
    changed.signalAll();
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    locked(() -> unreadable += last ? 1 : 0);
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
    finish("was closed by the server with status " + status);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    finish("broke: " + error.getClass().getSimpleName());
  }

  private void finish(String why) {
    lock.lock();
    try {
      end = why;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void resume() {
    WebSocket waiting = paused;
    if (waiting != null) {
      paused = null;
      waiting.request(1);
    }
  }

  private <T> T locked(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }
}
