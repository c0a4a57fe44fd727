package dev.earshot.dashboard.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a password, unless there were too many wrong ones just before. */
final class PasswordLogin implements AuthenticationProvider {

  private final AuthenticationProvider passwords;
  private final LoginThrottle throttle;

  PasswordLogin(AuthenticationProvider passwords, LoginThrottle throttle) {
    this.passwords = passwords;
    this.throttle = throttle;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication login)
      throws AuthenticationException {
    String address =
        login.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    if (!throttle.allows(login.getName(), address)) {
      throw new LockedException("too many wrong passwords; wait a minute");
    }
    try {
      return passwords.authenticate(login);
    } catch (BadCredentialsException wrong) {
      throttle.failed(login.getName(), address);
      throw wrong;
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
