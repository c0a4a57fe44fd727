package dev.earshot.listener.collect.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.listener.collect.CollectException;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "198.19.255.255",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1"
      })
  void addresses_of_private_networks_are_seen(String address) throws Exception {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"93.184.215.14", "100.63.0.1", "172.32.0.1", "198.20.0.1", "2606:2800::1"})
  void addresses_of_the_internet_are_let_through(String address) throws Exception {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/feed",
        "http://localhost:8080/feed",
        "http://[::1]/feed",
        "http://2130706433/feed",
        "https://10.0.0.1/feed",
        "file:///etc/passwd",
        "ftp://example.org/feed",
        "gopher:feed",
        "/feed",
        "http:///feed",
        "http://kim:secret@93.184.215.14/feed"
      })
  void such_an_address_is_refused_and_no_password_is_told(String address) {
    assertThatThrownBy(() -> new AddressGuard(false).check(URI.create(address)))
        .isInstanceOf(CollectException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void the_own_network_may_be_allowed_but_no_other_scheme() {
    AddressGuard open = new AddressGuard(true);
    assertThatCode(() -> open.check(URI.create("http://127.0.0.1/feed")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> open.check(URI.create("file:///etc/passwd")))
        .isInstanceOf(CollectException.class);
  }
}
