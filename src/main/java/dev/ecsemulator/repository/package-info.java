/**
 * The world: one immutable value that transactions replace and readers share. Tables, indexes, due
 * transitions and the event log; no resource of any kind is known here.
 */
@NullMarked
package dev.ecsemulator.repository;

import org.jspecify.annotations.NullMarked;
