package dev.ecsemulator.endpoint;

import dev.ecsemulator.contract.Answer;
import dev.ecsemulator.repository.Resource;
import dev.ecsemulator.repository.Table;
import java.time.Instant;

/**
 * What a ClientToken was answered.
 *
 * @param id region, version, action and token
 * @param parameters digest of the parameters, without the signature's
 * @param until when it is forgotten
 */
record RememberedAnswer(String id, String parameters, Answer answer, Instant until)
    implements Resource {

  static final Table<RememberedAnswer> TABLE = Table.of("client-token", RememberedAnswer.class);

  /** Where all are stored, whatever region the call names, so that all expire. */
  static final String NO_REGION = "";

  @Override
  public String regionId() {
    return NO_REGION;
  }

  @Override
  public Table<RememberedAnswer> table() {
    return TABLE;
  }

  @Override
  public boolean isRecordOfCall() {
    return true;
  }
}
