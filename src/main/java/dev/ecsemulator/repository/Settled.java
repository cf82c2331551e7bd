package dev.ecsemulator.repository;

import java.time.Instant;

/**
 * A transition that ran its time.
 *
 * @param at when it was due, in emulated time
 * @param table the resource's table
 * @param event the event that had started it
 * @param status the state that the resource is in now; empty if it is gone
 */
public record Settled(
    Instant at, String account, String table, String id, String event, String status) {}
