package dev.studycoach.oauth;

import dev.studycoach.platform.DeliveryException;

/** A platform where it hands out tokens, which each does in its own words. */
public interface Granter {
  /**
   * @param code what somebody brings who has agreed
   * @throws DeliveryException if the platform says no or nothing
   */
  Grant forCode(String code);

  /**
   * @throws DeliveryException if the platform says no or nothing
   */
  Grant forRefresh(String refresh);

  /**
   * @throws DeliveryException if the platform does not take the token any more
   */
  void check(String token);
}
