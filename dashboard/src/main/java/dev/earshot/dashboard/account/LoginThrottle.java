package dev.earshot.dashboard.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * Slows down guessing: a name may fail five times in a row from one address, and an address twenty
 * times; after that one more try is allowed every twelve or three seconds.
 */
final class LoginThrottle {

  private static final int TRIES_OF_A_NAME = 5;
  private static final int TRIES_OF_AN_ADDRESS = 20;
  private static final Duration REFILL = Duration.ofMinutes(1);

  /** More than that many attackers at once make it forget the oldest. */
  private static final int MOST = 100_000;

  private final LoadingCache<String, Bucket> names = buckets(TRIES_OF_A_NAME);
  private final LoadingCache<String, Bucket> addresses = buckets(TRIES_OF_AN_ADDRESS);

  /** Whether another try may be made now. */
  boolean allows(String name, String address) {
    return names.get(key(name, address)).getAvailableTokens() > 0
        && addresses.get(address).getAvailableTokens() > 0;
  }

  void failed(String name, String address) {
    names.get(key(name, address)).tryConsume(1);
    addresses.get(address).tryConsume(1);
  }

  private static String key(String name, String address) {
    return address + " " + name;
  }

  private static LoadingCache<String, Bucket> buckets(int tries) {
    return Caffeine.newBuilder()
        .maximumSize(MOST)
        .expireAfterAccess(REFILL)
        .build(_ ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, REFILL))
                .build());
  }
}
