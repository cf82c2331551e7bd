/** Automatic snapshot policies. */
@NullMarked
package dev.ecsemulator.snapshotpolicy;

import org.jspecify.annotations.NullMarked;
