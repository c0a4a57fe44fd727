package dev.earshot.listener.collect.feed;

import dev.earshot.listener.collect.CollectException;
import dev.earshot.listener.collect.CollectException.Kind;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Keeps a feed's address, and each address it redirects to, from reaching into the network Earshot
 * runs in. The name is looked up once more by the HTTP client, out of the cache of the JVM, where
 * answers stay for 30 seconds by default: long enough that a name server cannot slip in another
 * answer between the two.
 */
final class AddressGuard {

  private final boolean privateAddresses;

  /**
   * @param privateAddresses whether the own network may be reached
   */
  AddressGuard(boolean privateAddresses) {
    this.privateAddresses = privateAddresses;
  }

  void check(URI address) throws CollectException {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused(address, "does not begin with http:// or https://");
    }
    if (address.getHost() == null) {
      throw refused(address, "names no host");
    }
    if (address.getUserInfo() != null) {
      throw refused(address, "holds a name or password, which feeds do not support");
    }
    if (!privateAddresses) {
      checkPublic(address);
    }
  }

  private static void checkPublic(URI address) throws CollectException {
    InetAddress[] resolved;
    try {
      resolved = InetAddress.getAllByName(address.getHost());
    } catch (UnknownHostException e) {
      throw new CollectException(
          Kind.UNREACHABLE, "The host " + address.getHost() + " is not known", e);
    }
    if (!Arrays.stream(resolved).allMatch(AddressGuard::isPublic)) {
      throw refused(
          address, "is in a private network: allow private addresses for feeds if it is meant");
    }
  }

  private static CollectException refused(URI address, String why) {
    return new CollectException(
        Kind.REFUSED, "The address " + FeedHttp.shown(address) + " " + why, null);
  }

  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special
        && switch (address) {
          case Inet4Address four -> isPublic4(four.getAddress());
          case Inet6Address six -> isPublic6(six.getAddress());
          default -> false;
        };
  }

  /** The blocks of RFC 6890 that the JDK has no question for. */
  private static boolean isPublic4(byte[] b) {
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    return first != 0
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 192 && second == 0 && b[2] == 0)
        && !(first == 198 && (second & 0xFE) == 18)
        && first < 240;
  }

  /** Unique local addresses, and the two kinds that carry an IPv4 address on to another network. */
  private static boolean isPublic6(byte[] b) {
    boolean uniqueLocal = (b[0] & 0xFE) == 0xFC;
    boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
    boolean nat64 = b[0] == 0 && b[1] == 0x64 && b[2] == (byte) 0xFF && b[3] == (byte) 0x9B;
    boolean compatible = true;
    for (int i = 0; i < 12; i++) {
      compatible &= b[i] == 0;
    }
    return !uniqueLocal && !sixToFour && !nat64 && !compatible;
  }
}
