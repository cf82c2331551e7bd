package dev.ecsemulator.securitygroup;

/** Which way traffic goes that a rule is about, spelled as on the wire. */
public enum Direction {
  /** To the group's members; the other side is the source. */
  ingress("Source"),
  /** From the group's members; the other side is the destination. */
  egress("Dest");

  private final String peer;

  Direction(String peer) {
    this.peer = peer;
  }

  /** The code for a rule that names nothing on the other side. */
  String noPeer() {
    return "MissingParameter." + peer;
  }

  /** The code for a group on the other side that does not exist. */
  String unknownPeer() {
    return "Invalid" + peer + "GroupId.NotFound";
  }

  /** The code for a group on the other side that does not go with this one. */
  String unfitPeer() {
    return "Invalid" + peer + "GroupId.Mismatch";
  }
}
