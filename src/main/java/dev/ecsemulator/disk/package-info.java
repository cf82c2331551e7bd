/** Disks. */
@NullMarked
package dev.ecsemulator.disk;

import org.jspecify.annotations.NullMarked;
