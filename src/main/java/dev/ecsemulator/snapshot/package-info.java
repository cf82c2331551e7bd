/** Snapshots of disks. */
@NullMarked
package dev.ecsemulator.snapshot;

import org.jspecify.annotations.NullMarked;
