/**
 * Asynchronous replication of disks: pairs, pair-consistent groups, and the operations on them. A
 * pair in a group has no transitions of its own: whatever happens to the group happens to it.
 */
@NullMarked
package dev.ecsemulator.replica;

import org.jspecify.annotations.NullMarked;
